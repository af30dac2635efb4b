import TestSupport
import Testing

/// `gatehouse doctor` with the programs that were built, on real repositories.
struct DoctorTests {
    let clone: Clone

    init() throws { clone = try Clone() }

    private func gatehouse(_ arguments: String...) throws -> Outcome {
        let words = arguments.map { "'\($0)'" }.joined(separator: " ")
        return try clone.run("/bin/sh", "-c", "exec \"$0\" \(words)", builtExecutable("gatehouse"))
    }

    @Test func `where the hooks hang the gate holds, and nothing in the repository is touched`() throws {
        _ = try gatehouse("install")
        let before = clone.scratch.snapshot()
        let outcome = try gatehouse("doctor")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.output.hasSuffix("were refused: the gate holds\n"))
        #expect(outcome.output.contains("policy: default, sha256:"))
        #expect(outcome.output.contains("git: git version"))
        #expect(clone.scratch.snapshot() == before)
    }

    @Test func `where no hook hangs it says so, and what to do`() throws {
        let outcome = try gatehouse("doctor")
        #expect(outcome.status == 2)
        #expect(outcome.output.contains("hook: pre-push does not hang\n  → run 'gatehouse install'"))
        #expect(outcome.output.contains("the gate does not hold"))
    }

    @Test func `a waiver that ended is told`() throws {
        let name = "gh1:" + String(repeating: "0", count: 32)
        try clone.write(
            ".gatehouse.yml",
            "version: 1\nwaivers:\n  - fingerprint: \(name)\n    reason: ours\n    until: 2020-01-01\n")
        try clone.must("add", ".")
        #expect(try gatehouse("doctor").output.contains("the waiver for \(name) ended on 2020-01-01"))
        #expect(try clone.scan().output.contains("the waiver for \(name) ended on 2020-01-01"))
    }

    @Test func `a hook that git does not run is seen`() throws {
        _ = try gatehouse("install")
        _ = try clone.run("/bin/chmod", "-x", ".git/hooks/pre-commit")
        let outcome = try gatehouse("doctor")
        #expect(outcome.status == 2)
        #expect(outcome.output.contains("pre-commit is ours, and git does not run it"))
    }

    @Test func `a policy that switches secrets off does not hold, and one with mistakes lets nothing in`() throws {
        _ = try gatehouse("install")
        try clone.write(".gatehouse.yml", "version: 1\nsecrets: { mode: off }\n")
        try clone.must("add", ".gatehouse.yml")
        let open = try gatehouse("doctor")
        #expect(open.status == 2 && open.output.contains("policy: .gatehouse.yml, sha256:"))
        #expect(open.output.contains("the gate does not hold"))
        try clone.write(".gatehouse.yml", "version: 1\nsecrets: { mode: loud }\n")
        try clone.must("add", ".gatehouse.yml")
        let shut = try gatehouse("doctor")
        #expect(shut.status == 2 && shut.output.contains(".gatehouse.yml:2:18"))
        #expect(shut.output.contains("a clean commit does not come through"))
    }

    @Test func `a server's gate is tried with a push to a scratch repository`() throws {
        try clone.must("init", "-q", "--bare", "../server.git")
        #expect(try gatehouse("doctor", "--server", "../server.git").status == 2)
        _ = try gatehouse("install", "--server", "../server.git")
        let before = clone.scratch.snapshot()
        let outcome = try gatehouse("doctor", "--server", "../server.git")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.output.contains("a push with a private key was refused: the gate holds"))
        #expect(outcome.output.contains("the accepted one was confirmed"))
        #expect(outcome.output.contains("receive.fsckObjects is not set"))
        #expect(clone.scratch.snapshot() == before)
    }

    @Test func `on a server, whoever else may change the gate is told, and neither record nor memory is touched`()
        throws
    {
        try clone.must("init", "-q", "--bare", "../server.git")
        _ = try gatehouse("install", "--server", "../server.git")
        let scratch = clone.scratch
        try scratch.write(
            "server.yml",
            "version: 1\nidentity: PUSHED_BY\nrecord: \(scratch.path)/all.jsonl\nmemory: \(scratch.path)/memory\n")
        try clone.must("--git-dir", "../server.git", "config", "gatehouse.server", "\(scratch.path)/server.yml")
        let well = try gatehouse("doctor", "--server", "../server.git")
        #expect(well.status == 0 && well.output.contains("with who pushed, as 'gatehouse-canary'"), "\(well)")
        #expect(!scratch.exists("all.jsonl") && !scratch.exists("memory"))
        for file in ["server.yml", "server.git/hooks/pre-receive", "server.git/hooks"] {
            _ = try clone.run("/bin/chmod", "g+w", "../\(file)")
            let outcome = try gatehouse("doctor", "--server", "../server.git")
            #expect(outcome.status == 2 && outcome.output.contains("\(file) may be changed by others than its owner"))
            _ = try clone.run("/bin/chmod", "g-w", "../\(file)")
        }
        scratch.remove("server.git/hooks/post-receive")
        let unconfirmed = try gatehouse("doctor", "--server", "../server.git")
        #expect(unconfirmed.status == 2 && unconfirmed.output.contains("nothing confirmed that git then moved the ref"))
        _ = try clone.run("/bin/sed", "-i", "s,^#!/bin/sh,#!/nowhere/sh,", "../server.git/hooks/pre-receive")
        let stuck = try gatehouse("doctor", "--server", "../server.git")
        #expect(stuck.output.contains("is to be run by /nowhere/sh, which is not there"))
    }

    @Test func `mistakes of a server's configuration are told a line each, and checked by themselves`() throws {
        try clone.must("init", "-q", "--bare", "../server.git")
        let file = "\(clone.scratch.path)/server.yml"
        try clone.must("--git-dir", "../server.git", "config", "gatehouse.server", file)
        try clone.scratch.write("server.yml", "version: 1\npolicy: { directory: policies }\nbranch: main\n")
        let outcome = try gatehouse("doctor", "--server", "../server.git")
        #expect(outcome.status == 2)
        #expect(outcome.output.contains("\n  \(file):2:22: ") && outcome.output.contains("\n  \(file):3:1: "))
        #expect(outcome.output.contains("try 'gatehouse policy check --server \(file)'"))
        #expect(!outcome.output.contains("Mistaken") && !outcome.output.contains("problems:"))
        let check = try gatehouse("policy", "check", "--server", file)
        #expect(check.status == 2 && check.output.contains("\(file):2:22: "), "\(check)")
        try clone.scratch.write("server.yml", "version: 1\n")
        #expect(try gatehouse("policy", "check", "--server", file).output == "\(file): no mistakes\n")
    }

    @Test func `a relative core hooksPath is told to lead nowhere in linked working trees`() throws {
        try clone.must("config", "core.hooksPath", "hooks")
        _ = try gatehouse("install", "--force")
        let outcome = try gatehouse("doctor")
        #expect(outcome.status == 2)
        #expect(outcome.output.contains("in a linked working tree this one leads nowhere"))
        #expect(outcome.output.contains("the gate holds"))
    }

    @Test func `what a kept hook would do is not done to find out`() throws {
        try clone.scratch.script("work/.git/hooks/pre-commit", "#!/bin/sh\ntouch '\(clone.scratch.path)/ran'\n")
        _ = try gatehouse("install")
        let outcome = try gatehouse("doctor")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.output.contains("pre-commit is ours; pre-commit.legacy was there before and runs first"))
        #expect(!clone.scratch.exists("ran"))
    }
}
