import GatehouseCore
import GatehouseMatch
import TestSupport
import Testing

@testable import GatehouseChecks

/// Why something was found, or was not.
@Suite struct `An explanation of secrets` {
    private static let secrets = Secrets()

    private func explained(_ text: String, line: Int = 1, at path: String = "app.env") -> Explanation {
        Self.secrets.explanation(of: Content(.file(RepoPath(path)), Array(text.utf8)), line: line)
    }

    private func outcomes(_ text: String, line: Int = 1) -> [String] {
        explained(text, line: line).steps.map { "\($0.column) \($0.anchor.text) \($0.reader.text): \($0.outcome.text)" }
    }

    @Test func `tells the reader and the proof of what was found`() {
        let told = outcomes("first\n  key='\(Sample.githubToken)'\n", line: 2)
        #expect(told.contains("8 'ghp_' GitHub personal access token: found, proved: CRC-32 matches"), "\(told)")
        #expect(explained("first\n  key='\(Sample.githubToken)'\n", line: 2).findings.count == 1)
        #expect(outcomes("first\n  key='\(Sample.githubToken)'\n", line: 1) == [])
    }

    @Test func `tells numbers against limits`() {
        let short = outcomes("x = gh" + "p_abc\n")
        #expect(
            short.contains { $0.contains("expected 36 of 0-9 A-Z a-z, and 3 stand there, behind 'ghp_'") }, "\(short)")
        let calm = outcomes("API_TOKEN=hellothereworld\n")
        #expect(
            calm.contains { $0.contains("bits a character, below 2") && $0.contains("for 15 characters") }, "\(calm)")
    }

    @Test(arguments: [
        ("DB_PASSWORD=changeme\n", "dismissed, 8 bytes: "), ("DB_PASSWORD=abc\n", "dismissed, 3 bytes: too short"),
        ("DB_PASSWORD=\n", "nothing is assigned there"),
        ("public_key=abcdefgh\n", "the name does not speak of a secret"),
        ("url=http://localhost/x\n", "no credential of its own stands there"),
    ])
    func `tells which test stopped a reader`(text: String, outcome: String) {
        #expect(outcomes(text).contains { $0.contains(outcome) }, "\(outcomes(text))")
    }

    @Test func `tells what a more specific finding covers`() {
        let told = outcomes("GITHUB_TOKEN=\(Sample.githubToken)\n")
        #expect(told.contains { $0.contains("but a more specific finding covers it") }, "\(told)")
    }

    @Test func `tells the rules of the policy too`() {
        var settings = Secrets.Settings()
        var rule = UserRule()
        rule.id = "acme-token"
        rule.match = Located("acme_[0-9a-f]{12}", at: Position(line: 1, column: 1))
        settings.rules = [Located(rule, at: Position(line: 1, column: 1))]
        let secrets = Secrets(settings)
        func outcome(_ text: String) -> [String] {
            secrets.explanation(of: Content(Place(.stream), Array(text.utf8)), line: 1).steps.map(\.outcome.text)
        }
        #expect(outcome("acme_" + Example.body(.hex, 12)).contains { $0.hasPrefix("found, shaped") })
        #expect(outcome("acme_0").contains("its pattern does not match there"))
        #expect(
            secrets.story(of: "secrets/acme-token")?.parts.contains { $0.text.text.contains("acme_[0-9a-f]{12}") }
                == true)
    }

    @Test func `shows nothing of a secret but its mask, whatever stands there`() {
        for sample in [Sample.githubToken, Sample.awsSecretKey, Sample.password, Sample.jwt] {
            for text in ["token = '\(sample)'", "password: \(sample)", "http://u:\(sample)@host.de/", "x\(sample)y"] {
                let explanation = explained(text + "\n")
                let said = explanation.steps.map { "\($0)" } + explanation.findings.map(\.message.text)
                #expect(!said.joined().contains(sample), "\(said)")
            }
        }
    }

    @Test func `lines that are not there have none, and no text crashes it`() {
        #expect(explained("", line: 1).steps.isEmpty)
        #expect(explained("a\nb", line: 9).steps.isEmpty && explained("a\nb", line: 9).lineCount == 2)
        var random = SeededGenerator(seed: 11)
        for _ in 0..<200 {
            let words = [
                "password", "=", ":", " ", "ghp_", "://", "\n", "'", "\"", "@", "Authorization", "x", "é",
                "-----BEGIN ",
            ]
            let text = (0..<20).map { _ in words[Int(random.next() % UInt64(words.count))] }.joined()
            for line in 1...3 { _ = explained(text, line: line) }
        }
    }

    @Test func `every code has a story`() throws {
        for code in Self.secrets.codes {
            let story = try #require(Self.secrets.story(of: code), "\(code)")
            let about = story.parts.map { String(describing: $0.about) }
            #expect(Set(["told by", "opens", "revoke", "forgive"]).isSubset(of: about), "\(code)")
            #expect(story.parts.allSatisfy { !$0.text.text.isEmpty }, "\(code)")
        }
        #expect(Set(Secrets.genericCodes) == Set(Secrets.stories.keys))
        #expect(Self.secrets.story(of: "secrets/nonsense") == nil)
    }
}
