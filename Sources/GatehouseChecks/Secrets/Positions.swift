/// Turns offsets into lines and columns, in one pass over as much of the text as is needed.
struct Positions {
    struct Position: Hashable {
        let line: Int
        let column: Int
    }

    private let bytes: [UInt8]
    private var offset: Int
    private var line = 1
    private var column = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // A byte order mark is no character of the first line.
        offset = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    }

    /// The position of the offset. Offsets are asked for in ascending order.
    mutating func position(of target: Int) -> Position {
        while offset < target {
            if bytes[offset] == UInt8(ascii: "\n") {
                line += 1
                column = 1
                offset += 1
            } else {
                column += 1
                offset += Self.scalarLength(bytes, offset)
            }
        }
        return Position(line: line, column: column)
    }

    // How many bytes the scalar at the offset has; 1 for a byte that begins none (Unicode 16, table 3-7).
    private static func scalarLength(_ bytes: [UInt8], _ at: Int) -> Int {
        let lead = bytes[at]
        let length =
            switch lead {
            case 0xc2...0xdf: 2
            case 0xe0...0xef: 3
            case 0xf0...0xf4: 4
            default: 1
            }
        guard length > 1, at + length <= bytes.count else { return 1 }
        let second: ClosedRange<UInt8> =
            switch lead {
            case 0xe0: 0xa0...0xbf
            case 0xed: 0x80...0x9f
            case 0xf0: 0x90...0xbf
            case 0xf4: 0x80...0x8f
            default: 0x80...0xbf
            }
        let others = bytes[(at + 2)..<(at + length)]
        return second.contains(bytes[at + 1]) && others.allSatisfy { $0 & 0xc0 == 0x80 } ? length : 1
    }
}
