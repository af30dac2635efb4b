import TestSupport
import Testing

/// Hooks that were there before ours, with the programs that were built.
struct ChainTests {
    let clone: Clone

    init() throws { clone = try Clone() }

    private func keep(_ hook: String, _ body: String) throws {
        try clone.scratch.script("work/.git/hooks/\(hook)", "#!/bin/sh\n\(body)\n")
        let outcome = try clone.run(builtExecutable("gatehouse"), "install")
        guard outcome.status == 0 else { throw Failure("could not install: \(outcome)") }
    }

    private func commit() throws -> Outcome {
        try clone.must("add", "-A")
        return try clone.git("commit", "-q", "-m", "change")
    }

    @Test func `the old hook and ours both have to accept`() throws {
        try keep("pre-commit", "echo the old hook says >&2; test ! -e refuse")
        try clone.write("clean", "nothing\n")
        let accepted = try commit()
        #expect(accepted.status == 0 && accepted.errors == "the old hook says\n", "\(accepted)")
        try clone.write("refuse", "yes\n")
        let refused = try commit()
        #expect(refused.status == 1 && refused.errors == "the old hook says\n", "\(refused)")
        try clone.write("config", "token = \(Sample.githubToken)\n")
        #expect(try commit().errors.contains("secrets/github-token  config:1:9"))
    }

    @Test func `what the old hook stages is judged`() throws {
        try keep("pre-commit", "cp ../secret added; git add added")
        try clone.scratch.write("secret", "token = \(Sample.githubToken)\n")
        try clone.write("clean", "nothing\n")
        let refused = try commit()
        #expect(refused.status == 1)
        #expect(refused.errors.contains("secrets/github-token  added:1:9"))
    }

    @Test func `both hooks of a push read the same input`() throws {
        try clone.commit(["clean": "nothing\n"])
        try keep("pre-push", "cat > ../seen; echo \"$@\" >> ../seen")
        try clone.must("init", "-q", "--bare", "../server.git")
        let push = try clone.git("push", "-q", "../server.git", "HEAD:refs/heads/main")
        #expect(push.status == 0, "\(push)")
        let seen = String(decoding: try clone.scratch.read("seen"), as: UTF8.self)
        #expect(seen.hasPrefix("HEAD ") && seen.hasSuffix("../server.git ../server.git\n"))
    }

    @Test func `an old hook that went away leaves the gate shut`() throws {
        try keep("pre-commit", "exit 0")
        clone.scratch.remove("work/.git/hooks/pre-commit.legacy")
        try clone.write("clean", "nothing\n")
        let refused = try commit()
        #expect(refused.status == 1)
        #expect(refused.errors.contains("run the hook that was there before"))
        _ = try clone.run(builtExecutable("gatehouse"), "install")
        #expect(try commit().status == 0)
    }
}
