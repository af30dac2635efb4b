import GatehouseChecks
import GatehouseCore
import GatehouseMatch
import TestSupport
import Testing

@Suite struct `A rule of the policy` {
    private func rule(_ pattern: String, finds: [String], leaves: [String] = []) -> UserRule {
        var rule = UserRule()
        rule.id = "acme-token"
        rule.title = "Acme deploy token"
        rule.match = Located(pattern, at: Position(line: 5, column: 14))
        rule.finds = finds.enumerated().map { Located($1, at: Position(line: 7 + $0, column: 9)) }
        rule.leaves = leaves.enumerated().map { Located($1, at: Position(line: 20 + $0, column: 9)) }
        return rule
    }

    private let token = "acme_" + Example.body(.hex, 12)

    @Test func `finds what its pattern says, by its first group`() {
        var settings = Secrets.Settings()
        let rule = rule("(?:deploy|ci)=(acme_[0-9a-f]{12})\\b", finds: ["ci=\(token)"], leaves: ["acme_example"])
        #expect(rule.mistakes().isEmpty)
        settings.rules = [Located(rule, at: Position(line: 4, column: 5))]
        #expect(settings.mistakes().isEmpty)
        expect(
            Secrets(settings), "x\n  ci=①\(token), deploy=②\(token) \(token)",
            finds: ["①": "Acme deploy token …\(token.suffix(2))", "②": "Acme deploy token …\(token.suffix(2))"])
    }

    @Test func `does not count its own examples in the policy that holds them, and does anywhere else`() {
        var settings = Secrets.Settings()
        let rule = rule("acme_[0-9a-f]{12}", finds: ["ci=\(token)"])
        settings.rules = [Located(rule, at: Position(line: 4, column: 5))]
        let secrets = Secrets(settings)
        func harmless(_ text: String, at path: String) -> [Bool] {
            let content = Content(.file(RepoPath(path)), Array(text.utf8))
            return secrets.findings(in: Change(at: .preCommit, [content])).list.map(\.isHarmless)
        }
        let policy = "finds: ['ci=\(token)']"
        let other = "acme_" + Example.body(.hex, 12, seed: 2)
        #expect(harmless(policy, at: ".gatehouse.yml") == [true])
        #expect(harmless("token: '\(token)'", at: ".gatehouse.yml") == [true], "nor by the name that it is given to")
        #expect(harmless(policy, at: "policy.yml") == [true])
        #expect(harmless(policy, at: "docs/.gatehouse.yml") == [false])
        #expect(harmless(policy, at: "config.yml") == [false])
        #expect(harmless("x: \(other)", at: ".gatehouse.yml") == [false])
    }

    @Test func `whose example is a credential of a built-in kind hides nothing`() {
        var settings = Secrets.Settings()
        let rule = rule("ghp_[0-9A-Za-z]{36}", finds: [Sample.githubToken])
        settings.rules = [Located(rule, at: Position(line: 4, column: 5))]
        let content = Content(.file(RepoPath(".gatehouse.yml")), Array("- \(Sample.githubToken)".utf8))
        let found = Secrets(settings).findings(in: Change(at: .preCommit, [content])).list
        #expect(found.map(\.code) == ["secrets/github-token"])
        #expect(found.map(\.isHarmless) == [false])
    }

    @Test func `proves itself when the policy loads`() {
        var settings = Secrets.Settings()
        let failing = rule("acme_[0-9]{4}", finds: ["acme_1234", "acme_x"], leaves: ["acme_x", "an acme_1234"])
        settings.rules = [Located(failing, at: Position(line: 4, column: 5))]
        #expect(settings.mistakes().map(\.position.line) == [8, 21])
        #expect(rule("acme_[0-9]{4}", finds: []).mistakes().map(\.position.line) == [5])
    }

    @Test func `whose pattern is faulty is a problem, where nobody refused the policy before`() {
        var settings = Secrets.Settings()
        settings.rules = [Located(rule("acme_(", finds: []), at: Position(line: 4, column: 5))]
        let problems = Secrets(settings).findings(in: Change(at: .scan, [])).problems
        #expect(problems.map(\.attempt.text) == ["look for secrets with the rule 'acme-token'"])
        #expect(problems.map(\.isCut) == [false])
    }

