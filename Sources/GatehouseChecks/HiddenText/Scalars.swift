/// The characters of a text beside ASCII, and the ASCII ones that control something; with what stands beside them.
struct Scalars {
    struct Scalar {
        let value: UInt32
        /// Where it begins in the bytes.
        let offset: Int
    }

    let list: [Scalar]
    private let bytes: [UInt8]
    private let firstLine: Int
    private let start: Int

    /// Reads bytes as UTF-8; what is none is passed over byte by byte.
    init(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil, line: Int = 1) {
        self.bytes = bytes
        self.start = start
        firstLine = line
        var list: [Scalar] = []
        let end = end ?? bytes.count
        list.reserveCapacity(end - start)
        var index = start
        while index < end {
            let (value, length) = Self.scalar(at: index, in: bytes, end)
            if let value { list.append(Scalar(value: value, offset: index)) }
            index += length
        }
        self.list = list
    }

    private static func scalar(at index: Int, in bytes: [UInt8], _ end: Int) -> (UInt32?, Int) {
        let first = bytes[index]
        let length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
        guard length > 0, index + length <= end else { return (nil, 1) }
        if length == 1 { return (UInt32(first), 1) }
        var value = UInt32(first) & (0x7f >> UInt32(length))
        for next in bytes[(index + 1)..<(index + length)] {
            guard next & 0xc0 == 0x80 else { return (nil, 1) }
            value = value << 6 | UInt32(next & 0x3f)
        }
        return (value, length)
    }

    /// Where lines end.
    var lineEnds: [Int] { list.filter { $0.value == 0x0a }.map(\.offset) }

    /// The line and column of a character, from 1.
    func position(of index: Int) -> (line: Int, column: Int) {
        let before = list[..<index]
        let line = before.count { $0.value == 0x0a }
        let lineStart = before.lastIndex { $0.value == 0x0a }.map { $0 + 1 }
        // A part of a text begins somewhere in its line.
        let columns = lineStart == nil ? column(of: start) : 0
        return (firstLine + line, columns + index - (lineStart ?? 0) + 1)
    }

    private func column(of offset: Int) -> Int {
        let lineStart = bytes[..<offset].lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
        return bytes[lineStart..<offset].count { $0 & 0xc0 != 0x80 }
    }

    /// The bytes of the line that a character stands in.
    func text(ofLineAt index: Int) -> ArraySlice<UInt8> {
        let offset = list[index].offset
        let start = bytes[..<offset].lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
        let end = bytes[offset...].firstIndex(of: 0x0a) ?? bytes.count
        return bytes[start..<end]
    }

    /// The character so far from another one; 0 where there is none.
    func value(_ index: Int) -> UInt32 { list.indices.contains(index) ? list[index].value : 0 }
}
