/// Joins what was wrapped: digits that go on in the next line, quoted, indented, commented, or behind a written `\n`.
enum WrappedLines {
    /// The chunks of digits, of which the first is the run.
    static func chunks(from run: Range<Int>, in bytes: [UInt8], isDigit: (UInt8) -> Bool) -> [Range<Int>] {
        var chunks = [run]
        while let last = chunks.last, let start = nextLine(behind: last.upperBound, in: bytes) {
            var end = start
            while end < bytes.count, isDigit(bytes[end]) { end += 1 }
            // A line that is shorter is the last one; one that is longer is another thing.
            if end - start < 2 || chunks.count > 1 && end - start > last.count { break }
            chunks.append(start..<end)
            if end - start < last.count, chunks.count > 2 { break }
        }
        return chunks
    }

    // Where the next line goes on; nil where anything but a line's end and what frames it comes first.
    private static func nextLine(behind end: Int, in bytes: [UInt8]) -> Int? {
        var at = end
        var breaks = 0
        while at < bytes.count, at < end + longestFrame {
            switch bytes[at] {
            case 0x0a: breaks += 1
            case 0x0d, 0x20, 0x09, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ","), UInt8(ascii: ">"),
                UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "&"), UInt8(ascii: "."), UInt8(ascii: "|"):
                break
            case UInt8(ascii: "+") where at + 1 < bytes.count && isBlank(bytes[at + 1]): break
            case UInt8(ascii: "\\"):
                guard at + 1 < bytes.count else { return nil }
                switch bytes[at + 1] {
                case UInt8(ascii: "n"):
                    if breaks == 0 { breaks += 1 }
                    at += 1
                case UInt8(ascii: "r"): at += 1
                case 0x0a, 0x0d: break
                default: return nil
                }
            default: return breaks > 0 ? at : nil
            }
            if breaks > 2 { return nil }
            at += 1
        }
        return nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0a || byte == 0x0d }

    private static let longestFrame = 40
}
