import TestSupport
import Testing

@testable import GatehouseCore

struct MessageTests {
    @Test func `no bytes from outside control a terminal`() {
        var random = SeededGenerator(seed: 5)
        let marks = [
            "\u{1b}[2J", "\u{9b}", "\u{202e}", "\u{2066}", "\u{200b}", "\u{e0041}", "\n", "\r", "\t", "\u{7f}",
            "\u{2028}",
        ]
        for _ in 0..<500 {
            let mark = marks[Int.random(in: 0..<marks.count, using: &random)]
            let text = random.text(4, of: "aé→😀") + mark + random.text(4, of: "xyz")
            let message: Message = "found \(quoted: text) in \(RepoPath(text)) by \(escaped: text)"
            let bytes = Escaped.text(random.bytes(30))
            for scalar in (message.text + bytes).unicodeScalars {
                #expect(![.control, .format, .lineSeparator].contains(scalar.properties.generalCategory))
            }
        }
    }

    @Test func `what is harmless stays as it is`() {
        let message: Message = "\(quoted: "grün → 'blau' 😀") is no color, \(3) are"
        #expect(message.text == "'grün → 'blau' 😀' is no color, 3 are")
    }

    @Test func `what is no UTF-8 is written as git writes it`() {
        #expect(Escaped.text([0x61, 0xff, 0x0a, 0x62]) == "a\\377\\012b")
    }

    @Test func `long text is cut`() {
        #expect(Escaped.text(Array(repeating: 0x61, count: 300), limit: 3) == "aaa…")
        #expect(Escaped.text([0x61, 0x62, 0x63, 0xff], limit: 3) == "abc…")
        let message: Message = "\(quoted: String(repeating: "é", count: 300))"
        #expect(message.text.unicodeScalars.count == 203)
    }
}
