import TestSupport
import Testing

/// `gatehouse explain` says why.
@Suite struct `The command explain` {
    private func explain(_ clone: Clone, _ arguments: String..., in folder: String = "") throws -> Outcome {
        try TestSupport.run(
            builtExecutable("gatehouse"), ["explain"] + arguments, env: clone.environment, in: clone.path + "/" + folder
        )
    }

    @Test func `a line: who looked, and what the policy makes of it`() throws {
        let clone = try begunClone()
        try clone.write("sub/app.env", "# settings\nTOKEN=\(token)\n")
        for (path, folder) in [("sub/app.env:2", ""), ("app.env:2:7", "sub"), ("sub/app.env:2", "sub")] {
            let outcome = try explain(clone, path, in: folder)
            #expect(outcome.status == 0, "\(outcome)")
            for part in ["sub/app.env:2, by the policy default", "CRC-32 matches", "it blocks", "secrets/github-token"]
            {
                #expect(outcome.output.contains(part), "\(part) in \(outcome)")
            }
            #expect(!outcome.said.contains(token))
        }
        #expect(try explain(clone, "sub/app.env:1").output.contains("no text on the line leads to a reader"))
        #expect(try explain(clone, "sub/app.env:7").errors.contains("it has 2 lines"))
        #expect(try explain(clone, "none.env:1").status == 2)
    }

    @Test func `who forgives it: a waiver, the baseline, a comment, or a pattern`() throws {
        let key = "KEY=\(Sample.awsAccessKey)\n"
        let clone = try begunClone()
        try clone.write("app.env", key + "DB_PASSWORD='\(Sample.password)'\n")
        try clone.must("add", ".")
        let name = try #require(try clone.scanned().findings.first { $0.code.contains("aws") }?.fingerprint)
        let waiver = "waivers:\n  - fingerprint: \(name)\n    reason: ours\n    until: "
        for (policy, said) in [
            (waiver + "2999-12-31\n", "forgiven until 2999-12-31 by the policy's waiver: ours"),
            (waiver + "2020-01-01\n", "it blocks; its waiver ended on 2020-01-01"),
        ] {
            try clone.write(".gatehouse.yml", "version: 1\n" + policy)
            let outcome = try explain(clone, "app.env:1")
            #expect(outcome.output.contains(said), "\(outcome)")
        }
        try clone.write(".gatehouse.yml", "version: 1\nsecrets: { ignore: ['*.env'] }\n")
        let ignored = try explain(clone, "app.env:2").output
        #expect(ignored.contains("the policy's pattern '*.env' drops it, as it is contextual"), "\(ignored)")
        try clone.write(".gatehouse-baseline", "\(name) secrets/aws-access-key 2026-01-01\n")
        #expect(try explain(clone, "app.env:1").output.contains("by the baseline: in the baseline since 2026-01-01"))
        try clone.write(
            "b.env", "# gatehouse:allow secrets/aws-access-key from the manual\nKEY=\(Sample.awsAccessKey(2))\n")
        #expect(try explain(clone, "b.env:2").output.contains("by the comment beside it: from the manual"))
    }

    @Test func `a fingerprint: where it stands, now or in the history`() throws {
        let clone = try Clone()
        try clone.commit(["a.env": leak, "b.env": leak])
        let name = try #require(try clone.scanned().findings.first?.fingerprint)
        let here = try explain(clone, name)
        #expect(here.status == 0 && here.output.contains("a.env:1:7") && here.output.contains("b.env:1:7"), "\(here)")
        #expect(here.output.contains("CRC-32 matches"))
        try clone.must("rm", "-q", "a.env", "b.env")
        try clone.commit()
        let gone = try explain(clone, name)
        #expect(gone.status == 2 && gone.errors.contains("--history"), "\(gone)")
        let found = try explain(clone, name, "--history")
        #expect(found.status == 0 && found.output.contains("a.env:1:7 in commit"), "\(found)")
    }

    @Test func `a code: what it is, and what to do`() throws {
        let clone = try begunClone()
        for code in ["secrets/github-token", "secrets/password", "policy/changed"] {
            let outcome = try explain(clone, code)
            #expect(outcome.status == 0 && outcome.output.contains("told by"), "\(outcome)")
        }
        let list = try explain(clone, "--list").output.split(separator: "\n")
        #expect(list.count > 100 && list.contains("policy/broken"))
        #expect(try explain(clone, "secrets/nonsense").status == 2)
        #expect(try explain(clone, "nonsense").status == 64)
        #expect(try explain(clone).status == 64)
    }
}
