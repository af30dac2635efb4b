import TestSupport
import Testing

@testable import GatehouseChecks

@Suite struct `A set of words` {
    @Test func `holds its words and no other`() {
        var random = SeededGenerator(seed: 5)
        let words = WordSet("alpha beta\ngamma a ab abc option<string> &str passwd password")
        for word in ["alpha", "beta", "gamma", "a", "ab", "abc", "option<string>", "&str", "passwd", "password"] {
            #expect(words.contains(word.utf8), "\(word)")
            #expect(!words.contains((word + "x").utf8), "\(word)x")
            #expect(!words.contains(word.utf8.dropLast()) || ["a", "ab"].contains(String(word.dropLast())), "\(word)")
        }
        for _ in 0..<1000 {
            let other = (0..<(random.next() % 9)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            #expect(!words.contains(other) || other == [0x61], "seed 5: \(other)")
        }
    }

    @Test func `may be empty`() {
        #expect(!WordSet("").contains("a".utf8))
        #expect(!WordSet("a").contains("".utf8))
    }
}
