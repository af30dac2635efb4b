import TestSupport
import Testing

/// `gatehouse selftest --server`, on servers whose gate holds and does not hold.
struct SelftestTests {
    let clone: Clone

    init() throws {
        clone = try Clone()
        try clone.must("init", "-q", "--bare", "-b", "main", "../server.git")
        _ = try gatehouse("install", "--server", "../server.git")
    }

    private func gatehouse(_ words: String...) throws -> Outcome {
        try TestSupport.run(builtExecutable("gatehouse"), words, env: clone.environment, in: clone.path)
    }

    @Test func `whatever a hand-made client sends is refused, or judged right`() throws {
        let before = clone.scratch.snapshot(of: "server.git")
        let outcome = try gatehouse("selftest", "--server", "../server.git")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.output.contains("ok    refused   refused   a name that forges a second line"))
        #expect(clone.scratch.snapshot(of: "server.git") == before)
    }

    @Test func `a gate that is open is told, case by case`() throws {
        try clone.scratch.script("server.git/hooks/pre-receive", "#!/bin/sh\nexit 0\n")
        let outcome = try gatehouse("selftest", "--server", "../server.git")
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.output.contains("WRONG refused   accepted  a private key on a new branch"))
    }

    @Test func `a gate that lets nothing in proves nothing`() throws {
        try clone.scratch.script("server.git/hooks/pre-receive", "#!/bin/sh\nexit 1\n")
        let outcome = try gatehouse("selftest", "--server", "../server.git")
        #expect(outcome.status == 2, "\(outcome)")
        #expect(outcome.output.contains("a clean commit on a new branch does not come through"))
    }
}
