import GatehouseMatch

/// One argument of a call, as it is written.
struct Argument {
    /// All of it, without blanks around it.
    let text: Range<Int>
    /// What stands between the quotes, where it is one string and nothing else: `"pw"`, `b'pw'`, `"pw".toCharArray()`.
    let string: Range<Int>?

    /// The arguments behind the opening bracket at the offset, as far as the closing one; none where it is not near.
    static func list(behind open: Int, in bytes: [UInt8], _ budget: inout Budget) -> [Argument] {
        var result: [Argument] = []
        var (start, at, depth) = (open + 1, open + 1, 0)
        let limit = min(bytes.count, open + longest)
        while at < limit, result.count < 8 {
            let byte = bytes[at]
            if quotes.contains(byte) {
                guard let end = endOfString(from: at, to: limit, in: bytes) else { return [] }
                at = end
            } else if openers.contains(byte) {
                depth += 1
            } else if closers.contains(byte) && depth > 0 {
                depth -= 1
            } else if byte == UInt8(ascii: ",") && depth == 0 || closers.contains(byte) {
                if let argument = Argument(start..<at, in: bytes) { result.append(argument) }
                if byte != UInt8(ascii: ",") { return budget.spend((at - open) / 8) ? result : [] }
                start = at + 1
            } else if byte == UInt8(ascii: ";") {
                break
            }
            at += 1
        }
        _ = budget.spend((at - open) / 8)
        return []
    }

    private init?(_ range: Range<Int>, in bytes: [UInt8]) {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, Self.blank.contains(bytes[start]) { start += 1 }
        while end > start, Self.blank.contains(bytes[end - 1]) { end -= 1 }
        guard start < end else { return nil }
        text = start..<end
        string = Self.string(in: start..<end, of: bytes)
    }

    private static func string(in range: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
        var start = range.lowerBound
        while start < range.upperBound, start < range.lowerBound + 2, prefixes.contains(bytes[start]) { start += 1 }
        guard start < range.upperBound, quotes.contains(bytes[start]),
            let end = endOfString(from: start, to: range.upperBound, in: bytes), end > start + 1
        else { return nil }
        let rest = bytes[(end + 1)..<range.upperBound]
        let isWhole = rest.isEmpty || conversions.contains { rest.starts(with: Array("\($0)".utf8)) }
        return isWhole ? (start + 1)..<end : nil
    }

    /// Where the string ends whose quote stands at the offset; nil where it does not on its line.
    static func endOfString(from start: Int, to limit: Int, in bytes: [UInt8]) -> Int? {
        var at = start + 1
        while at < limit, bytes[at] != UInt8(ascii: "\n") {
            if bytes[at] == bytes[start] { return at }
            at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }

    private static let longest = 600
    private static let quotes = Alphabet("\"'`")
    private static let openers = Alphabet("([{")
    private static let closers = Alphabet(")]}")
    private static let blank = Alphabet(" \t\r\n")
    private static let prefixes = Alphabet("bBrRuUfF@L$")
    private static let conversions: [StaticString] = [
        ".toCharArray()", ".getBytes(", ".encode(", ".to_s", ".into()", ".to_string()", ".to_owned()", " as ",
    ]
}
