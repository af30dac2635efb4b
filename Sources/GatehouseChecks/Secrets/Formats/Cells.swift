/// The cells of a row between parentheses: what stands between its commas, outside of strings and further parentheses.
struct Cells {
    private let bytes: [UInt8]
    private let end: Int
    /// The position behind the last cell.
    private(set) var at: Int
    /// Whether the row's end was seen.
    private(set) var isClosed = false

    /// The row whose parenthesis stands at the offset.
    init(_ bytes: [UInt8], from start: Int, atMost limit: Int = .max) {
        self.bytes = bytes
        at = start + 1
        end = limit < bytes.count - start ? start + limit : bytes.count
    }

    mutating func next() -> Range<Int>? {
        let start = at
        var depth = 0
        while at < end, !isClosed {
            switch bytes[at] {
            case UInt8(ascii: "'"):
                skipString()
                continue
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ","):
                if depth == 0 {
                    at += 1
                    return start..<(at - 1)
                }
            case UInt8(ascii: ")"):
                depth -= 1
                if depth < 0 {
                    isClosed = true
                    at += 1
                    return start..<(at - 1)
                }
            case UInt8(ascii: ";"):
                if depth == 0 { return nil }
            default: break
            }
            at += 1
        }
        return nil
    }

    // A quote in a string is doubled, or a backslash stands before it.
    private mutating func skipString() {
        at += 1
        let limit = min(end, at + Self.longest)
        while at < limit {
            if bytes[at] == UInt8(ascii: "\\") {
                at += 2
            } else if bytes[at] == UInt8(ascii: "'") {
                if Text.byte(bytes, at + 1) != UInt8(ascii: "'") { break }
                at += 2
            } else {
                at += 1
            }
        }
        at = min(at + 1, end)
    }

    private static let longest = 1 << 20
}
