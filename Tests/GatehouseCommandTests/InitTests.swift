import TestSupport
import Testing

/// `gatehouse init` writes a policy that passes today.
@Suite struct `The command init` {
    private func start(_ clone: Clone, in folder: String = "") throws -> Outcome {
        try TestSupport.run(
            builtExecutable("gatehouse"), ["init"], env: clone.environment, in: clone.path + "/" + folder)
    }

    @Test func `what is there passes, and what is new does not`() throws {
        let clone = try begunClone()
        try clone.write("sub/app.env", "KEY=\(Sample.awsAccessKey)\nDB_PASSWORD='\(Sample.password)'\n")
        let outcome = try start(clone, in: "sub")
        #expect(outcome.status == 0 && outcome.output.contains("2 entries, 2 of them new"), "\(outcome)")
        #expect(try clone.run(builtExecutable("gatehouse"), "policy", "check").status == 0)
        #expect(try clone.scanned().decision == "accepted")
        try clone.must("add", ".")
        expectSilentlyAccepted(try clone.git("commit", "-q", "-m", "begin"))
        try clone.must("mv", "sub/app.env", "moved.env")
        try clone.must("commit", "-q", "-m", "a password moves under the same name")
        #expect(try clone.scanned().decision == "accepted")
        try clone.write("other.env", leak)
        try clone.must("add", ".")
        expectRefused(try clone.git("commit", "-m", "new"))
    }

    @Test func `a clean repository gets a policy alone, with a key of its own`() throws {
        let policies = try (0..<2).map { _ in
            let clone = try begunClone()
            try clone.write("vendor/kept.txt", "kept\n")
            try clone.write(".gitleaks.toml", "title = 'ours'\n")
            #expect(try start(clone).status == 0)
            #expect(!clone.scratch.exists("work/.gatehouse-baseline"))
            #expect(try clone.scanned().findings.filter { $0.level != "note" }.isEmpty)
            return try clone.text(of: ".gatehouse.yml")
        }
        #expect(policies[0] != policies[1])
        #expect(policies[0].contains("# ignore: ['vendor/**']") && policies[0].contains("gatehouse policy import"))
    }

    @Test func `the policy names the schema in its first line, and what the repository is like`() throws {
        let clone = try begunClone()
        try clone.must("switch", "-q", "-c", "trunk")
        for name in ["a.py", "b.py", "c.sh"] { try clone.write(name, "x = 1\n") }
        try clone.write("data/big 'one'.bin", [UInt8](repeating: 0x2e, count: 10_000_001))
        try clone.write("data/big.bin", [UInt8](repeating: 0x2e, count: 10_000_001))
        try clone.write(".github/workflows/test.yml", "on: push\n")
        try clone.write("lefthook.yml", "output: false\n")
        try clone.must("add", ".")
        let tree = try clone.must("write-tree")
        var tip = try clone.must("rev-parse", "HEAD")
        let person = "Ada <ada@example.org> 1700000000 +0000"
        for _ in 0..<20 {
            tip = try clone.object(
                Array("tree \(tree)\nparent \(tip)\nauthor \(person)\ncommitter \(person)\ngpgsig x\n\nwork\n".utf8),
                type: "commit")
        }
        try clone.must("update-ref", "HEAD", tip)
        let outcome = try start(clone)
        #expect(outcome.status == 0, "\(outcome)")
        let text = try clone.text(of: ".gatehouse.yml")
        #expect(text.hasPrefix("# yaml-language-server: $schema=/") && text.contains("/policy.schema.json\n"))
        #expect(text.contains("refs: ['refs/heads/trunk']") && text.contains("python (2), shell (1)."))
        #expect(text.contains("Of the last 21 commits here 20 are signed: this would change little."))
        #expect(text.contains("largest: 11 MB           # the largest that is there"))
        for said in ["GitHub Actions runs here", "lefthook manages hooks here", "could ask for it", "lets them be: 2"] {
            #expect(outcome.output.contains(said), "\(outcome)")
        }
        #expect(try clone.run(builtExecutable("gatehouse"), "policy", "check").status == 0)
        for hook in ["pre-commit", "commit-msg"] { try clone.hang(builtExecutable(hook), as: hook) }
        try clone.write("data/big 'one'.bin", [UInt8](repeating: 0x2d, count: 10_000_001))
        try clone.must("add", ".")
        expectSilentlyAccepted(try clone.git("commit", "-q", "-m", "what was there may change"))
        try clone.write("data/other.bin", [UInt8](repeating: 0x2d, count: 11_000_001))
        try clone.must("add", ".")
        expectRefused(try clone.git("commit", "-q", "-m", "and no more comes in"), "files/large", hiding: nil)
    }

    @Test func `a few large files are named, and others stay out`() throws {
        let clone = try begunClone()
        try clone.write("data/big one.bin", [UInt8](repeating: 0x2e, count: 10_000_001))
        try clone.must("add", ".")
        #expect(try start(clone).status == 0)
        #expect(try clone.text(of: ".gatehouse.yml").contains("    - 'data/big one.bin'\n"))
        #expect(try clone.run(builtExecutable("gatehouse"), "policy", "check").status == 0)
    }

    @Test func `a policy that is there is left alone, and what is proved is listed`() throws {
        let clone = try begunClone()
        try clone.write("app.env", leak)
        let outcome = try start(clone)
        #expect(
            outcome.status == 1 && outcome.output.contains("app.env:1:7") && !outcome.said.contains(token), "\(outcome)"
        )
        let before = try clone.text(of: ".gatehouse.yml")
        #expect(try start(clone).status == 2)
        #expect(try clone.text(of: ".gatehouse.yml") == before)
    }
}
