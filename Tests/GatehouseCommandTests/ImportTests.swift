import TestSupport
import Testing

/// `gatehouse policy import` prints what a policy then says.
@Suite struct `The command policy import` {
    private let rules = """
        title = "ours"
        [[rules]]
        id = "acme-token"
        description = "Acme's token"
        regex = '''(?i)\\b(acme-[a-z0-9]{32})(?:['"\\s;]|$)'''
        keywords = ["acme-"]
        [[rules]]
        id = "any-token"
        regex = '''token.*'''
        [[rules]]
        id = "before"
        regex = '''(?<=x)acme'''
        """

    @Test func `a section that finds what the rules found, and what is left out`() throws {
        let clone = try begunClone()
        try clone.write(".gitleaks.toml", rules)
        let outcome = try clone.run(builtExecutable("gatehouse"), "policy", "import")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.errors.contains("any-token: left out: expected a pattern that finds nothing in ordinary text"))
        #expect(outcome.errors.contains("before: left out: it has a look-around"))
        try clone.write(".gatehouse.yml", "version: 1\n" + outcome.output)
        #expect(try clone.run(builtExecutable("gatehouse"), "policy", "check").status == 0, "\(outcome)")
        try clone.write("a.txt", "x = 'acme-\(Sample.password.lowercased())abcdef012345'\n")
        #expect(try clone.scanned().findings.filter { $0.level == "block" }.map(\.code) == ["secrets/acme-token"])
    }

    @Test func `a rule for what is known already is told`() throws {
        let clone = try begunClone()
        try clone.write(".gitleaks.toml", "[[rules]]\nid = 'hub'\nregex = 'ghp_[0-9a-zA-Z]{36}'\n")
        let outcome = try clone.run(builtExecutable("gatehouse"), "policy", "import")
        let told = "hub: may be left out: its example is found as secrets/github-token without it"
        #expect(outcome.errors.contains(told), "\(outcome)")
    }

    @Test func `a file that is no TOML is told with its line`() throws {
        let clone = try begunClone()
        try clone.write("rules.toml", "title = 'x'\nnonsense\n")
        let outcome = try clone.run(builtExecutable("gatehouse"), "policy", "import", "rules.toml")
        #expect(outcome.status == 2 && outcome.errors.contains("line 2: expected '='"), "\(outcome)")
        #expect(try clone.run(builtExecutable("gatehouse"), "policy", "import", "none.toml").status == 2)
    }
}
