import GatehouseCore
import TestSupport
import Testing

@testable import GatehouseChecks

/// What is proved is hidden by nothing: each kind with a checksum goes through the gate in everything that hides others.
struct ProvedTests {
    private final class Audit: Reading {
        let change: Change
        init(_ change: Change) { self.change = change }

        func slices(_ body: (Change) throws(Problem) -> Void) throws(Problem) { try body(change) }
        let steps: [Step] = []
        let coverage = Coverage()
        let problems: [Problem] = []
        func contents(of versions: [Version]) throws(Problem) -> [Content] { [] }
    }

    private func verdict(on text: String, at path: String) -> Verdict {
        var settings = Secrets.Settings()
        settings.ignore = [Glob("**")]
        settings.allowsInline = true
        let rule = Rule(Secrets(settings), settings.weighing)
        let gate = Gate(
            policy: Policy(source: "default", rules: [rule], digest: "sha256:"),
            tools: Toolbox(today: Day("2026-06-01")!))
        return gate.judge(Audit(Change(at: .preCommit, [Content(.file(RepoPath(path)), Array(text.utf8))])))
    }

    private static let proved = everyKind.filter { kind in
        kind.finds().contains { text in
            Secrets().findings(in: Change(at: .scan, [Content(Place(.stream), Array(text.utf8))])).list
                .contains { $0.code == kind.code && $0.evidence == .proved }
        }
    }.map(\.code)

    @Test(arguments: proved)
    func `it blocks in an ignored lock file, beside placeholder words and under an allowance`(code: Code) throws {
        let kind = try #require(everyKind.first { $0.code == code })
        for text in kind.finds() {
            let lone = verdict(on: text, at: "a.txt").findings.filter { $0.finding.evidence == .proved }
            let allowance = "# gatehouse:" + "allow \(code.text) a sample of the vendor\n"
            for path in ["node_modules/a/package-lock.json", "vendor/Cargo.lock", "tests/fixtures/example.env"] {
                let hidden = allowance + "# example, dummy, changeme, your-token-here\n" + text
                let found = verdict(on: hidden, at: path).findings.filter { $0.finding.evidence == .proved }
                #expect(found.count == lone.count && found.allSatisfy { $0.level == .block && $0.waiver == nil })
            }
        }
    }

    @Test func `a token of a form proves itself inside words that fill a gap`() {
        let text = "example_" + Sample.githubToken + "_placeholder"
        let found = verdict(on: "password=" + text + " # xxx", at: "yarn.lock").findings
        #expect(found.map(\.finding.code) == ["secrets/github-token"])
        #expect(found.map(\.level) == [.block])
    }
}
