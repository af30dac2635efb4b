import GatehouseMatch

/// Reads an assignment byte by byte: first the name, then the sign, then the value.
struct AssignmentReader {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    // What stands at the position; NUL behind the end, which no sign or value begins with.
    private func byte(_ ahead: Int = 0) -> UInt8 {
        at + ahead < bytes.count ? bytes[at + ahead] : 0
    }

    private func stands(_ text: StaticString) -> Bool { bytes.stands(text, at: at) }

    private mutating func skip(_ alphabet: Alphabet, atMost limit: Int = 64) {
        let end = min(bytes.count, at + limit)
        while at < end, alphabet.contains(bytes[at]) { at += 1 }
    }

    // MARK: Name

    /// The whole name around the keyword: words, joined by dots and hyphens.
    mutating func name(around keyword: Range<Int>) -> Range<Int> {
        // A short keyword begins with what stands before the name.
        var start = keyword.lowerBound
        while start < keyword.upperBound - 1, bytes[start] < 0x80, !Self.inName.contains(bytes[start]) { start += 1 }
        let first = max(0, start - Assignment.longestName)
        while start > first, Self.inName.contains(bytes[start - 1]), !Escape.ends(at: start, bytes) { start -= 1 }
        at = keyword.upperBound
        skip(Self.inName, atMost: Assignment.longestName)
        // A hyphen or dot at the end belongs to what follows: `token->value`, `the password.`
        while at > keyword.upperBound, !Alphabet.word.contains(bytes[at - 1]) { at -= 1 }
        return start..<at
    }

    // MARK: Sign

    /// The sign behind the name, with the position behind it; nil where nothing is assigned.
    mutating func sign(behind name: Range<Int>) -> Assignment.Sign? {
        if stands("</") { return elementOfPropertyList() }
        if byte() == UInt8(ascii: ">") || stands(" encoding=\"") { return element(name) }
        let quotes = closers()
        let gap = at
        skip(Self.blank)
        if let sign = valueAttribute(quotes) { return sign }
        // What stands between backticks is code in prose: what follows it is another piece of code.
        let isCode = bytes[(gap - quotes)..<gap].contains(UInt8(ascii: "`"))
        let isWholeString =
            quotes > 0 && !isCode && name.lowerBound > 0 && Self.quote.contains(bytes[name.lowerBound - 1])
        // Behind a bracket, a blank goes on with prose, and a colon with the type of a result: `password): String`.
        let isClosed = bytes[(gap - quotes)..<gap].contains(UInt8(ascii: ")"))
        if let sign = mark(isWholeString) { return isClosed && sign == .colon ? nil : sign }
        return at > gap && !isClosed ? .space : nil
    }

    // `'password']`, `"password")`, `\"password\"`.
    private mutating func closers() -> Int {
        let start = at
        skip(Self.closing, atMost: 4)
        return at - start
    }

