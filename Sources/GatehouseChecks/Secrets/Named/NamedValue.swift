import GatehouseMatch

/// A word that speaks of a key, the name around it, and the value that is given to it, however loosely:
/// `boxSECRET 1f…`, `adafruit-key-3a…`, `"apilayer": { "key": "9c…" }`, `tomtom access token is 7e…`.
struct NamedValue {
    /// The name, from what stands before the word on its line to where the value begins.
    let name: Range<Int>
    /// Where a word ends in the name whatever its letters are: `apikey` is `api key` behind any other.
    let cuts: [Int]
    /// Where values may begin: behind the signs, and behind hyphens within what stands there.
    let starts: [Int]

    /// The words at which a name is recognised; `api` with what makes it rare.
    static let anchors: [Literal] = ["key", "token", "secret", "access", "private", "_pat", "api=", "api:", "api ="].map
    {
        Literal($0, folded: true)
    }

    /// What is given to the name of which the keyword is a part; nil where nothing is that could be a key.
    init?(behind anchor: Range<Int>, in bytes: [UInt8]) {
        var keyword = anchor
        while let last = keyword.last, !Alphabet.letter.contains(bytes[last]) { keyword = keyword.lowerBound..<last }
        guard let value = Self.value(behind: keyword.upperBound, in: bytes) else { return nil }
        name = Self.start(before: keyword.lowerBound, in: bytes)..<value.lowerBound
        let isApi =
            keyword.lowerBound >= 3 && Self.stands("api", in: bytes[(keyword.lowerBound - 3)..<keyword.lowerBound])
        cuts = isApi ? [keyword.lowerBound, keyword.lowerBound - 3] : [keyword.lowerBound]
        var starts = Alphabet.word.contains(bytes[value.lowerBound - 1]) ? [] : [value.lowerBound]
        // `SECRET-live-3a…`: before a hyphen may stand a word of the name, but no part of a value.
        for index in value.dropFirst() where Alphabet("-.").contains(bytes[index - 1]) {
            if !bytes[value.lowerBound..<(index - 1)].allSatisfy((Alphabet.letter + "-.").contains) { break }
            starts.append(index)
        }
        self.starts = starts
    }

    // Leaves after one or two bytes nearly everywhere: `keyboard`, `key)`, `key, value`.
    private static func value(behind end: Int, in bytes: [UInt8]) -> Range<Int>? {
        guard var at = endOfWord(end, in: bytes) else { return nil }
        let limit = min(bytes.count, end + 48)
        while at < limit {
            let start = at
            while at < limit, separators.contains(bytes[at]) || goesOn(at, in: bytes) { at += 1 }
            guard at < limit, (at > start ? run : .letter).contains(bytes[at]) else { return nil }
            let word = at
            let last = min(bytes.count, at + 16)
            var hasDigit = false
            while at < last, run.contains(bytes[at]) {
                if Alphabet.digit.contains(bytes[at]) { hasDigit = true }
                at += 1
            }
            if at - word >= 8 && hasDigit || at - word >= 16 { return word..<at }
            if at - word > 7 || !fillers.contains(where: { stands($0, in: bytes[word..<at]) }) { return nil }
        }
        return nil
    }

    // A line break behind a sign that promises more: `<token>`, `key:`, `key = \`.
    private static func goesOn(_ at: Int, in bytes: [UInt8]) -> Bool {
        lineBreak.contains(bytes[at]) && (lineBreak + ">:=(\\[").contains(bytes[at - 1])
    }

    // Behind the word may stand an `s` and a number; any other letter makes it another word.
    private static func endOfWord(_ end: Int, in bytes: [UInt8]) -> Int? {
        var at = end
        if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "s") { at += 1 }
        guard at < bytes.count else { return nil }
        let isCapital = Alphabet.upper.contains(bytes[end - 1])
        if (isCapital ? Alphabet.upper : .lower).contains(bytes[at]) { return nil }
        let limit = min(bytes.count, at + 3)
        while at < limit, Alphabet.digit.contains(bytes[at]) { at += 1 }
        return at
    }

    private static func stands(_ filler: StaticString, in word: ArraySlice<UInt8>) -> Bool {
        filler.withUTF8Buffer { filler in
            filler.count == word.count && zip(filler, word).allSatisfy { $0 == $1 | 0x20 }
        }
    }

    private static func start(before end: Int, in bytes: [UInt8]) -> Int {
        let limit = max(0, end - 48)
        var at = end
        while at > limit, !ends.contains(bytes[at - 1]) { at -= 1 }
        return at
    }

    private static let separators = Alphabet(" \t\"'`=:>.,()<[]{}-_|\\&*$!")
    private static let lineBreak = Alphabet("\r\n")
    private static let run = Alphabet.base62 + "+/-_."
    private static let ends = Alphabet("\r\n,;=&|)}")
    // What may stand between the word and the value: other such words, types, and what says that it is one.
    private static let fillers: [StaticString] = [
        "key", "token", "secret", "access", "private", "api", "auth", "value", "string", "str", "is", "char", "new",
        "const", "live", "prod", "test", "code", "from",
    ]
}
