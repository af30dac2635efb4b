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
