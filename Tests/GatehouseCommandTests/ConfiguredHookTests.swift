import TestSupport
import Testing

/// Hooks that git's configuration names, which git knows from 2.54 on.
@Suite(.enabled(if: TestGit.newer != nil, Comment(rawValue: TestGit.newerIsMissing)))
struct ConfiguredHookTests {
    let clone: Clone
    let prefix: Prefix

    init() throws {
        clone = try Clone(by: try #require(TestGit.newer))
        prefix = try Prefix(in: clone.scratch)
        try clone.scratch.write("home/.gitconfig", "[core]\n\tabbrev = 12\n")
    }

    private var environment: [String: String] { ["GIT_CONFIG_GLOBAL": "\(clone.scratch.path)/home/.gitconfig"] }

    private func gatehouse(_ words: String, _ program: String? = nil) throws -> Outcome {
        try clone.run("/bin/sh", "-c", "exec \"$0\" \(words)", program ?? prefix.gatehouse, env: environment)
    }

    private func commit() throws -> Outcome {
        try clone.git(["commit", "-q", "--allow-empty", "-m", "x"], env: environment)
    }

    @Test func `a repository's configuration names them beside what hangs in its folder, and core hooksPath`() throws {
        try clone.must("config", "core.hooksPath", "theirs")
        try prefix.script("work/theirs/pre-commit", "echo theirs >> '\(clone.scratch.path)/calls'")
        let before = clone.scratch.snapshot()
        let remedy = try gatehouse("install")
        #expect(remedy.status == 2 && remedy.errors.contains("or hang them beside it with '--by config'"), "\(remedy)")
        #expect(try gatehouse("install --by config --dry-run").output.contains("dry run: git config --local"))
        #expect(clone.scratch.snapshot() == before)
        #expect(try gatehouse("install --by config").status == 0)
        #expect(try gatehouse("install --by config").output.contains("names the hooks already"))
        #expect(try commit().status == 0)
        #expect(prefix.calls() == ["pre-commit:0:", "theirs", "commit-msg:1:.git/COMMIT_EDITMSG"])
        let taken = try gatehouse("uninstall")
        #expect(taken.status == 0 && taken.output.contains("took hook.gatehouse-pre-push out"), "\(taken)")
        #expect(try clone.must("config", "--list", "--local").contains("gatehouse") == false)
        #expect(try commit().status == 0)
        #expect(prefix.calls() == ["theirs"])
    }

    @Test func `a user's configuration names them for every repository, once the user agrees`() throws {
        let before = clone.scratch.snapshot()
        let refused = try gatehouse("install --global")
        #expect(refused.status == 2 && refused.errors.contains("install/agreement"), "\(refused)")
        #expect(refused.output.contains("git config --global hook.gatehouse-pre-commit.event 'pre-commit'"))
        #expect(clone.scratch.snapshot() == before)
        #expect(try gatehouse("install --global --yes").status == 0)
        #expect(try gatehouse("install --global").output.contains("names the hooks already"))
        try clone.must("init", "-q", "--bare", "../server.git")
        #expect(try commit().status == 0)
        #expect(try clone.git(["push", "-q", "../server.git", "HEAD:refs/heads/main"], env: environment).status == 0)
        #expect(prefix.calls() == ["pre-commit:0:", "commit-msg:1:.git/COMMIT_EDITMSG", "pre-push:2:../server.git"])
        #expect(try gatehouse("uninstall --global").status == 0)
        #expect(try clone.scratch.read("home/.gitconfig") == before["home/.gitconfig"])
    }

    @Test func `a name that stands for something else is left alone`() throws {
        try clone.scratch.write("home/.gitconfig", "[hook \"gatehouse-commit-msg\"]\n\tcommand = mine\n")
        let before = clone.scratch.snapshot()
        let outcome = try gatehouse("install --global --yes")
        #expect(outcome.status == 2, "\(outcome)")
        #expect(outcome.errors.contains("hook.gatehouse-commit-msg.command is mine"))
        #expect(clone.scratch.snapshot() == before)
    }

    @Test func `doctor tries them, and tells one that is switched off or hangs twice`() throws {
        let ours = try builtExecutable("gatehouse")
        #expect(try gatehouse("install --by config", ours).status == 0)
        let well = try gatehouse("doctor", ours)
        #expect(well.status == 0 && well.output.contains("pre-push is ours, by git's local configuration"), "\(well)")
        try clone.must("config", "hook.gatehouse-pre-push.enabled", "false")
        let open = try gatehouse("doctor", ours)
        #expect(open.status == 2 && open.output.contains("hook.gatehouse-pre-push.enabled switches it off"), "\(open)")
        #expect(open.output.contains("a push with a private key was not refused"))
        try clone.must("config", "--unset", "hook.gatehouse-pre-push.enabled")
        #expect(try gatehouse("install", ours).status == 0)
        #expect(try gatehouse("doctor", ours).output.contains("so it judges twice"))
        _ = try gatehouse("uninstall", ours)
        #expect(try gatehouse("doctor", ours).status == 2)
    }

    @Test func `an older git is told that it runs none of them`() throws {
        let older = try Clone(in: clone.scratch, at: "older")
        func gatehouse(_ words: String...) throws -> Outcome {
            try TestSupport.run(prefix.gatehouse, words, env: older.environment, in: older.path)
        }
        guard try older.must("--version") != clone.must("--version") else { return }
        let refused = try gatehouse("install", "--by", "config")
        #expect(refused.status == 2 && refused.errors.contains("install/git-version"), "\(refused)")
        try older.must("config", "hook.gatehouse-pre-commit.command", "true")
        #expect(try gatehouse("doctor").output.contains("this git runs no hooks that its configuration names"))
    }
}
