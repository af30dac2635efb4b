import TestSupport
import Testing

@testable import GatehouseCore

/// A finding from one column to before another.
private func finding(
    line: Int = 1, _ column: Int, _ endColumn: Int, to endLine: Int? = nil, value: String = "", prefix: Int? = 4,
    of code: Code = "secrets/token"
) -> Finding {
    var place = Place.file(RepoPath("a.env"))
    (place.line, place.column) = (line, column)
    (place.endLine, place.endColumn) = (endLine ?? line, endColumn)
    let identity = Identity(family: code.text, value: Secret(value.utf8, publicPrefix: prefix))
    return Finding(code, at: place, "a token", remedy: "revoke it", identity: identity)
}

private func quote(_ text: String, _ findings: Finding...) -> Quote? {
    Quoting(Array(text.utf8), findings: findings, hashesLines: false)?.quote(of: findings[0])
}

@Test func `a secret is quoted as its mask, and marked there`() {
    let text = "\n\tKEY = tok_0123456789abcdef ; é\n"
    let quote = quote(text, finding(line: 2, 8, 28, value: "tok_0123456789abcdef"))
    #expect(quote == Quote("KEY = tok_…ef ; é", column: 7, endColumn: 14))
}

@Test func `another secret on the line is not shown either`() {
    let first = finding(5, 17, value: "tok_01234567")
    let second = finding(23, 33, value: "hunter2hun", prefix: nil)
    #expect(quote("key=tok_01234567 pass=hunter2hun x", first, second)?.text == "key=tok_…7 pass=… x")
    let plain = finding(1, 4, of: "complexity/function")
    #expect(quote("key=tok_01234567 pass=hunter2hun x", plain, first, second)?.text == "key=… pass=… x")
}

@Test func `where a secret stands once more and nobody saw it, the line is not quoted`() {
    #expect(quote("key=tok_01234567 # tok_01234567", finding(5, 17, value: "tok_01234567")) == nil)
}

@Test func `where the place of a secret is unknown, nothing is quoted`() {
    let lost = finding(5, 99, value: "tok_01234567")
    #expect(quote("key=tok_01234567", finding(1, 2, of: "text/hidden"), lost) == nil)
    #expect(quote("key=tok_01234567", lost) == nil)
}

@Test func `a key of many lines is quoted by its first line, of which nothing is shown`() {
    let text = "pem = begin\nmiddle\nend # behind\n"
    #expect(quote(text, finding(7, 4, to: 3, value: "begin\nmiddle\nend", prefix: nil))?.text == "pem = …")
}

@Test func `a long line is cut around what was found`() {
    let side = String(repeating: "side ", count: 100)
    let quote = quote(side + "HERE " + side, finding(501, 505, of: "text/hidden"))!
    #expect(quote.text.unicodeScalars.count <= 160)
    #expect(quote.text.hasPrefix("…") && quote.text.hasSuffix("…"))
    let marked = Array(quote.text.unicodeScalars)[(quote.column - 1)..<(quote.endColumn - 1)]
    #expect(String(String.UnicodeScalarView(marked)) == "HERE")
}

@Test func `a finding without columns marks its line, and one without a line is not quoted`() {
    var whole = finding(line: 2, 1, 1, of: "complexity/function")
    (whole.place.column, whole.place.endColumn, whole.place.endLine) = (nil, nil, 40)
    #expect(quote("a\n  func f() {  \n}", whole) == Quote("func f() {", column: 1, endColumn: 11))
    whole.place.line = nil
    #expect(quote("a\n", whole) == nil)
}

@Test func `nothing in a quote controls a terminal, and what is no text is not quoted`() {
    let quote = quote("a\u{1b}[2J\u{202e}b", finding(1, 2, of: "text/hidden"))
    #expect(quote?.text == "a\\u{1b}[2J\\u{202e}b")
    let zero = Quoting([0x61, 0, 0x62], findings: [finding(1, 2)], hashesLines: false)
    #expect(zero == nil)
    #expect(Quoting([0x61, 0xff], findings: [finding(1, 2)], hashesLines: false) == nil)
}

@Test func `the hash of a line does not help to guess the secret on it`() {
    let texts = ["password = hunter2hu\nnext\n", "password = letmein99\nnext\n"]
    let hashes = texts.map { text in
        Quoting(Array(text.utf8), findings: [finding(12, 21, value: "", prefix: nil)], hashesLines: true)?
            .quote(of: finding(12, 21, prefix: nil))?.lineHash
    }
    #expect(hashes[0] != nil && hashes[0] == hashes[1])
}
