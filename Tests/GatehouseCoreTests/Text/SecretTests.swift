import TestSupport
import Testing

@testable import GatehouseCore

struct SecretTests {
    @Test func `a mask shows the public prefix and at most an eighth of the rest`() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<2_000 {
            let prefix = random.text(Int.random(in: 0...8, using: &random), of: "abc_-")
            let rest = random.text(Int.random(in: 0...64, using: &random), of: "ABCDEFGHIJ0123456789+/= é\u{1b}")
            let secret = Secret(Array((prefix + rest).utf8), publicPrefix: prefix.utf8.count)
            let parts = secret.mask.components(around: "…")
            #expect(parts.head == prefix, "of \(rest.count) characters")
            #expect(parts.tail.utf8.count <= min(2, rest.utf8.count / 8))
            #expect(rest.hasSuffix(parts.tail))
        }
    }

    @Test func `of a password nothing is shown, however it is printed`() {
        let word = ["cor", "rect", "horse"].joined(separator: "-")
        let secret = Secret.password(Array(word.utf8))
        let message: Message = "the password \(masked: secret)"
        #expect(message.text == "the password …")
        var dumped = ""
        dump(secret, to: &dumped)
        for text in ["\(secret)", String(describing: secret), String(reflecting: secret), dumped, "\([secret])"] {
            #expect(!text.contains("cor") && !text.contains("horse"))
        }
    }
}

extension String {
    fileprivate func components(around mark: Character) -> (head: String, tail: String) {
        guard let index = firstIndex(of: mark) else { return (self, "") }
        return (String(self[..<index]), String(self[self.index(after: index)...]))
    }
}
