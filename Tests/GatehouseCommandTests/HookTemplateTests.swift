import TestSupport
import Testing

/// `gatehouse install --global --by template`: the repositories that a user makes from now on.
struct HookTemplateTests {
    let clone: Clone
    let prefix: Prefix

    init() throws {
        clone = try Clone()
        prefix = try Prefix(in: clone.scratch)
        try clone.scratch.write("home/.gitconfig", "[core]\n\tabbrev = 12\n")
    }

    private var environment: [String: String] { ["GIT_CONFIG_GLOBAL": "\(clone.scratch.path)/home/.gitconfig"] }
    private var template: String { "\(clone.scratch.path)/home/.local/share/gatehouse/template" }

    private func gatehouse(_ words: String) throws -> Outcome {
        try clone.run("/bin/sh", "-c", "exec \"$0\" \(words)", prefix.gatehouse, env: environment)
    }

    @Test func `what would be written is shown, and written only to who agrees`() throws {
        let before = clone.scratch.snapshot()
        let refused = try gatehouse("install --global --by template")
        #expect(refused.status == 2 && refused.errors.contains("install/agreement"), "\(refused)")
        #expect(refused.output.contains("git config --global init.templateDir '\(template)'"))
        let rehearsed = try gatehouse("install --global --by template --dry-run")
        #expect(rehearsed.status == 0 && rehearsed.output.contains("init.templateDir"), "\(rehearsed)")
        #expect(clone.scratch.snapshot() == before)
    }

    @Test func `repositories that are made from then on have the hooks, beside which theirs may stand`() throws {
        #expect(try gatehouse("install --global --by template --yes").status == 0)
        #expect(try gatehouse("install --global --by template").output.contains("holds the hooks already"))
        #expect(try clone.git(["init", "-q", "../later"], env: environment).status == 0)
        #expect(try clone.git(["commit", "-q", "--allow-empty", "-m", "x"], in: "later").status == 0)
        #expect(prefix.calls() == ["pre-commit:0:", "commit-msg:1:.git/COMMIT_EDITMSG"])
        try clone.must("commit", "-q", "--allow-empty", "-m", "one that was there before")
        #expect(prefix.calls() == [])
        let again = try gatehouse("install --repo ../later")
        #expect(again.status == 0 && again.output.contains("already"), "\(again)")
        #expect(try gatehouse("uninstall --repo ../later").output.contains("took pre-commit away"))
    }

    @Test func `it is taken back whole, and says which hooks stay`() throws {
        let before = clone.scratch.snapshot()
        _ = try gatehouse("install --global --by template --yes")
        let held = clone.scratch.snapshot()
        #expect(try gatehouse("uninstall --global --dry-run").output.contains("dry run: took"))
        #expect(clone.scratch.snapshot() == held)
        let outcome = try gatehouse("uninstall --global")
        #expect(outcome.status == 0 && outcome.output.contains("stays: the hooks in repositories"), "\(outcome)")
        let after = clone.scratch.snapshot().filter { !$0.key.hasPrefix("home/.local") }
        #expect(after == before && !clone.scratch.exists("home/.local/share/gatehouse/template"))
        #expect(try gatehouse("uninstall --global").output.contains("no hook of ours hangs for this user"))
    }

    @Test func `another template is left alone`() throws {
        try clone.scratch.write("home/.gitconfig", "[init]\n\ttemplateDir = ~/mine\n")
        let before = clone.scratch.snapshot()
        let outcome = try gatehouse("install --global --by template --yes")
        #expect(outcome.status == 2 && outcome.errors.contains("install/template"), "\(outcome)")
        #expect(outcome.errors.contains("\(clone.scratch.path)/home/mine"))
        #expect(clone.scratch.snapshot() == before)
    }
}