    @Test func `that takes too long to prove is a mistake, and so are all behind it`() {
        var settings = Secrets.Settings()
        let text = "abc" + String(repeating: "a", count: 70)
        let slow = rule(
            "abc(a{1,30}|aa{1,30}){1,30}[bc]", finds: ["abcab"], leaves: Array(repeating: text, count: 9_000))
        settings.rules = [slow, slow].map { Located($0, at: Position(line: 4, column: 5)) }
        let words = settings.mistakes().map(\.message.text)
        #expect(
            words.suffix(2)
                == Array(repeating: "expected a pattern and examples that take fewer steps to compare", count: 2))
    }

    @Test func `says what its pattern may not be, and where`() {
        let mistakes = rule("acme_.*", finds: ["acme_1"]).mistakes()
        #expect(mistakes.map(\.position) == [Position(line: 5, column: 14)])
        #expect(
            mistakes.map(\.message.text) == [
                "expected a repetition with an end, such as {1,40}, at character 7 of the pattern"
            ])
    }

    @Test(arguments: ["github-token", "adafruit-secret", "password"])
    func `takes no name that is taken already`(id: String) {
        var settings = Secrets.Settings()
        var taken = rule("acme_[0-9]{4}", finds: ["acme_1234"])
        taken.id = id
        settings.rules = [Located(taken, at: Position(line: 3, column: 3))]
        #expect(settings.mistakes().map(\.message.text) == ["the name '\(id)' is taken: give the rule another id"])
    }

    @Test func `has a name of its own`() {
        var settings = Secrets.Settings()
        let first = rule("acme_[0-9]{4}", finds: ["acme_1234"])
        settings.rules = [1, 2].map { Located(first, at: Position(line: $0, column: 3)) }
        #expect(settings.mistakes().map(\.position.line) == [2])
    }

    @Test func `whose search takes too long is a problem, not a clean text`() {
        var settings = Secrets.Settings()
        let slow = rule("abc(((a{1,20}){1,10}){1,10})!", finds: ["abca!"])
        settings.rules = [Located(slow, at: Position(line: 1, column: 1))]
        let text = "abc" + String(repeating: "a", count: 2_000) + "b!"
        let findings = Secrets(settings).findings(in: Change(at: .scan, [Content(Place(.stream), Array(text.utf8))]))
        #expect(findings.problems.map(\.isCut) == [true])
    }

    private func breadth(_ pattern: String, finds: String) -> [String] {
        var settings = Secrets.Settings()
        settings.rules = [Located(rule(pattern, finds: [finds]), at: Position(line: 4, column: 5))]
        return settings.mistakes().map(\.message.text)
    }

    @Test(arguments: [
        ("[a-z]{0,20}ing[a-z]{0,9}", "nothing"), ("(?i)token.{0,30}", "token=abc"),
        ("[^ ]{0,40}return[^ ]{0,40}", "return"),
        ("(?i)(key|token|secret|pass)[a-z]{0,9}.{1,40}", "key = abc"), ("[a-zA-Z]{1,8}://[a-z.]{2,40}", "abc://abc"),
    ])
    func `that finds something in ordinary text is a mistake`(pattern: String, example: String) {
        let mistakes = breadth(pattern, finds: example)
        #expect(mistakes.count == 1 && mistakes[0].contains("ordinary lines, such as '"), "\(mistakes)")
    }

    @Test(arguments: [
        ("acme_[0-9a-f]{12}", "acme_00ff00ff00ff"),
        ("(?i)acme.{0,20}token['\" :=]{1,5}([a-z0-9]{20})", "acme token: abcdefghij0123456789"),
        ("AccountKey=([A-Za-z0-9+/]{86}==)", "AccountKey=" + String(repeating: "a", count: 86) + "=="),
    ])
    func `that looks for something of its own is none`(pattern: String, example: String) {
        #expect(breadth(pattern, finds: example) == [])
    }

    @Test func `that only the library refuses is a mistake, and no text that was cut`() {
        let mistakes = rule("acme_[z-a]{4}", finds: ["acme_abcd"]).mistakes().map(\.message.text)
        #expect(mistakes.count == 1 && mistakes[0].contains("at character"), "\(mistakes)")
        var settings = Secrets.Settings()
        settings.rules = [Located(rule("acme_[z-a]{4}", finds: []), at: Position(line: 4, column: 5))]
        let content = Content(Place(.stream), Array("acme_abcd".utf8))
        #expect(Secrets(settings).findings(in: Change(at: .scan, [content])).problems.map(\.isCut) == [false])
    }

    @Test func `whose group holds nothing finds nothing`() {
        #expect(
            breadth("acme_(x?)token", finds: "acme_token y") == [
                "expected a text in which the rule 'acme-token' finds something"
            ])
    }
}
