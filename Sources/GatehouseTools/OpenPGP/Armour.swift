import GatehouseCore

/// The armour in which OpenPGP keys are sent as text.
enum Armour {
    /// What stands in all of the blocks of public keys, one after the other; nil where a block is out of form.
    static func blocks(in text: [UInt8]) -> [UInt8]? {
        var lines = text.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "\n") }.map(trimmed)[...]
        var bytes: [UInt8] = []
        while let begin = lines.firstIndex(where: { $0.elementsEqual(first) }) {
            lines = lines[(begin + 1)...]
            guard let end = lines.firstIndex(where: { $0.elementsEqual(last) }),
                let block = block(lines[..<end])
            else { return nil }
            bytes += block
            lines = lines[(end + 1)...]
        }
        return bytes
    }

    // Headers such as `Comment: …`, an empty line, base64, and a checksum that no reader needs any more.
    private static func block(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [UInt8]? {
        guard let empty = lines.firstIndex(where: \.isEmpty),
            lines[..<empty].allSatisfy({ $0.contains(UInt8(ascii: ":")) })
        else { return nil }
        var body = lines[(empty + 1)...]
        if let sum = body.last, sum.first == UInt8(ascii: "="), sum.count == 5 { body.removeLast() }
        return Base64.bytes(of: Array(body.joined()))
    }

    // YAML and mail leave blanks at the ends of lines.
    private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var line = line
        while let byte = line.last, byte == 0x20 || byte == 0x0d || byte == 0x09 { line.removeLast() }
        while let byte = line.first, byte == 0x20 || byte == 0x09 { line.removeFirst() }
        return line
    }

    private static let first = Array("-----BEGIN PGP PUBLIC KEY BLOCK-----".utf8)
    private static let last = Array("-----END PGP PUBLIC KEY BLOCK-----".utf8)
}
