import TestSupport
import Testing

/// `gatehouse baseline` writes what is there, and only what comes later blocks.
@Suite struct `The command baseline` {
    private let key = "KEY=\(Sample.awsAccessKey)\n"
    private let keyed = "version: 1\nfingerprints: { key: '\(String(repeating: "0a", count: 16))' }\n"

    private func baseline(_ clone: Clone, _ arguments: String..., in folder: String = "") throws -> Outcome {
        try TestSupport.run(
            builtExecutable("gatehouse"), ["baseline"] + arguments, env: clone.environment,
            in: clone.path + "/" + folder)
    }

    @Test func `lets pass what was there, and not what is new`() throws {
        let clone = try begunClone()
        try clone.write("sub/app.env", key)
        #expect(try clone.scan().status == 1)
        let outcome = try baseline(clone, in: "sub")
        #expect(outcome.status == 0, "\(outcome)")
        let lines = try clone.text(of: ".gatehouse-baseline").split(separator: "\n")
        #expect(lines.count == 1 && lines[0].hasPrefix("gh1:") && lines[0].contains(" secrets/aws-access-key 20"))
        let scan = try clone.scanned()
        #expect(scan.decision == "accepted" && scan.findings.count == 0, "the file itself holds nothing")
        try clone.must("add", ".")
        expectSilentlyAccepted(try clone.git("commit", "-q", "-m", "begin"))
        try clone.write("other.env", "KEY=\(Sample.awsAccessKey(2))\n")
        try clone.must("add", ".")
        expectRefused(try clone.git("commit", "-m", "new"), "secrets/aws-access-key", at: "other.env:1:5", hiding: nil)
    }

    @Test func `covers what moves, is renamed and rebased`() throws {
        let clone = try begunClone()
        try clone.commit(["base.txt": "base\n"])
        try clone.must("switch", "-q", "-c", "topic")
        try clone.write(".gatehouse.yml", keyed)
        try clone.write("app.env", key + "DB_PASSWORD='\(Sample.password)'\n")
        #expect(try baseline(clone).status == 0)
        try clone.commit()
        try clone.must("mv", "app.env", "moved.env")
        try clone.write("moved.env", "# moved\n\n" + key + "OTHER_PASSWORD='\(Sample.password)'\n")
        try clone.commit(message: "move")
        try clone.must("switch", "-q", "main")
        try clone.commit(["later.txt": "later\n"], message: "later")
        try clone.must("switch", "-q", "topic")
        try clone.must("rebase", "-q", "main")
        let scan = try clone.scanned()
        #expect(scan.decision == "accepted", "\(scan.findings)")
    }

    @Test func `merges, line by line`() throws {
        let clone = try begunClone()
        try clone.commit([".gitattributes": ".gatehouse-baseline merge=union\n"])
        for number: UInt64 in [1, 2] {
            try clone.must("switch", "-q", "-c", "topic-\(number)", "main")
            try clone.write("\(number).env", "KEY=\(Sample.awsAccessKey(number))\n")
            #expect(try baseline(clone).status == 0)
            try clone.commit()
        }
        try clone.must("merge", "-q", "--no-edit", "topic-1")
        #expect(try clone.scan().status == 0)
        #expect(try baseline(clone).output.contains("2 entries, 0 of them new"))
    }

    @Test func `never covers what is proved, and says so`() throws {
        let clone = try begunClone()
        try clone.write("app.env", leak + key)
        let outcome = try baseline(clone)
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.output.contains("not covered") && outcome.output.contains("app.env:1:7"), "\(outcome)")
        #expect(!outcome.said.contains(token))
        #expect(try clone.scanned().findings.filter { $0.level == "block" }.map(\.code) == ["secrets/github-token"])
    }

    @Test func `keeps the dates of what was there, and drops on demand what is gone`() throws {
        let clone = try begunClone()
        try clone.write("app.env", key)
        #expect(try baseline(clone).status == 0)
        let dated =
            try clone.text(of: ".gatehouse-baseline").split(separator: " ").dropLast().joined(separator: " ")
            + " 2020-02-02\n"
        let gone = "gh1:" + String(repeating: "0", count: 32) + " secrets/npm-token 2020-01-01\n"
        try clone.write(".gatehouse-baseline", dated + gone)
        #expect(try clone.scan().output.contains("1 of the baseline's entries forgive nothing here"))
        #expect(try baseline(clone).output.contains("2 entries, 0 of them new"))
        #expect(try clone.text(of: ".gatehouse-baseline") == gone + dated)
        try clone.write("more.env", "KEY=\(Sample.awsAccessKey(2))\n")
        let pruned = try baseline(clone, "--prune")
        #expect(pruned.status == 0 && pruned.output.contains("dropped 1"), "\(pruned)")
        #expect(try clone.text(of: ".gatehouse-baseline") == dated, "and adds nothing")
    }

    @Test func `writes nothing where something could not be read, or in a bare repository`() throws {
        let clone = try begunClone()
        try clone.write("app.env", key)
        try clone.write(".gatehouse-baseline", "nonsense\n")
        let broken = try baseline(clone)
        #expect(broken.status == 2 && broken.errors.contains(".gatehouse-baseline:1"), "\(broken)")
        #expect(try clone.text(of: ".gatehouse-baseline") == "nonsense\n")
        try clone.write(".gatehouse-baseline", "")
        try clone.write(".gatehouse.yml", "version: 1\nlimits: { largest-object: 2 B }\n")
        #expect(try baseline(clone).status == 2)
        #expect(try clone.text(of: ".gatehouse-baseline") == "")
        try clone.scratch.makeFolder("bare.git")
        try clone.must("init", "-q", "--bare", ".", in: "bare.git")
        #expect(try baseline(clone, in: "../bare.git").status == 2)
    }

    @Test func `writes a line for each name of a password that stands in two files`() throws {
        let clone = try begunClone()
        for name in ["a.env", "b.env"] { try clone.write(name, "DB_PASSWORD='\(Sample.password)'\n") }
        let outcome = try baseline(clone)
        #expect(outcome.output.contains("2 entries") && outcome.output.contains("fingerprints.key"), "\(outcome)")
        #expect(try clone.scanned().decision == "accepted")
    }
}
