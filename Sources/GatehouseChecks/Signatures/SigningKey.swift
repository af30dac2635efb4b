import GatehouseCore

/// A key as a policy names it.
package enum SigningKey: Hashable, Sendable {
    /// An SSH key, by its fingerprint: `SHA256:` and the digest in base64.
    case ssh(String)
    /// An SSH key that signs certificates, by its fingerprint.
    case authority(String)
    /// An OpenPGP key, by its primary fingerprint in capital hexadecimal digits.
    case openPGP(String)

    /// Reads a line as it stands in `.pub` files, `cert-authority` and such a line, what `ssh-keygen -l` prints of one, or
    /// an OpenPGP fingerprint. Nil for anything else, certificates and short key ids among them.
    package init?(_ text: String) {
        var words = text.split(separator: " ")[...]
        let isAuthority = words.first == "cert-authority"
        if isAuthority { words.removeFirst() }
        if let fingerprint = Self.fingerprint(words) {
            self = isAuthority ? .authority(fingerprint) : .ssh(fingerprint)
        } else if !isAuthority, words.count == 1, let digits = Self.digits(text) {
            self = .openPGP(digits)
        } else {
            return nil
        }
    }

    /// The key, as reports of signatures name it.
    package var name: String {
        switch self {
        case .ssh(let name), .authority(let name), .openPGP(let name): name
        }
    }

    private static func fingerprint(_ words: ArraySlice<Substring>) -> String? {
        guard let first = words.first else { return nil }
        if first.hasPrefix("SHA256:") {
            let isDigest = Base64.bytes(of: Array(first.utf8.dropFirst(7)) + [UInt8(ascii: "=")])?.count == 32
            return words.count == 1 && isDigest ? String(first) : nil
        }
        // What is behind them is a comment.
        guard let second = words.dropFirst().first, let bytes = Base64.bytes(of: Array(second.utf8)),
            isKey(bytes, named: Array(first.utf8)), !first.utf8.contains("-cert-v01@")
        else { return nil }
        return fingerprint(of: bytes)
    }

    /// The fingerprint of an SSH key as it is sent.
    static func fingerprint(of key: [UInt8]) -> String { "SHA256:" + Base64.unpadded(SHA256.digest(of: key)) }

    // A key begins with its kind, behind the length of that.
    private static func isKey(_ bytes: [UInt8], named kind: [UInt8]) -> Bool {
        !kind.isEmpty && kind.count < 256 && bytes.count > kind.count + 4
            && bytes.starts(with: [0, 0, 0, UInt8(kind.count)] + kind)
    }

    private static func digits(_ text: String) -> String? {
        let isHex = text.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
        }
        return isHex && [40, 64].contains(text.utf8.count) ? text.uppercased() : nil
    }
}
