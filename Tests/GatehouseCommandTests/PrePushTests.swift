import TestSupport
import Testing

/// The client's own look at what it is about to publish: every commit, however it was made.
@Suite struct `Before a push` {
    @Test func `a token in a commit that no hook saw is found`() throws {
        let clone = try pushingClone()
        let bad = try clone.commit(["app.env": leak])
        try clone.commit(["app.env": "clean\n"])
        expectRefused(try clone.git("push", "origin", "main"), at: "app.env:1:7", bad.short)
    }

    @Test func `a token on the second of two branches is found`() throws {
        let clone = try pushingClone()
        try clone.must("checkout", "-q", "-b", "bad")
        try clone.commit(["app.env": leak])
        try clone.must("checkout", "-q", "main")
        try clone.commit(["a.txt": "a\n"])
        expectRefused(try clone.git("push", "origin", "main", "bad"), at: "app.env:1:7")
        #expect(try clone.git("push", "-q", "origin", "main").status == 0)
    }

    @Test func `a token in the message of a tag is found`() throws {
        let clone = try pushingClone()
        try clone.must("tag", "-a", "v1", "-m", token)
        expectRefused(try clone.git("push", "origin", "v1"))
    }

    @Test func `nothing to push passes`() throws {
        let clone = try pushingClone()
        #expect(try clone.git("push", "-q", "origin", "main").isSilent)
        #expect(try clone.hook("pre-push", "origin", "../server.git").status == 0)
    }

    @Test func `a clean push passes, and nobody is told anything`() throws {
        let clone = try pushingClone()
        try clone.commit(["a.txt": "a\n"])
        #expect(try clone.git("push", "-q", "origin", "main").isSilent)
        try clone.must("branch", "other")
        #expect(try clone.git("push", "-q", "origin", "other").isSilent)
        #expect(try clone.git("push", "-q", "origin", ":other").isSilent)
    }

    @Test func `an address instead of a name, and a remote that is empty, are no obstacle`() throws {
        let clone = try pushingClone()
        try clone.must("init", "-q", "--bare", "../second.git")
        #expect(try clone.git("push", "-q", "../second.git", "main").isSilent)
        try clone.commit(["app.env": leak])
        expectRefused(try clone.git("push", "../second.git", "main"), at: "app.env:1:7")
    }

    @Test func `a remote tip that the clone does not have is no fault`() throws {
        let clone = try pushingClone()
        let other = try Clone(in: clone.scratch, at: "other")
        try other.must("pull", "-q", "../server.git", "main")
        try other.commit(["theirs.txt": "theirs\n"])
        try other.must("push", "-q", "../server.git", "main")
        try clone.commit(["ours.txt": "ours\n"])
        #expect(try clone.git("push", "-q", "-f", "origin", "main").status == 0)
        try other.must("push", "-q", "-f", "../server.git", "main")
        try clone.commit(["app.env": leak])
        expectRefused(try clone.git("push", "-f", "origin", "main"), at: "app.env:1:7")
    }

    @Test func `what the remote has is not looked at again, though it is bad`() throws {
        let clone = try pushingClone()
        try clone.commit(["old.env": leak])
        try clone.must("push", "-q", "--no-verify", "origin", "main")
        try clone.commit(["a.txt": "a\n"])
        #expect(try clone.git("push", "-q", "origin", "main").status == 0)
    }

    @Test(arguments: ["garbage\n", "refs/heads/main\n", "refs/heads/main HEAD refs/heads/main HEAD\n"])
    func `standard input that is out of form leaves the push undecided`(_ input: String) throws {
        let clone = try pushingClone()
        let outcome = try clone.run(
            builtExecutable("pre-push"), "origin", "../server.git", input: input, env: ["GIT_DIR": ".git"])
        expectUndecided(outcome)
    }

    /// A clone that runs our hook before each push, and a bare repository that takes everything.
    private func pushingClone() throws -> Clone {
        let clone = try Clone(hook: "pre-push", running: builtExecutable("pre-push"))
        try clone.must("init", "-q", "--bare", "-b", "main", "../server.git")
        try clone.must("remote", "add", "origin", "../server.git")
        try clone.commit(["kept.txt": "kept\n"])
        try clone.must("push", "-q", "origin", "main")
        return clone
    }
}
