import TestSupport
import Testing

struct InstallTests {
    let clone: Clone
    let prefix: Prefix

    init() throws {
        clone = try Clone()
        prefix = try Prefix(in: clone.scratch)
    }

    private func gatehouse(_ arguments: String..., env: [String: String] = [:]) throws -> Outcome {
        // Clone's environment hides the user's configuration; here it is the test's own home.
        let home = ["GIT_CONFIG_GLOBAL": "\(clone.scratch.path)/home/.gitconfig"].merging(env) { $1 }
        return try run(prefix.gatehouse, arguments, home)
    }

    private func run(_ program: String, _ arguments: [String], _ env: [String: String]) throws -> Outcome {
        let words = arguments.map { "'\($0)'" }.joined(separator: " ")
        return try clone.run("/bin/sh", "-c", "exec \"$0\" \(words)", program, env: env)
    }

    private var hooks: [String: [UInt8]] { clone.scratch.snapshot(of: "work/.git/hooks") { $0.hasSuffix(".sample") } }

    private func stranger(_ hook: String, status: Int = 0) throws {
        try prefix.script(
            "work/.git/hooks/\(hook)", "echo \"kept \(hook)\" >> '\(prefix.scratch.path)/calls'; exit \(status)")
    }

    @Test func `install hangs the four hooks of a clone, and git runs them`() throws {
        let outcome = try gatehouse("install")
        #expect(outcome.status == 0)
        #expect(outcome.output.split(separator: "\n").count == 4)
        #expect(hooks.keys.sorted() == ["commit-msg", "pre-commit", "pre-merge-commit", "pre-push"])
        try clone.commit(["a": "1"])
        #expect(prefix.calls() == ["pre-commit:0:", "commit-msg:1:.git/COMMIT_EDITMSG"])
    }

