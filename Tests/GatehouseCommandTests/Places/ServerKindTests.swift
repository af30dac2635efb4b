import TestSupport
import Testing

/// A push to any kind of repository passes where it is clean, and is refused where it is not.
@Suite struct `A push is judged alike into` {
    @Test(arguments: ServerKind.all) func `a repository`(_ kind: ServerKind) throws { try walk(kind, .system) }

    @Test(.enabled(if: TestGit.newer != nil, Comment(rawValue: TestGit.newerIsMissing)), arguments: ServerKind.newer)
    func `a repository that a newer git makes`(_ kind: ServerKind) throws {
        try walk(kind, try #require(TestGit.newer))
    }

    private func walk(_ kind: ServerKind, _ git: TestGit) throws {
        let clone = try Clone(format: kind.format, by: git)
        try clone.begin()
        let server = try kind.make(clone)
        let hook = try run("/bin/ln", ["-s", builtExecutable("pre-receive"), "\(server.path)/hooks/pre-receive"])
        #expect(hook.status == 0, "\(hook)")

        let first = try clone.git("push", server.url, "main:refs/heads/new")
        #expect(first.status == 0 && !first.errors.contains("gatehouse:"), "\(first)")
        try clone.commit(["notes.txt": "clean\n"])
        let clean = try clone.git("push", server.url, "main:refs/heads/new", "main:refs/heads/newer")
        #expect(clean.status == 0 && !clean.errors.contains("gatehouse:"), "\(clean)")
        let audit = try clone.scan(["--history", server.path])
        #expect(audit.status == 0, "\(audit)")

        let before = try clone.must("ls-remote", server.url)
        let bad = try clone.commit(["app.env": leak])
        try clone.commit(["app.env": "clean\n"])
        for ref in ["heads/new", "heads/newest", "tags/one", "changes/01/1"] {
            expectRefused(try clone.git("push", server.url, "main:refs/\(ref)"), at: "app.env:1:7", bad.short)
        }
        let mixed = try clone.git("push", server.url, ":refs/heads/newer", "main:refs/heads/new", "HEAD~2:refs/tags/t")
        expectRefused(mixed, at: "app.env:1:7")
        #expect(try clone.must("ls-remote", server.url) == before)

        let unguarded = "--receive-pack=git -c core.hooksPath=/dev/null receive-pack"
        try clone.must("push", "-q", unguarded, server.path, "main:refs/heads/past")
        let found = try clone.scan(["--history", server.path])
        #expect(found.status == 1 && found.output.contains("app.env:1:7"), "\(found)")
    }
}
