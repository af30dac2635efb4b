/// The outside of a version 2 macaroon: fields in sections, and a signature of 32 bytes at the end.
struct Macaroon {
    /// Who made it, such as `pypi.org`.
    let location: [UInt8]

    /// The macaroon that the bytes are, as a whole.
    init?(_ bytes: [UInt8]) {
        guard bytes.first == 2 else { return nil }
        var reader = Reader(bytes: bytes, index: 1)
        guard let first = reader.field(), first.type == Self.location,
            let second = reader.field(), second.type == Self.identifier, reader.endOfSection()
        else { return nil }
        location = first.content
        // The conditions: each is a section, and an empty section closes the list.
        while !reader.endOfSection() {
            repeat { guard reader.field() != nil else { return nil } } while !reader.endOfSection()
        }
        guard let last = reader.field(), last.type == Self.signature, last.content.count == 32, reader.isAtEnd
        else { return nil }
    }

    private static let location = 1
    private static let identifier = 2
    private static let signature = 6

    private struct Reader {
        let bytes: [UInt8]
        var index: Int

        var isAtEnd: Bool { index == bytes.count }

        mutating func endOfSection() -> Bool {
            guard index < bytes.count, bytes[index] == 0 else { return false }
            index += 1
            return true
        }

        mutating func field() -> (type: Int, content: [UInt8])? {
            guard let type = number(), let length = number(), length <= bytes.count - index else { return nil }
            defer { index += length }
            return (type, Array(bytes[index..<(index + length)]))
        }

        // Seven bits a byte, the smallest first; three bytes are more than any token has.
        private mutating func number() -> Int? {
            var result = 0
            for shift in [0, 7, 14] {
                guard index < bytes.count else { return nil }
                let byte = bytes[index]
                index += 1
                result |= Int(byte & 127) << shift
                if byte < 128 { return result }
            }
            return nil
        }
    }
}
