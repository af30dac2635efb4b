import GatehouseMatch

/// The words of a command, as a shell would read them.
struct CommandLine {
    /// Each word without its quotes. A word that goes on behind a quote, as in `-p'pw'`, holds them.
    let words: [Range<Int>]

    /// The words from the start on, to the end of the command; it may stand in a string of a program.
    init(from start: Int, in bytes: [UInt8], _ budget: inout Budget) {
        var words: [Range<Int>] = []
        let limit = min(bytes.count, start + Self.longest)
        var at = start
        while at < limit, words.count < Self.mostWords {
            at = Self.skipBlanks(at, limit, bytes)
            guard at < limit, !Self.ends.contains(bytes[at]) else { break }
            let word = Self.word(at, limit, bytes)
            guard !word.range.isEmpty else { break }
            words.append(word.range)
            at = word.end
            if word.isLast { break }
        }
        _ = budget.spend((at - start) / 8 + 1)
        self.words = words
    }

    // A backslash at the end of a line goes on with the next one.
    private static func skipBlanks(_ start: Int, _ limit: Int, _ bytes: [UInt8]) -> Int {
        var at = start
        while at < limit {
            if bytes[at] == UInt8(ascii: " ") || bytes[at] == UInt8(ascii: "\t") {
                at += 1
            } else if at + 1 < limit, continuations.contains(bytes[at]), lineBreak.contains(bytes[at + 1]) {
                at += 2
                while at < limit, lineBreak.contains(bytes[at]) { at += 1 }
            } else {
                break
            }
        }
        return at
    }

    private static func word(_ start: Int, _ limit: Int, _ bytes: [UInt8]) -> (
        range: Range<Int>, end: Int, isLast: Bool
    ) {
        if quotes.contains(bytes[start]) {
            guard let end = Argument.endOfString(from: start, to: limit, in: bytes) else {
                return (start..<start, start, true)
            }
            return (start + 1..<end, end + 1, false)
        }
        var at = start
        while at < limit, !stops.contains(bytes[at]) {
            if quotes.contains(bytes[at]) {
                // A quote that nothing opens on the way ends the string in which the whole command stands.
                guard opensQuote.contains(bytes[at - 1]) || at - start == 2 && bytes[start] == UInt8(ascii: "-"),
                    let end = Argument.endOfString(from: at, to: limit, in: bytes)
                else { return (start..<at, at, true) }
                at = end
            }
            at += bytes[at] == UInt8(ascii: "\\") && at + 1 < limit && !lineBreak.contains(bytes[at + 1]) ? 2 : 1
        }
        return (start..<min(at, limit), min(at, limit), false)
    }

    private static let longest = 1_000
    private static let mostWords = 60
    private static let ends = Alphabet("\r\n;|&)#`")
    private static let stops = Alphabet(" \t\r\n;|)<>`")
    private static let quotes = Alphabet("\"'")
    private static let lineBreak = Alphabet("\r\n")
    private static let continuations = Alphabet("\\`^")
    private static let opensQuote = Alphabet("=:%,@/")
}
