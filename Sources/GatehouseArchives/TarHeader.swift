/// One header of a tar archive: what follows it, and how long that is.
struct TarHeader {
    static let size = 512

    let name: [UInt8]
    let count: Int
    let type: UInt8

    /// The header at the offset; nil where none stands there.
    init?(in bytes: [UInt8], at offset: Int) {
        guard Self.stands(in: bytes, at: offset) else { return nil }
        let block = Array(bytes[offset..<(offset + Self.size)])
        guard let count = Self.number(block[124..<136]) else { return nil }
        self.count = count
        type = block[156]
        let prefix = block[257..<262].elementsEqual("ustar".utf8) ? Self.text(block[345..<500]) : []
        let last = Self.text(block[0..<100])
        name = prefix.isEmpty || block[263] == 0x20 ? last : prefix + [UInt8(ascii: "/")] + last
    }

    /// Whether a header stands at the offset: its checksum says so.
    static func stands(in bytes: [UInt8], at offset: Int) -> Bool {
        guard offset >= 0, bytes.count - offset >= size,
            let sum = octal(bytes[(offset + 148)..<(offset + 156)]), sum > 0
        else { return false }
        var actual = 8 * 0x20
        for index in offset..<(offset + size) where !(148..<156).contains(index - offset) {
            actual += Int(bytes[index])
        }
        return actual == sum
    }

    private static func text(_ field: ArraySlice<UInt8>) -> [UInt8] { Array(field.prefix { $0 != 0 }) }

    // Octal digits; or, for what is too big for them, bytes behind one with its upper bit set.
    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
        guard let first = field.first, first & 0x80 != 0 else { return octal(field) }
        var value = Int(first & 0x3f)
        for byte in field.dropFirst() {
            guard value < 1 << 48 else { return nil }
            value = value << 8 | Int(byte)
        }
        return value
    }

    private static func octal(_ field: ArraySlice<UInt8>) -> Int? {
        var value = 0
        var digits = 0
        for byte in field.drop(while: { $0 == 0x20 }) {
            if byte == 0 || byte == 0x20 { break }
            guard (0x30...0x37).contains(byte), digits < 15 else { return nil }
            value = value << 3 | Int(byte & 7)
            digits += 1
        }
        return digits > 0 ? value : nil
    }
}