    @Test func `install again changes nothing and says so`() throws {
        _ = try gatehouse("install")
        let before = hooks
        let outcome = try gatehouse("install")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("hang in") && outcome.output.contains("already"))
        #expect(hooks == before)
    }

    @Test func `a rehearsal tells everything and does nothing`() throws {
        try stranger("pre-commit")
        let before = clone.scratch.snapshot()
        let outcome = try gatehouse("install", "--dry-run")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("dry run: hung pre-commit"))
        #expect(outcome.output.contains("kept as pre-commit.legacy and runs first"))
        #expect(clone.scratch.snapshot() == before)
        _ = try gatehouse("install")
        let hung = clone.scratch.snapshot()
        #expect(try gatehouse("uninstall", "--dry-run").output.contains("dry run: took pre-commit"))
        #expect(clone.scratch.snapshot() == hung)
    }

    @Test func `a hook that was there is kept beside, and the door tells the program of it`() throws {
        try stranger("pre-commit")
        let before = hooks
        #expect(try gatehouse("install").output.contains("pre-commit.legacy and runs first"))
        #expect(hooks["pre-commit.legacy"] == before["pre-commit"])
        try clone.commit(["a": "1"])
        #expect(prefix.calls().first == "pre-commit:2:--legacy")
        #expect(try gatehouse("uninstall").status == 0)
        #expect(hooks == before)
        try clone.commit(["a": "2"])
        #expect(prefix.calls() == ["kept pre-commit"])
    }

    @Test func `a hook that git would not run is kept, and not run`() throws {
        try clone.scratch.write("work/.git/hooks/pre-push", "not a program")
        let before = hooks
        #expect(try gatehouse("install").output.contains("what was there did not run"))
        #expect(hooks["pre-push"].map { String(decoding: $0, as: UTF8.self) }?.contains("--legacy") == false)
        #expect(try gatehouse("uninstall").status == 0)
        #expect(hooks == before)
    }

    @Test func `a hook of a manager that looks for a legacy of its own is kept apart`() throws {
        try prefix.script("work/.git/hooks/pre-commit", "# generated: https://pre-commit.com")
        let before = hooks
        _ = try gatehouse("install")
        #expect(hooks["gatehouse-legacy/pre-commit"] == before["pre-commit"])
        #expect(hooks["pre-commit.legacy"] == nil)
        try clone.commit(["a": "1"])
        #expect(prefix.calls().first == "pre-commit:2:--legacy")
        #expect(try gatehouse("install").output.contains("already"))
        #expect(try gatehouse("uninstall").status == 0)
        #expect(hooks["pre-commit"] == before["pre-commit"])
    }

    @Test func `two hooks that want the same place are an obstacle, and both stay`() throws {
        try stranger("pre-commit")
        try stranger("pre-commit.legacy")
        let before = hooks
        let outcome = try gatehouse("install")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("install/kept-hook") && outcome.errors.contains("→ look at both"))
        #expect(hooks == before)
    }

    @Test func `a door that was moved away by another tool is found again`() throws {
        _ = try gatehouse("install")
        try stranger("pre-commit")
        #expect(try gatehouse("install").status == 0)
        try clone.commit(["a": "1"])
        #expect(prefix.calls().first == "pre-commit:2:--legacy")
    }

    @Test func `a linked worktree and its repository share their hooks`() throws {
        try clone.commit(["a": "1"])
        try clone.must("worktree", "add", "-q", "../linked")
        #expect(try gatehouse("install", "--repo", "../linked").status == 0)
        #expect(hooks.keys.contains("pre-commit"))
        try clone.must("commit", "-q", "--allow-empty", "-m", "x", in: "linked")
        #expect(prefix.calls().first == "pre-commit:0:")
    }

    @Test func `a submodule has hooks of its own`() throws {
        try clone.commit(["a": "1"])
        try clone.must("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", clone.path, "sub")
        #expect(try gatehouse("install", "--repo", "sub").status == 0)
        #expect(hooks.isEmpty)
        #expect(clone.scratch.exists("work/.git/modules/sub/hooks/pre-commit"))
    }

    @Test func `a server's repository gets the gate and its witness`() throws {
        try clone.must("init", "-q", "--bare", "../server.git")
        try clone.scratch.makeFolder("server.git/hooks")
        #expect(try gatehouse("install", "--server", "../server.git").status == 0)
        let hung = clone.scratch.snapshot(of: "server.git/hooks") { $0.hasSuffix(".sample") }
        #expect(hung.keys.sorted() == ["post-receive", "pre-receive"])
        try clone.commit(["a": "1"])
        try clone.must("push", "-q", "../server.git", "main")
        #expect(prefix.calls() == ["pre-receive:0:", "post-receive:0:"])
    }

    @Test func `core hooksPath of a user is respected, told and left alone`() throws {
        let global = "\(clone.scratch.path)/home/.gitconfig"
        try clone.scratch.write("home/.gitconfig", "[core]\n\thooksPath = \(clone.scratch.path)/theirs\n")
        let before = clone.scratch.snapshot()
        for flags in [[], ["--force"]] {
            let outcome = try run(prefix.gatehouse, ["install"] + flags, ["GIT_CONFIG_GLOBAL": global])
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("install/hooks-path  \(clone.scratch.path)/theirs"))
            #expect(outcome.errors.contains("global configuration") && outcome.errors.contains(".gitconfig"))
            #expect(outcome.errors.contains("git config --local core.hooksPath"))
            #expect(outcome.errors.contains("\(prefix.path)/libexec/gatehouse/<hook>"))
        }
        #expect(clone.scratch.snapshot() == before)
    }

    @Test func `core hooksPath of the repository is respected, unless it is insisted`() throws {
        try clone.must("config", "core.hooksPath", "tools/hooks")
        try clone.scratch.makeFolder("work/tools/hooks/sub")
        let refused = try run(prefix.gatehouse, ["install", "--repo", "tools/hooks/sub"], [:])
        #expect(refused.status == 2)
        #expect(refused.errors.contains("install/hooks-path  \(clone.path)/tools/hooks"))
        #expect(try gatehouse("install", "--force").status == 0)
        #expect(clone.scratch.exists("work/tools/hooks/pre-commit") && hooks.isEmpty)
        try clone.must("config", "core.hooksPath", ".git/ours")
        #expect(try gatehouse("install").status == 0)
        #expect(clone.scratch.exists("work/.git/ours/pre-push"))
    }

    @Test func `submodules and theirs are hung and taken down with their repository`() throws {
        let inner = try Clone(in: clone.scratch, at: "inner")
        try inner.commit(["a": "1"])
        let middle = try Clone(in: clone.scratch, at: "middle")
        for (outer, path) in [(middle, inner.path), (clone, middle.path)] {
            try outer.must("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", path, "a 'sub'")
            try outer.commit(["b": "1"])
        }
        try clone.must(
            "-c", "protocol.file.allow=always", "submodule", "--quiet", "update", "--init", "--recursive")
        let hooks = ["", "/modules/a 'sub'", "/modules/a 'sub'/modules/a 'sub'"].map { "work/.git\($0)/hooks/pre-push" }
        #expect(try gatehouse("install", "--recurse-submodules").status == 0)
        #expect(hooks.filter(clone.scratch.exists) == hooks)
        #expect(try gatehouse("uninstall", "--recurse-submodules").status == 0)
        #expect(hooks.filter(clone.scratch.exists) == [])
    }

    @Test func `uninstall leaves what is not ours, and lists it`() throws {
        try stranger("pre-push")
        let before = hooks
        try clone.scratch.makeFolder("work/.git/gatehouse")
        let outcome = try gatehouse("uninstall")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("no hook of ours hangs"))
        #expect(outcome.output.contains("stays: ") && outcome.output.contains("pre-push, which is not ours"))
        #expect(outcome.output.contains("the record of what was judged"))
        #expect(hooks == before)
    }

    @Test func `a link to somebody's door is replaced, and what it leads to is not`() throws {
        try prefix.script("doors/pre-commit", "# gatehouse-door: theirs")
        try clone.scratch.link("work/.git/hooks/pre-commit", to: "\(clone.scratch.path)/doors/pre-commit")
        #expect(try gatehouse("install").status == 0)
        #expect(try clone.scratch.read("doors/pre-commit") == Array("#!/bin/sh\n# gatehouse-door: theirs\n".utf8))
        try clone.commit(["a": "1"])
        #expect(prefix.calls().first == "pre-commit:0:")
    }

    @Test func `where there is no repository there is nothing to hang`() throws {
        try clone.scratch.makeFolder("plain")
        let outcome = try gatehouse("install", "--repo", "../plain", env: ["GIT_CEILING_DIRECTORIES": "/"])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("install/repository"))
    }

    @Test func `a missing program is an obstacle before anything is hung`() throws {
        clone.scratch.remove("prefix 'one'/libexec/gatehouse/commit-msg")
        let outcome = try gatehouse("install")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("install/programs"))
        #expect(hooks.isEmpty)
    }

    @Test func `doors lead through the link that Homebrew moves to the next version`() throws {
        let cellar = "\(clone.scratch.path)/brew/Cellar/gatehouse"
        let moved = try clone.run(
            "/bin/sh", "-ec", "mkdir -p \"$1\" && mv \"$0\" \"$1/1.0\"", prefix.path, cellar)
        #expect(moved.status == 0, "\(moved)")
        try clone.scratch.link("brew/opt/gatehouse", to: "../Cellar/gatehouse/1.0")
        #expect(try run("\(cellar)/1.0/bin/gatehouse", ["install"], [:]).status == 0)
        let door = String(decoding: try clone.scratch.read("work/.git/hooks/pre-push"), as: UTF8.self)
        #expect(door.contains("program='\(clone.scratch.path)/brew/opt/gatehouse/libexec/gatehouse/pre-push'"))
    }

    @Test func `a wrong command line is exit 64`() throws {
        #expect(try gatehouse("install", "--nonsense").status == 64)
        #expect(try gatehouse("install", "--global", "--repo", ".").status == 64)
        #expect(try gatehouse("install", "--by", "template").status == 64)
        #expect(try gatehouse("install", "--global", "--by", "folder").status == 64)
        #expect(try gatehouse("install", "--server", ".", "--by", "config").status == 64)
        #expect(try gatehouse("nonsense").status == 64)
    }
}
