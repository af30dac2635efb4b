import TestSupport
import Testing

/// `gatehouse allow` writes the waiver that the gate then honours.
@Suite struct `The command allow` {
    private func allow(_ clone: Clone, _ arguments: String..., in folder: String = "") throws -> Outcome {
        try TestSupport.run(
            builtExecutable("gatehouse"), ["allow"] + arguments, env: clone.environment, in: clone.path + "/" + folder)
    }

    private func leakingClone(_ files: [String: String] = [:]) throws -> (Clone, String) {
        let clone = try begunClone()
        try clone.write("app.env", leak)
        for (name, text) in files { try clone.write(name, text) }
        try clone.must("add", ".")
        return (clone, try #require(try clone.scanned(["--staged"]).findings.first?.fingerprint))
    }

    @Test func `makes a policy where there is none, and the commit passes`() throws {
        let (clone, name) = try leakingClone()
        expectRefused(try clone.git("commit", "-m", "change"))
        let outcome = try allow(clone, name, "--reason", "a sample of ours", "--until", "2999-12-31")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.output.contains(".gatehouse.yml") && outcome.output.contains("2999-12-31"), "\(outcome)")
        try clone.must("add", ".")
        expectSilentlyAccepted(try clone.git("commit", "-q", "-m", "change"))
    }

    @Test func `adds to the policy that is there, from any folder in it`() throws {
        let policy = "# ours\r\nversion: 1   # always\r\nsecrets: {mode: enforce}"
        let (clone, name) = try leakingClone([".gatehouse.yml": policy, "a/b/c.txt": "nothing\n"])
        let outcome = try allow(clone, name, "--reason", "it is \"theirs\": no #1 of ours", in: "a/b")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.output.contains(".gatehouse.yml:5: \(name)"), "\(outcome)")
        let after = try clone.text(of: ".gatehouse.yml")
        #expect(after.hasPrefix(policy + "\r\nwaivers:\r\n"))
        #expect(try clone.scan().status == 0)
        #expect(try clone.must("status", "--porcelain").contains("?? a/b") == false)
    }

    @Test func `refuses what is no fingerprint, no reason or no day to come`() throws {
        let (clone, name) = try leakingClone()
        let before = try clone.state()
        for arguments in [
            ["gh1:12", "--reason", "x"], [name, "--reason", " "], [name, "--reason", "a\nb"], [name],
            [name, "--reason", "x", "--until", "2020-01-01"], [name, "--reason", "x", "--until", "tomorrow"],
        ] {
            let outcome = try TestSupport.run(
                builtExecutable("gatehouse"), ["allow"] + arguments, env: clone.environment, in: clone.path)
            #expect(outcome.status == 64, "\(arguments) \(outcome)")
        }
        #expect(try clone.state() == before)
    }

    @Test func `leaves a file alone that it does not understand, and says what to add`() throws {
        for policy in ["{version: 1}\n", "version: 1\nwaivers:\n", "version: 2\n"] {
            let (clone, name) = try leakingClone()
            try clone.write(".gatehouse.yml", policy)
            let outcome = try allow(clone, name, "--reason", "a sample")
            #expect(outcome.status == 2, "\(outcome)")
            #expect(outcome.errors.contains(policy.hasPrefix("{") ? "- fingerprint: \(name)" : ".gatehouse.yml:"))
            #expect(try clone.text(of: ".gatehouse.yml") == policy)
        }
    }

    @Test func `looks first, where somebody asks for it`() throws {
        let (clone, name) = try leakingClone()
        #expect(
            try allow(clone, name, "--reason", "ours", "--check").output.contains("secrets/github-token at app.env:1:7")
        )
        let other = try allow(clone, "gh1:" + String(repeating: "0", count: 32), "--reason", "ours", "--check")
        #expect(other.status == 0 && other.output.contains("warning: nothing"), "\(other)")
    }

    @Test func `adds no second waiver for the same, and writes nothing into a bare repository`() throws {
        let (clone, name) = try leakingClone()
        #expect(try allow(clone, name, "--reason", "a sample").status == 0)
        let again = try allow(clone, name, "--reason", "another")
        #expect(again.status == 2 && again.errors.contains("there already"), "\(again)")
        try clone.scratch.makeFolder("bare.git")
        try clone.must("init", "-q", "--bare", ".", in: "bare.git")
        let outcome = try TestSupport.run(
            builtExecutable("gatehouse"), ["allow", name, "--reason", "x"], env: clone.environment,
            in: clone.scratch.path + "/bare.git")
        #expect(outcome.status == 2 && outcome.errors.contains("no working tree"), "\(outcome)")
    }
}

extension Clone {
    /// A file of the working tree, as text.
    func text(of name: String) throws -> String { String(decoding: try scratch.read("work/\(name)"), as: UTF8.self) }
}
