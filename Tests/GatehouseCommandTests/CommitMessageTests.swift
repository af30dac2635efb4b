import TestSupport
import Testing

/// The message of a commit is published with it.
@Suite struct `The message of a commit` {
    @Test func `with a token is refused`() throws {
        let clone = try begunClone()
        let before = try clone.state()
        expectRefused(try clone.git("commit", "--allow-empty", "-m", "try", "-m", "it works with \(token)"))
        #expect(try clone.state() == before)
    }

    @Test func `with a token on the last line, without an end, is refused`() throws {
        let clone = try begunClone()
        try clone.scratch.write("message", "subject\n\nbody \(token)")
        expectRefused(try clone.git("commit", "--allow-empty", "-F", "../message"))
    }

    @Test func `of a merge with a token is refused`() throws {
        let clone = try begunClone()
        try clone.must("checkout", "-q", "-b", "side")
        try clone.commit(["side.txt": "side\n"])
        try clone.must("checkout", "-q", "main")
        expectRefused(try clone.git("merge", "--no-ff", "-m", "merge \(token)", "side"))
    }

    @Test func `that is clean passes, and nobody is told anything`() throws {
        let clone = try begunClone()
        expectSilentlyAccepted(try clone.git("commit", "-q", "--allow-empty", "-m", "a subject", "-m", "a body"))
    }

    @Test func `is judged without what git cuts off, such as the diff that it shows`() throws {
        let clone = try begunClone()
        try clone.write("old.env", leak)
        try clone.must("add", ".")
        try clone.must("commit", "-q", "--no-verify", "-m", "old")
        try clone.must("rm", "-q", "old.env")
        let editor = "\(clone.scratch.path)/editor"
        try clone.scratch.write(
            "editor", "#!/bin/sh\n{ echo remove the key; cat \"$1\"; } >\"$1.new\"; mv \"$1.new\" \"$1\"\n")
        _ = try clone.run("/bin/chmod", "+x", editor)
        expectSilentlyAccepted(try clone.git("commit", "-q", "-v", env: ["GIT_EDITOR": editor]))
        #expect(try clone.must("log", "-1", "--format=%B") == "remove the key\n")
    }

    @Test func `that cannot be read is no accepted message`() throws {
        let clone = try begunClone()
        expectUndecided(try clone.hook("commit-msg", ".git/NO_SUCH_FILE"))
        #expect(try clone.hook("commit-msg").status != 0)
    }
}
