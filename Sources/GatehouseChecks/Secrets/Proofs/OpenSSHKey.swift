/// A private key as OpenSSH writes it (PROTOCOL.key): a public part anybody can read, and a private one.
struct OpenSSHKey {
    let isEncrypted: Bool
    /// The key's type, such as `ssh-ed25519`.
    let type: [UInt8]

    /// The key that the bytes are, as a whole; nil where a length does not fit, or the private part is out of form.
    init?(_ bytes: [UInt8]) {
        var reader = Reader(rest: bytes[...])
        guard reader.take("openssh-key-v1\0"), let cipher = reader.string(), let kdf = reader.string(),
            reader.string() != nil, reader.number() == 1, let publicPart = reader.string(),
            let privatePart = reader.string(), reader.rest.isEmpty
        else { return nil }
        var inside = Reader(rest: publicPart)
        guard let type = inside.string(), !privatePart.isEmpty else { return nil }
        self.type = Array(type)
        isEncrypted = !cipher.elementsEqual("none".utf8) || !kdf.elementsEqual("none".utf8)
        guard isEncrypted || Self.isPrivate(privatePart, type: self.type) else { return nil }
    }

    // Unencrypted, it begins with one random number twice, and ends with the padding 1, 2, 3, …
    private static func isPrivate(_ bytes: ArraySlice<UInt8>, type: [UInt8]) -> Bool {
        var reader = Reader(rest: bytes)
        guard let first = reader.number(), reader.number() == first, reader.string()?.elementsEqual(type) == true
        else { return false }
        while let length = reader.peekLength, length <= reader.rest.count - 4, length < 16_384 {
            if reader.isPadding { break }
            _ = reader.string()
        }
        // A key on a hardware token has a flags byte among its strings, so there its tail is not strings alone.
        return reader.isPadding || type.starts(with: "sk-".utf8)
    }

    private struct Reader {
        var rest: ArraySlice<UInt8>

        var isPadding: Bool {
            rest.count < 256 && zip(1..., rest).allSatisfy { $0 == Int($1) }
        }

        var peekLength: Int? {
            rest.count < 4 ? nil : rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        }

        mutating func take(_ text: String) -> Bool {
            guard rest.starts(with: text.utf8) else { return false }
            rest = rest.dropFirst(text.utf8.count)
            return true
        }

        mutating func number() -> Int? {
            guard let number = peekLength else { return nil }
            rest = rest.dropFirst(4)
            return number
        }

        mutating func string() -> ArraySlice<UInt8>? {
            guard let length = number(), length <= rest.count else { return nil }
            defer { rest = rest.dropFirst(length) }
            return rest.prefix(length)
        }
    }
}
