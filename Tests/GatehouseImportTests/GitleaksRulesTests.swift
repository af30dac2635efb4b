import GatehouseCore
import GatehouseImport
import TestSupport
import Testing

/// The rules of another program become ours, or it is said why not.
struct GitleaksRulesTests {
    private func rules(_ text: String, refusing refused: Set<String> = []) throws -> GitleaksRules {
        GitleaksRules(try TOMLReader.read(Array(text.utf8))) { refused.contains($0.id) ? "it is refused" : nil }
    }

    private func match(_ regex: String, group: Int = 0) throws -> String? {
        try rules("[[rules]]\nid = 'x'\nsecretGroup = \(group)\nregex = '''\(regex)'''\n").rules.first?.match
    }

    private func reason(_ regex: String) throws -> String? {
        try rules("[[rules]]\nid = 'x'\nregex = '''\(regex)'''\n").notes.first
    }

    @Test(arguments: [
        ("acme_[a-z0-9]{32}", "acme_[a-z0-9]{32}"),
        ("(?i)(?:acme|other)_key=([a-z]{4})", "(?i)(?:acme|other)_key=([a-z]{4})"),
        ("acme-(?i)[a-f]{8}z", "acme-[A-Fa-f]{8}[zZ]"),
        ("acme(?i:x)\\d{3}", "acme[xX]\\d{3}"),
        ("(?P<name>acme)_(x{2})", "(acme)_(?:x{2})"),
        ("acme[[:digit:]_]{3}\\Q.*\\E", "acme[0-9_]{3}\\.\\*"),
        ("acme\\x60\\/{1,2}?", "acme`/{1,2}?"),
        ("acme{x}", "acme\\{x\\}"),
        ("acme(?s).b", "acme[\\x00-\\xff]b"),
        ("acme\\s*=\\s*[a-z]{40,}", "acme\\s{0,100}=\\s{0,100}[a-z]{40,1000}"),
        ("(?m)^acme_é{2}\\z", "^acme_(?:é){2}$"),
        ("acme_(?:a|)[^\\n]{2}", "acme_(?:a|)[^\\n]{2}"),
    ])
    func `a pattern says the same in our words`(regex: String, expected: String) throws {
        #expect(try match(regex) == expected)
    }

    @Test func `the group that is the secret is the only one`() throws {
        #expect(try match("(acme)_([a-z]{8})(x)", group: 2) == "(?:acme)_([a-z]{8})(?:x)")
        #expect(try match("(acme)_([a-z]{8})", group: 3) == nil)
    }

    @Test(arguments: [
        ("acme(?=x)", "x: left out: it has a look-around"), ("(?<!a)acme", "x: left out: it has a look-around"),
        ("acme\\pL", "x: left out: our patterns have no '\\p'"),
        ("acme[é]", "x: left out: a class has characters beyond ASCII"),
        ("[a-z]{32}", "x: left out: expected at least three characters in a row that are part of every match"),
        ("acme(x", "x: left out: a group has no end"), ("acme\\", "x: left out: nothing stands behind its last '\\'"),
        ("acme(?:[a-z]+_){30}", "x: changed: repetitions without an end have got one"),
        ("acme(?:[a-z]{90}_){60}", "x: left out: expected a pattern that matches at most 4096 bytes"),
        ("(?U)acme", "x: left out: it has a group of a kind that our patterns do not take"),
    ])
    func `what cannot be carried over is told`(regex: String, expected: String) throws {
        #expect(try reason(regex) == expected)
    }

    @Test func `each rule has an example that it finds, and the name and title it had`() throws {
        let result = try rules(
            "[[rules]]\nid = 'Acme_Token.2'\ndescription = \"Acme's\\ntoken\"\nregex = '''(?i)\\bacme[_-]([a-z]{8})(?:['\\s]|$)'''\n"
        )
        let rule = try #require(result.rules.first)
        #expect(rule.id == "acme-token-2" && rule.title == "Acme's")
        #expect(rule.finds.hasPrefix("acme") && rule.finds.utf8.count >= 13)
        #expect(rule.lines(indentation: 2).hasPrefix("  - id: acme-token-2\n    title: 'Acme''s'\n    match: '(?i)"))
    }

    @Test func `a name that is taken gets another, and what the loader refuses is told`() throws {
        let text = "[[rules]]\nid = 'acme'\nregex = 'acme_[a-z]{9}'\n"
        #expect(try rules(text, refusing: ["acme"]).rules.map(\.id) == ["imported-acme"])
        let refused = try rules(text, refusing: ["acme", "imported-acme"])
        #expect(refused.rules.isEmpty && refused.notes == ["acme: left out: it is refused"])
    }

    @Test func `conditions that ours do not have are told`() throws {
        let notes = try rules(
            """
            [extend]
            useDefault = true
            [[rules]]
            id = 'acme'
            regex = 'acme_[a-z]{9}'
            path = 'x'
            entropy = 3.5
            keywords = ['other']
            [[rules.allowlists]]
            stopwords = ['a', 'b']
            [[rules]]
            id = 'files'
            path = '\\.p12$'
            """
        ).notes.joined(separator: "\n")
        for part in [
            "default rules", "entropy, 3.5", "its path", "its keywords", "2 of its allowlist's stopwords",
            "files: left out",
        ] {
            #expect(notes.contains(part), "\(part) in \(notes)")
        }
    }

    @Test func `paths become globs where these say the same`() throws {
        let result = try rules(
            """
            [allowlist]
            paths = ['''(?:^|/)node_modules(?:/.*)?$''', '''\\.jpe?g$''', '''^docs/[^/]*\\.md$''', '''go\\.sum''', '''v\\d+/''']
            """)
        #expect(
            result.ignore == ["**/node_modules", "**/node_modules/**", "**.jpg", "**.jpeg", "docs/*.md", "**go.sum**"])
        #expect(result.notes == ["allowlist: left out: no list of paths says the same as 'v\\d+/'"])
    }

    @Test func `no pattern of strangers crashes it, or takes it long`() throws {
        var random = SeededGenerator(seed: 5)
        let parts = [
            "acme", "(", ")", "(?:", "(?i)", "[a-z", "]", "{3,", "{2}", "}", "*", "+?", "|", "\\", "\\d", "^", "$", ".",
            "é",
            "[^", "-", "\\x{41}", "\\Q", "(?P<n>", "[[:alpha:]]", "\\b", "a{1000}", "(?s-i:",
        ]
        for _ in 0..<500 {
            let regex = (0..<(1 + random.next() % 12)).map { _ in parts[Int(random.next() % UInt64(parts.count))] }
                .joined()
            _ = try rules("[[rules]]\nid = 'x'\nregex = '''\(regex)'''\n[allowlist]\npaths = ['''\(regex)''']\n")
        }
        let deep = String(repeating: "(", count: 3_000) + "acme" + String(repeating: "){9}", count: 3_000)
        #expect(try reason(deep) == "x: left out: its groups are nested more than 50 deep")
    }
}