    private func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "=") || byte == UInt8(ascii: ":") }

    private mutating func mark(_ isWholeString: Bool) -> Assignment.Sign? {
        for (text, sign) in Self.signs where stands(text) {
            at += text.utf8CodeUnitCount
            skip(Self.blank)
            if sign == .colon { annotation() }
            return sign
        }
        if byte() == UInt8(ascii: ",") && isWholeString || byte() == UInt8(ascii: "(") {
            at += 1
            skip(Self.blank)
            return .argument
        }
        return nil
    }

    // `name: &'static str = "value"`: what follows the colon is a type, and the value comes later.
    private mutating func annotation() {
        let start = at
        skip(Self.inType, atMost: 40)
        if at > start, byte() == UInt8(ascii: "="), byte(1) != UInt8(ascii: "=") {
            at += 1
            skip(Self.blank)
        } else {
            at = start
        }
    }

    // `<password>value`; the name must be the element's, and its only attribute may be an encoding.
    private mutating func element(_ name: Range<Int>) -> Assignment.Sign? {
        guard name.lowerBound > 0 else { return nil }
        let before = bytes[name.lowerBound - 1]
        guard before == UInt8(ascii: "<") || before == UInt8(ascii: ":") else { return nil }
        skip(Self.inTag)
        guard byte() == UInt8(ascii: ">") else { return nil }
        at += 1
        return .element
    }

    // `<key>password</key> <string>value</string>`.
    private mutating func elementOfPropertyList() -> Assignment.Sign? {
        at += 2
        skip(.letter)
        guard byte() == UInt8(ascii: ">") else { return nil }
        at += 1
        skip(Self.blankOrBreak)
        guard byte() == UInt8(ascii: "<"), byte(1) != UInt8(ascii: "/") else { return nil }
        at += 1
        skip(.letter)
        guard byte() == UInt8(ascii: ">") else { return nil }
        at += 1
        return .element
    }

    // `<add key="password" value="…"`.
    private mutating func valueAttribute(_ quotes: Int) -> Assignment.Sign? {
        guard quotes > 0 else { return nil }
        for text in Self.valueAttributes where stands(text) {
            at += text.utf8CodeUnitCount
            return .equals
        }
        return nil
    }

    // MARK: Value

    /// The value behind the sign; nil where none begins there.
    mutating func value(behind sign: Assignment.Sign, of name: Range<Int>) -> (range: Range<Int>, isQuoted: Bool)? {
        if sign == .element { return element() }
        wrapper()
        if stands("\\\"") || stands("\\'") {
            at += 2
            return run(until: Self.endOfEscaped, isQuoted: true)
        }
        if sign == .equals { nextLine() }
        if let quote = openingQuote() { return quoted(by: innerQuote(of: quote)) }
        if sign == .argument { return defaultValue() }
        return bare(of: name)
    }

    // What stands in an element may have lines of its own; it ends where the element does.
    private mutating func element() -> (range: Range<Int>, isQuoted: Bool)? {
        skip(Self.blankOrBreak)
        if stands("<![CDATA[") { at += 9 }
        guard let found = run(until: Self.endOfElement, isQuoted: true) else { return nil }
        skip(Self.blankOrBreak + "]>")
        return stands("</") ? found : nil
    }

    // `b"…"`, `@"…"`, `String::from("…")`, `new Secret("…")`: the quote is what counts.
    private mutating func wrapper() {
        let start = at
        if stands("new ") { at += 4 }
        skip(Self.inCall, atMost: 40)
        if at > start, byte() == UInt8(ascii: "("), Self.wrappers.contains(where: { ends(with: $0) }) {
            at += 1
            if openingQuoteStands() { return }
        } else if at - start <= 2, at > start, openingQuoteStands(),
            bytes[start..<at].allSatisfy(Self.literalPrefix.contains)
        {
            return
        }
        at = start
    }

    private func ends(with text: StaticString) -> Bool {
        text.withUTF8Buffer { text in
            at >= text.count && text.indices.allSatisfy { bytes[at - text.count + $0] | 0x20 == text[$0] | 0x20 }
        }
    }

    // The value may stand on the next line, if it is quoted there.
    private mutating func nextLine() {
        let start = at
        skip(Self.blankOrBreak + "\\(", atMost: 80)
        if at > start, !openingQuoteStands() || !bytes[start..<at].contains(where: Self.lineBreak.contains) {
            at = start
        }
    }

    // `'"value"'`: the inner quotes are none of the value.
    private mutating func innerQuote(of quote: UInt8) -> UInt8 {
        guard openingQuoteStands(), byte() != quote, Alphabet.word.contains(byte(1)) else { return quote }
        at += 1
        return bytes[at - 1]
    }

    // `option("--password", help="…", default="value")`.
    private mutating func defaultValue() -> (range: Range<Int>, isQuoted: Bool)? {
        let end = min(bytes.count, at + 160)
        while at < end, byte() != UInt8(ascii: ")") {
            if byte() == UInt8(ascii: "d"), stands("default") {
                skip(.letter)
                skip(Self.blank + "=:>")
                return openingQuote().flatMap { quoted(by: $0) }
            }
            at += 1
        }
        return nil
    }

    private func openingQuoteStands() -> Bool { Self.quote.contains(byte()) }

    private mutating func openingQuote() -> UInt8? {
        let quote = byte()
        guard Self.quote.contains(quote) else { return nil }
        at += byte(1) == quote && byte(2) == quote ? 3 : 1
        return quote
    }

    private mutating func quoted(by quote: UInt8) -> (range: Range<Int>, isQuoted: Bool)? {
        let start = at
        let end = min(bytes.count, at + Assignment.longestValue)
        while at < end, bytes[at] != quote, !Self.lineBreak.contains(bytes[at]) {
            at += bytes[at] == UInt8(ascii: "\\") && at + 1 < end ? 2 : 1
        }
        at = min(at, end)
        return at > start ? (start..<at, true) : nil
    }

    private mutating func run(until stop: Alphabet, isQuoted: Bool) -> (range: Range<Int>, isQuoted: Bool)? {
        let start = at
        let end = min(bytes.count, at + Assignment.longestValue)
        while at < end, !stop.contains(bytes[at]) { at += 1 }
        return at > start ? (start..<at, isQuoted) : nil
    }

    // A bare value ends where its surroundings may go on: in a query at `&`, in a connection string at `;`.
    private mutating func bare(of name: Range<Int>) -> (range: Range<Int>, isQuoted: Bool)? {
        let before = name.lowerBound > 0 ? bytes[name.lowerBound - 1] : 0
        let isQuery = before == UInt8(ascii: "?") || before == UInt8(ascii: "&")
        return run(until: isQuery ? Self.endOfQuery : Self.endOfBare, isQuoted: false)
    }

    // MARK: Tables

    private static let inName = Alphabet.word + "-.$"
    private static let inType = Alphabet.word + ".<>[]?&:' *"
    private static let inCall = Alphabet.word + ".:@"
    private static let inTag = Alphabet.word + " =\""
    private static let blank = Alphabet(" \t")
    private static let blankOrBreak = Alphabet(" \t\r\n")
    private static let lineBreak = Alphabet("\r\n")
    private static let quote = Alphabet("\"'`")
    private static let closing = Alphabet("\"'`])\\")
    private static let literalPrefix = Alphabet("bBrRuUfFlL@$")
    private static let endOfElement = Alphabet("<]\r\n")
    private static let endOfEscaped = Alphabet("\\\"'\r\n")
    private static let endOfBare = Alphabet(" \t\r\n\"'`<>,;)]}\\|")
    private static let endOfQuery = endOfBare + "&#"
    private static let wrappers: [StaticString] = [
        "from", "string", "some", "secret", "bytes", "decode", "value", "env",
    ]
    private static let valueAttributes: [StaticString] = ["value=", "Value=", "content=", "defaultValue="]
    // Longer signs stand before those that they begin with.
    private static let signs: [(StaticString, Assignment.Sign)] = [
        (":=", .equals), ("=>", .equals), ("?=", .equals), ("||=", .equals), ("??=", .equals), ("||", .argument),
        ("??", .argument), ("?:", .argument), ("+=", .equals),
        ("===", .comparison), ("!==", .comparison), ("==", .comparison), ("!=", .comparison), ("=", .equals),
        ("::", .comparison), (":", .colon), ("->", .comparison), ("<-", .equals),
    ]
}
