import TestSupport
import Testing

/// In every repository that git can make, each gate sees the same: nothing where there is nothing, and a token at the
/// commit, at the push, on the server and in every audit.
@Suite struct `The gates judge alike in` {
    @Test(arguments: PlaceKind.ordinary + PlaceKind.indexes + PlaceKind.places + PlaceKind.histories)
    func `a repository`(_ kind: PlaceKind) throws { try walk(kind, .system) }

    @Test(.enabled(if: TestGit.newer != nil, Comment(rawValue: TestGit.newerIsMissing)), arguments: PlaceKind.newer)
    func `a repository that a newer git makes`(_ kind: PlaceKind) throws {
        try walk(kind, try #require(TestGit.newer))
    }

    private func walk(_ kind: PlaceKind, _ git: TestGit) throws {
        let place = try kind.make(git)
        defer { if let end = place.end { _ = try? place.git(end) } }
        try place.hangHooks()
        let path = try place.makeServer()
        let server = place.remote ?? path
        let whole = place.history == .whole

        try place.write("notes.txt", "clean\n")
        _ = try place.must("add", "notes.txt")
        #expect(try place.scan("--staged").status == 0)
        expectSilentlyAccepted(try place.git("commit", "-q", "-m", "clean"))
        let clean = try place.scan()
        #expect(clean.status == 0, "\(clean)")
        let audit = try place.scan("--history")
        #expect(audit.status == (whole ? 0 : 2), "\(audit)")
        let push = try place.git("push", "-q", server, "HEAD:refs/heads/topic")
        #expect(push.status == 0 && !push.errors.contains("gatehouse:"), "\(push)")

        try place.write("new folder/app.env", leak)
        _ = try place.must("add", "new folder")
        expectFound(try place.scan("--staged"))
        expectRefused(try place.git("commit", "-m", "leak"), at: "app.env:1:7")
        _ = try place.must("rm", "-q", "--cached", "-r", "new folder")
        expectFound(try place.scan())
        _ = try place.must("add", "new folder")
        _ = try place.must("commit", "-q", "--no-verify", "-m", "leak")
        for scan in [[], ["--history"], ["--range", "HEAD~1..HEAD"]] {
            expectFound(try place.scan(scan))
        }
        expectRefused(try place.git("push", server, "HEAD:refs/heads/topic"), at: "app.env:1:7")
        let pushed = try place.git("push", "--no-verify", server, "HEAD:refs/heads/topic")
        expectRefused(pushed, at: "remote: ", "app.env:1:7")
    }

    private func expectFound(_ scan: Outcome, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(scan.status == 1, "\(scan)", sourceLocation: sourceLocation)
        #expect(scan.output.contains("new folder/app.env:1:7"), "\(scan)", sourceLocation: sourceLocation)
        #expect(!scan.said.contains(token), sourceLocation: sourceLocation)
    }
}
