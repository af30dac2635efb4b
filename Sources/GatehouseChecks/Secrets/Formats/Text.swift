import GatehouseCore
import GatehouseMatch

/// Small steps over the bytes of a text, that readers of formats share. Every offset may be asked for.
enum Text {
    static let blank = Alphabet(" \t\r")
    static let blankOrBreak = Alphabet(" \t\r\n")
    static let quote = Alphabet("\"'`")

    /// The byte at the offset; NUL behind the end.
    static func byte(_ bytes: [UInt8], _ at: Int) -> UInt8 { at >= 0 && at < bytes.count ? bytes[at] : 0 }

    /// The offset behind what is of the alphabet.
    static func skip(_ alphabet: Alphabet, from start: Int, in bytes: [UInt8], atMost limit: Int = 4096) -> Int {
        var at = start
        let end = min(bytes.count, start + limit)
        while at < end, alphabet.contains(bytes[at]) { at += 1 }
        return at
    }

    /// The line that begins at the offset, without its break, or as much of it as is asked for.
    static func line(from start: Int, in bytes: [UInt8], atMost limit: Int = .max) -> Range<Int> {
        let start = min(start, bytes.count)
        let stop = limit < bytes.count - start ? start + limit : bytes.count
        var end = bytes[start..<stop].firstIndex(of: UInt8(ascii: "\n")) ?? stop
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return min(start, end)..<end
    }

    /// Where the line begins that holds the offset; not before the limit.
    static func lineStart(of offset: Int, in bytes: [UInt8], notBefore limit: Int = 0) -> Int {
        var at = min(offset, bytes.count)
        while at > limit, bytes[at - 1] != UInt8(ascii: "\n") { at -= 1 }
        return at
    }

    /// Where the line after the one at the offset begins.
    static func nextLine(after offset: Int, in bytes: [UInt8], atMost limit: Int = .max) -> Int {
        guard offset < bytes.count else { return bytes.count }
        let stop = limit < bytes.count - offset ? offset + limit : bytes.count
        return bytes[offset..<stop].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? stop
    }

    /// Whether the text, in lower case, stands at the offset in any case.
    static func stands(_ text: StaticString, at offset: Int, in bytes: [UInt8]) -> Bool {
        bytes.stands(folded: text, at: offset)
    }

    /// Where the parts of a range are, between separators that no backslash stands before.
    static func parts(of range: Range<Int>, at separator: UInt8, in bytes: [UInt8], atMost limit: Int) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var (start, at) = (range.lowerBound, range.lowerBound)
        while at < range.upperBound, parts.count < limit - 1 {
            if bytes[at] == UInt8(ascii: "\\") {
                at += 2
                continue
            }
            if bytes[at] == separator {
                parts.append(start..<at)
                start = at + 1
            }
            at += 1
        }
        return parts + [min(start, range.upperBound)..<range.upperBound]
    }

    /// Calls for each line, without its break, until it says that it has seen enough.
    static func forEachLine(of bytes: [UInt8], _ slots: inout Slots, _ look: (Range<Int>, inout Slots) -> Bool) {
        var start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
        while start < bytes.count {
            let line = line(from: start, in: bytes)
            guard slots.look(at: line.count), look(line, &slots) else { return }
            start = nextLine(after: line.upperBound, in: bytes)
        }
    }
}
