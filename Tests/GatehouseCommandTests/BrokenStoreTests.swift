import TestSupport
import Testing

/// What cannot be read is never taken for clean.
@Suite struct `An object that is not there` {
    @Test(arguments: ["HEAD", "HEAD^{tree}", "HEAD:app.txt", "HEAD~1", "HEAD~1^{tree}", "HEAD:folder"], [true, false])
    func `leaves the push undecided that needs it, where nobody has looked at it before`(_ name: String, isGone: Bool)
        throws
    {
        let server = try guardedServer()
        let old = try server.clone.must("rev-parse", "HEAD")
        try server.clone.commit(["folder/one.txt": "one\n"])
        let new = try server.clone.commit(["app.txt": "clean\n", "folder/two.txt": "two\n"])
        #expect(try server.git("fetch", "-q", server.clone.path, "main").status == 0)
        try breakObject(try server.clone.must("rev-parse", name), of: server, isGone: isGone)
        expectUndecided(try server.preReceive("\(old) \(new) refs/heads/main\n"))
    }

    @Test func `leaves the commit undecided that needs it`() throws {
        let clone = try begunClone()
        try clone.write("app.txt", "clean\n")
        try clone.must("add", ".")
        let blob = try clone.must("rev-parse", ":app.txt")
        clone.scratch.remove("work/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
        expectUndecided(try clone.hook("pre-commit"))
        #expect(try clone.scan(["--staged"]).status == 2)
    }

    @Test func `leaves an audit undecided that needs it`() throws {
        let clone = try Clone()
        try clone.commit(["app.txt": "clean\n"])
        try clone.commit(["app.txt": "clean still\n"])
        let blob = try clone.must("rev-parse", "HEAD~:app.txt")
        clone.scratch.remove("work/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
        expectUndecided(try clone.scan(["--history"]))
    }

    @Test func `is no matter where nobody needs it`() throws {
        let clone = try begunClone()
        try clone.commit(["old.txt": "old\n"])
        let blob = try clone.must("rev-parse", "HEAD:old.txt")
        clone.scratch.remove("work/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
        try clone.write("kept.txt", "changed\n")
        try clone.must("add", "kept.txt")
        expectSilentlyAccepted(try clone.hook("pre-commit"))
    }

    private func breakObject(_ id: String, of server: Server, isGone: Bool) throws {
        let name = "server.git/objects/\(id.prefix(2))/\(id.dropFirst(2))"
        #expect(server.clone.scratch.exists(name))
        server.clone.scratch.remove(name)
        if !isGone { try server.clone.scratch.write(name, "this is no object") }
    }
}

@Suite struct `A git that dies` {
    @Test(arguments: [
        "kill -9 $$", "exit 1", "exit 128", "echo nonsense",
        #"exec 3>&1; "$REAL" "$@" 3>&- | { head -c 60 >&3; kill -9 $$; }"#,
    ])
    func `leaves the commit undecided`(_ script: String) throws {
        let clone = try begunClone()
        try clone.write("kept.txt", "changed, and clean\n")
        try clone.must("add", ".")
        #expect(try clone.hook("pre-commit").status == 0)
        expectUndecided(try clone.hook("pre-commit", env: try Self.brokenGit(script, in: clone)))
    }

    @Test(arguments: ["kill -9 $$", "exit 1", "echo nonsense"])
    func `never lets a push with a token pass`(_ script: String) throws {
        let server = try guardedServer()
        let old = try server.clone.must("rev-parse", "HEAD")
        let new = try server.clone.commit(["app.env": leak])
        try server.git("fetch", "-q", server.clone.path, "main")
        let env = try Self.brokenGit(script, in: server.clone)
        let outcome = try server.preReceive("\(old) \(new) refs/heads/main\n", env: env)
        #expect(outcome.status == 1 || outcome.status == 2, "\(outcome)")
    }

    @Test(arguments: ["kill -9 $$", "exit 1", "echo nonsense"])
    func `leaves the push undecided where git alone can read`(_ script: String) throws {
        let server = try guardedServer(format: "sha256")
        let old = try server.clone.must("rev-parse", "HEAD")
        let new = try server.clone.commit(["a.txt": "clean\n"])
        try server.git("fetch", "-q", server.clone.path, "main")
        expectUndecided(
            try server.preReceive(
                "\(old) \(new) refs/heads/main\n", env: try Self.brokenGit(script, in: server.clone)))
    }

    /// A search path on which `git` is a script that breaks.
    private static func brokenGit(_ script: String, in clone: Clone) throws -> [String: String] {
        let real = try findProgram("git")
        try clone.scratch.write("broken/git", "#!/bin/sh\nREAL=\(real)\n\(script)\n")
        _ = try clone.run("/bin/chmod", "+x", "\(clone.scratch.path)/broken/git")
        return ["PATH": "\(clone.scratch.path)/broken:\(searchPath)"]
    }
}
