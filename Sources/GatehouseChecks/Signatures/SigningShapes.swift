import GatehouseCore

extension Shape where Value == String {
    /// One exact mail address. A pattern would let a key sign for people whom nobody has named.
    static var mailAddress: Shape {
        word(
            "one exact mail address, and no pattern",
            pattern: #"^[^\x00-\x20\x7f*?!,<>"@]+@[^\x00-\x20\x7f*?!,<>"@]+$"#, show: { $0 },
            parse: { MailAddress($0).isExact ? $0 : nil })
    }

    /// What SSH signatures are made for.
    static var namespace: Shape {
        word(
            "the name of what is signed, such as git, and no pattern", pattern: "^[A-Za-z0-9@._-]+$", show: { $0 },
            parse: { $0.isEmpty || !$0.utf8.allSatisfy(isOfName) ? nil : $0 })
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...122).contains(byte | 0x20) || Array("@._-".utf8).contains(byte)
    }

    /// A key, as `SigningKey` reads it.
    static var signingKey: Shape {
        word(
            "an SSH public key, 'cert-authority' and one, SHA256:… or the 40 or 64 digits of an OpenPGP fingerprint",
            pattern:
                "^(?:(?:cert-authority )?(?:SHA256:[A-Za-z0-9+/]{43}|[a-z0-9@.-]+ AAAA[A-Za-z0-9+/]+={0,2}(?: .*)?)"
                + "|[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64})$",
            show: { $0 }, parse: { SigningKey($0) == nil ? nil : $0 })
    }
}
