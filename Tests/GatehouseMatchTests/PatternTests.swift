import CPcre2
import GatehouseMatch
import TestSupport
import Testing

@Suite struct `A pattern of a policy` {
    @Test(arguments: [
        ("ab*c", "expected a repetition with an end"), ("abc+", "expected a repetition with an end"),
        ("abc{2,}", "expected a repetition with an end"), ("(?=abc)", "no look-around"),
        ("(?<!abc)d", "no look-around"), ("(?P<x>abc)", "no look-around"), ("(?R)", "no look-around"),
        ("(?C1)abc", "no look-around"), (#"(abc)\1"#, "expected one of"), (#"abc\K"#, "expected one of"),
        (#"\Qabc\E"#, "expected one of"), ("(*UTF)abc", "no verbs"), ("[a-z]{8}", "three characters in a row"),
        ("(abc|[a-z]{3})", "three characters"), ("(abc){0,2}x", "three characters"),
        ("abc[a-z]{1,4096}", "at most 4096 bytes"), ("(abc", "expected ')'"), ("abc)", "closes nothing"),
        ("abc[a-z", "expected ']'"), ("abc[[:alpha:]]", "without names"), ("abc{2}{3}", "one repetition"),
        ("abcé?", "a group"), ("^{3}abc", "no repetition of a place"), ("abc{2", "expected a repetition such as"),
        ("abc{9999}", "a number of at most"), ("", "matches something"), ("abc\\", "after '\\'"),
        ("abc[é]", "ASCII"), (#"abc\x4"#, "two digits"),
    ])
    func `is refused where it has no end, no literal, or looks elsewhere`(text: String, words: String) {
        #expect {
            try Pattern(text).check()
        } throws: {
            ($0 as? PatternFault)?.reason.contains(words) == true
        }
    }

    @Test func `says at which character it is wrong`() {
        #expect {
            try Pattern("ä[a-b]*")
        } throws: {
            ($0 as? PatternFault)?.column == 7
        }
    }

    @Test(arguments: 0..<300)
    func `finds what PCRE2 finds in the whole text`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        guard let pattern = try? Pattern(Self.pattern(&random)) else { return }
        for _ in 0..<20 {
            let bytes = Array(random.text(Int(random.next() % 300), of: "abcABC12-_=\n ").utf8)
            #expect(Self.anchored(pattern, bytes) == Self.searched(pattern.text, bytes), "\(pattern.text) in \(bytes)")
        }
    }

    @Test func `that the library gives up on is no "no match"`() throws {
        let pattern = try Pattern("abc(((a{1,20}){1,10}){1,10})!")
        var budget = Budget(steps: 10_000_000)
        let bytes = Array(("abc" + String(repeating: "a", count: 2_000) + "b!").utf8)
        #expect(pattern.matches(in: bytes, startingIn: [0...0], &budget).isEmpty)
        #expect(budget.isExhausted)
    }

    // A random pattern in which every match has one of a few literals.
    private static func pattern(_ random: inout SeededGenerator) -> String {
        func pick(_ list: [String]) -> String { list[Int(random.next() >> 33) % list.count] }
        let literal = pick([
            "abc", "(?:abc|ABC)", "ab(?:c1|c2)", "(a{3}|b{3})", "Ab-", "abc\\b", "^abc", "(?:1_|2_)abc",
        ])
        let before = pick(["", "[a-c]{0,3}", "\\w{1,4}", "(?:x|a)?", ".", "[^a]{0,2}?", "\\s"])
        let after = pick(["", "[A-C1-2]{2,6}", "(-[a-z]{1,3}){0,2}", "=(\\w{1,5})", "\\d?$", ".{3}", "[ab]{1,8}?"])
        return pick(["", "", "(?i)"]) + before + literal + after
    }

    private static func anchored(_ pattern: Pattern, _ bytes: [UInt8]) -> [Range<Int>] {
        var starts: [ClosedRange<Int>] = []
        Prefilter(pattern.anchors.map(\.literal)).forEachHit(in: bytes) { anchor, offset in
            if let window = pattern.starts(anchor, at: offset) { starts.append(window) }
            return true
        }
        var budget = Budget(steps: .max)
        return pattern.matches(in: bytes, startingIn: starts, &budget)
    }

    private static func searched(_ text: String, _ bytes: [UInt8]) -> [Range<Int>] {
        var (number, offset) = (Int32(0), 0)
        guard let code = pcre2_compile_8(text, text.utf8.count, UInt32(PCRE2_MULTILINE), &number, &offset, nil),
            let data = pcre2_match_data_create_from_pattern_8(code, nil), let pairs = pcre2_get_ovector_pointer_8(data)
        else { return [] }
        defer {
            pcre2_match_data_free_8(data)
            pcre2_code_free_8(code)
        }
        var (result, from) = ([Range<Int>](), 0)
        while from <= bytes.count {
            let found = pcre2_match_8(code, bytes, bytes.count, from, 0, data, nil)
            guard found > 0, pairs[1] > pairs[0] else { break }
            result.append(found > 1 && pairs[2] >= 0 ? pairs[2]..<pairs[3] : pairs[0]..<pairs[1])
            from = pairs[1]
        }
        return result
    }
}
