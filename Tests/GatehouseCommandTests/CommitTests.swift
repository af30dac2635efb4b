import TestSupport
import Testing

/// Every way to make a commit runs into the gate, and a refusal changes nothing.
@Suite struct `A commit with a token` {
    @Test func `is refused, and says where, what and what to do`() throws {
        let clone = try guardedClone()
        try clone.write("app.env", "KEY=\(Sample.awsAccessKey)\n")
        try clone.must("add", ".")
        let before = try clone.state()
        let commit = try clone.git("commit", "-m", "add key")
        expectRefused(commit, "secrets/aws-access-key  app.env:1:5", hiding: Sample.awsAccessKey)
        #expect(commit.errors.contains("AKIA…\(Sample.awsAccessKey.suffix(2))"))
        #expect(commit.errors.contains("→"))
        #expect(commit.output == "")
        #expect(try clone.state() == before)
        #expect(try clone.git("rev-parse", "-q", "--verify", "HEAD").status != 0)
    }

    @Test func `is refused where it follows a clean one`() throws {
        let clone = try begunClone()
        try clone.write("app/config/app.env", "# settings\n  \(leak)")
        try clone.must("add", ".")
        let before = try clone.state()
        expectRefused(try clone.git("commit", "-m", "add key"), at: "app/config/app.env:2:9")
        #expect(try clone.state() == before)
    }

    @Test(arguments: [["-a"], ["-i", "kept.txt"], ["kept.txt"], ["--only", "kept.txt"], ["--amend", "-a"]])
    func `is refused in each form that takes the file from the working tree`(_ form: [String]) throws {
        let clone = try begunClone()
        try clone.write("kept.txt", leak)
        let before = try clone.state()
        expectRefused(try clone.git(["commit", "-m", "change"] + form), at: "kept.txt:1:7")
        #expect(try clone.state() == before)
    }

    @Test func `is refused when it was picked piece by piece`() throws {
        let clone = try begunClone()
        try clone.write("kept.txt", "kept\n\(leak)")
        let before = try clone.state()
        // Git itself shows what is picked.
        expectRefused(try clone.git("commit", "-p", "-m", "change", input: "y\n"), at: "kept.txt:2:7", hiding: nil)
        #expect(try clone.state() == before)
    }

    @Test func `is refused when it replaces the last one`() throws {
        let clone = try begunClone()
        let head = try clone.must("rev-parse", "HEAD")
        try clone.write("app.env", leak)
        try clone.must("add", ".")
        expectRefused(try clone.git("commit", "--amend", "--no-edit"), at: "app.env:1:7")
        #expect(try clone.must("rev-parse", "HEAD") == head)
    }

    @Test func `is refused from a folder below the top`() throws {
        let clone = try begunClone()
        try clone.write("deep/er/app.env", leak)
        try clone.must("add", ".")
        expectRefused(try clone.git("commit", "-m", "change", in: "work/deep/er"), at: "deep/er/app.env:1:7")
    }

    @Test func `is refused with every place of the same token, once`() throws {
        let clone = try begunClone()
        try clone.write("a.env", leak)
        try clone.write("b.env", leak + leak)
        try clone.must("add", ".")
        let commit = try clone.git("commit", "-m", "change")
        expectRefused(commit, at: "a.env:1:7", "b.env:1:7", "b.env:2:7")
        #expect(commit.errors.components(of: "secrets/github-token") == 1)
    }
}

@Suite struct `A commit without one` {
    @Test func `passes, and nobody is told anything`() throws {
        let clone = try guardedClone()
        try clone.write("app.env", "KEY=${KEY}\n")
        try clone.must("add", ".")
        let commit = try clone.git("commit", "-q", "-m", "add settings")
        expectSilentlyAccepted(commit)
        #expect(commit.output == "")
        #expect(try clone.must("rev-list", "--count", "HEAD") == "1")
    }

    @Test(arguments: [["-a"], ["-i", "kept.txt"], ["kept.txt"], ["--amend", "-a"], ["--allow-empty"], ["-a", "-v"]])
    func `passes in each form`(_ form: [String]) throws {
        let clone = try begunClone()
        try clone.write("kept.txt", "changed\n")
        expectSilentlyAccepted(try clone.git(["commit", "-q", "-m", "change"] + form))
    }

    @Test func `passes where the one before it is bad, for what was there is not its doing`() throws {
        let clone = try begunClone()
        try clone.write("old.env", leak)
        try clone.must("add", ".")
        try clone.must("commit", "-q", "--no-verify", "-m", "old")
        try clone.write("kept.txt", "changed\n")
        expectSilentlyAccepted(try clone.git("commit", "-q", "-a", "-m", "change"))
    }

    @Test func `passes when it removes a token`() throws {
        let clone = try begunClone()
        try clone.write("old.env", leak + "NAME=gate\n")
        try clone.write("gone.env", leak)
        try clone.must("add", ".")
        try clone.must("commit", "-q", "--no-verify", "-m", "old")
        try clone.write("old.env", "NAME=gate\n")
        try clone.must("rm", "-q", "gone.env")
        expectSilentlyAccepted(try clone.git("commit", "-q", "-a", "-m", "clean up"))
    }
}

/// A guarded clone with one clean commit that tracks `kept.txt`.
func begunClone() throws -> Clone {
    let clone = try guardedClone()
    try clone.commit(["kept.txt": "kept\n"], message: "begin")
    return clone
}

extension String {
    /// How often a text stands in this one.
    func components(of text: String) -> Int { ranges(of: text).count }
}
