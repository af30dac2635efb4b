import GatehouseMatch
import Testing

@Suite struct `A form` {
    private func match(_ form: Form, in text: String) -> String? {
        let bytes = Array(text.utf8)
        guard let matcher = FormMatcher(form) else { return nil }
        var budget = Budget(steps: 100_000)
        for offset in bytes.indices where matcher.anchors.contains(where: { $0.stands(in: bytes, at: offset) }) {
            if let match = matcher.match(in: bytes, anchor: offset, &budget) {
                return String(decoding: bytes[match.value], as: UTF8.self)
            }
        }
        return nil
    }

    private let token = Form(.text("tok-"), .some(.hex, 8))

    @Test func `is found where it stands alone, in quotes, or behind an escape`() {
        for text in ["tok-0123abcd", "'tok-0123abcd'", "a=tok-0123abcd;", "\"\\ntok-0123abcd\"", "%3Dtok-0123abcd&"] {
            #expect(match(token, in: text) == "tok-0123abcd", "\(text)")
        }
    }

    @Test func `is not found inside a longer word or run`() {
        for text in ["xtok-0123abcd", "_tok-0123abcd", "tok-0123abcde", "tok-0123abcdz", "tok-0123abc", "tok-"] {
            #expect(match(token, in: text) == nil, "\(text)")
        }
    }

    @Test func `gives back of a run what a later text needs`() {
        let infix = Form(.text("sk-"), .some(.base62, 4...20), .text("MARK"), .some(.base62, 4...20))
        #expect(match(infix, in: "sk-abcdefMARKabcdMARK") == "sk-abcdefMARKabcdMARK")
        #expect(match(infix, in: "sk-abcMARKabcd") == nil)
    }

    @Test func `is found by a text that does not begin it`() {
        let infix = Form(.some(.base62, 3...8), .text("Q~:"), .some(.digit, 4))
        #expect(match(infix, in: "x = abcdeQ~:1234") == "abcdeQ~:1234")
    }

    @Test func `leaves what leads and trails out of the value`() {
        let form = Form(lead: [.text("token:", folded: true), .maybe(.text(" "))], .some(.hex, 4), trail: [.text(";")])
        #expect(match(form, in: "TOKEN: 12ab;") == "12ab")
        #expect(match(form, in: "TOKEN: 12ab") == nil)
    }

    @Test func `without a text of three bytes has no matcher`() {
        #expect(FormMatcher(Form(.text("ab"), .some(.hex, 30))) == nil)
    }

    @Test func `stops where the budget is spent`() throws {
        let form = Form(
            .text("abc"), .some(.lower, 1...200), .some(.lower, 1...200), .some(.lower, 1...200), .text("!"))
        let matcher = try #require(FormMatcher(form))
        var budget = Budget(steps: 1_000)
        let bytes = Array(("abc" + String(repeating: "x", count: 600)).utf8)
        #expect(matcher.match(in: bytes, anchor: 0, &budget) == nil)
        #expect(budget.isExhausted)
    }
}
