import TestSupport
import Testing

/// `gatehouse policy replay`: what a proposed policy would have said of what came in.
@Suite struct `A proposed policy` {
    private let server: Server

    init() throws {
        server = try guardedServer()
        try server.clone.scratch.write("server.yml", "version: 1\nidentity: PUSHER\n")
        try server.git("config", "gatehouse.server", "\(server.clone.scratch.path)/server.yml")
    }

    private func push(_ words: String..., as pusher: String = "carl") throws {
        let push = try server.clone.git(["push", "origin"] + words, env: ["PUSHER": pusher])
        #expect(push.status == 0, "\(push)")
    }

    private func replay(_ policy: String, _ words: String..., in path: String? = nil) throws -> Outcome {
        try server.clone.scratch.write("new.yml", "version: 1\n" + policy)
        let before = server.clone.scratch.snapshot(of: "server.git")
        let outcome = try TestSupport.run(
            builtExecutable("gatehouse"), ["policy", "replay", "../new.yml", path ?? server.path] + words,
            env: server.clone.environment, in: server.clone.path)
        let isAsItWas = server.clone.scratch.snapshot(of: "server.git") == before
        #expect(isAsItWas)
        return outcome
    }

    @Test func `is tried on the pushes of the record, and tells whom it would have stopped by what`() throws {
        try server.clone.commit(["a.txt": "a\n"], message: "fix: one")
        try push("main")
        try server.clone.commit(["b.txt": "b\n"], message: "two")
        try push("main", as: "ada")
        try push("HEAD:refs/heads/side", as: "ada")
        try server.clone.must("commit", "-q", "--amend", "--allow-empty", "-m", "fix: two")
        try push("--force", "HEAD:refs/heads/side", as: "eve")
        try push(":refs/heads/side", as: "eve")
        let messages = try replay("messages: {subject: '^fix: '}\n")
        #expect(messages.status == 0, "\(messages)")
        #expect(messages.output.contains("  ada  refs/heads/main: refused: messages/subject\n"), "\(messages)")
        #expect(messages.output.contains("messages/subject would have stopped 1: ada\n"), "\(messages)")
        #expect(
            messages.output.contains("of 5 that came in, 4 would be accepted, 1 refused, 0 undecided\n"), "\(messages)")
        let branches = try replay(
            "branches: [{refs: ['refs/heads/side'], deny: [rewrite], allow: [{who: [ada], to: [rewrite]}]}]\n")
        #expect(branches.output.contains("branches/rewrite would have stopped 1: eve\n"), "\(branches)")
        #expect(branches.output.contains("branches/delete would have stopped 1: eve\n"), "\(branches)")
        let few = try replay("messages: {subject: '^fix: '}\n", "--pushes", "2")
        #expect(few.output.contains("of 2 that came in, 2 would be accepted"), "\(few)")
    }

    @Test func `tells which pushes it cannot try, as their objects are gone`() throws {
        try server.clone.commit(["a.txt": "a\n"])
        try push("HEAD:refs/heads/side")
        try push(":refs/heads/side")
        try server.git("reflog", "expire", "--expire=now", "--all")
        try server.git("gc", "-q", "--prune=now")
        let outcome = try replay("")
        #expect(outcome.output.contains("of 0 that came in"), "\(outcome)")
        #expect(outcome.output.contains("2 left out, since objects of theirs are gone"), "\(outcome)")
    }

    @Test func `is tried on the commits of a branch where there is no record`() throws {
        for number in 1...3 {
            try server.clone.commit(["a.txt": "\(number)\n"], message: number == 2 ? "bad" : "fix: x")
        }
        let outcome = try replay("messages: {subject: '^fix: '}\n", "--commits", "3", in: ".")
        #expect(outcome.status == 0, "\(outcome)")
        let bad = try server.clone.must("rev-parse", "HEAD~1")
        #expect(outcome.output.hasPrefix(bad.short), "\(outcome)")
        #expect(
            outcome.output.contains("  carl@example.org  refs/heads/main: refused: messages/subject\n"), "\(outcome)")
        #expect(outcome.output.contains("of 3 that came in, 2 would be accepted, 1 refused"), "\(outcome)")
        let all = try replay("messages: {subject: '^fix: '}\n", in: ".")
        #expect(all.output.contains("of 4 that came in, 2 would be accepted, 2 refused"), "\(all)")
    }

    @Test func `with mistakes is tried on nothing`() throws {
        let outcome = try replay("messages: {subjekt: x}\n")
        #expect(outcome.status == 2 && outcome.errors.contains("subjekt"), "\(outcome)")
        #expect(try replay("", "--commits", "1", "--branch", "none").status == 2)
        #expect(try replay("", "--commits", "0").status == 64)
        #expect(try replay("", "--commits", "1", "--pushes", "1").status == 64)
    }
}
