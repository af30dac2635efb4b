import TestSupport
import Testing

/// What may be forgiven, by whom and where.
@Suite struct `A finding is forgiven` {
    private let code = "secrets/aws-access-key"
    private var allowed: String { "# gatehouse:allow \(code) from the vendor's manual\nKEY=\(Sample.awsAccessKey)\n" }

    @Test func `by a comment beside it, on the author's machine`() throws {
        let clone = try begunClone()
        try clone.write("app.env", allowed)
        try clone.must("add", ".")
        #expect(try clone.git("commit", "-q", "-m", "change").status == 0)
    }

    @Test func `by a comment on a server only where the server's policy says so`() throws {
        let strict = try guardedServer()
        try strict.clone.commit(["app.env": allowed])
        expectRefused(try strict.push("main"), code, hiding: Sample.awsAccessKey)
        let lenient = try guardedServer {
            try $0.commit([".gatehouse.yml": "version: 1\nsecrets: { inline: allow }\n"])
        }
        try lenient.clone.commit(["app.env": allowed])
        #expect(try lenient.push("main").status == 0)
    }

    @Test func `by no comment without a reason, of another code, after its last day, or outside a comment`() throws {
        let clone = try begunClone()
        for comment in [
            "# gatehouse:allow \(code)", "# gatehouse:allow secrets/npm-token a reason",
            "# gatehouse:allow \(code) until=2020-01-01 a reason", "x = gatehouse:allow \(code) a reason",
        ] {
            try clone.write("app.env", "\(comment)\nKEY=\(Sample.awsAccessKey)\n")
            try clone.must("add", ".")
            expectRefused(try clone.git("commit", "-m", "change"), code, hiding: Sample.awsAccessKey)
        }
    }

    @Test func `by no comment and no baseline where it is proved`() throws {
        let clone = try begunClone()
        try clone.write("app.env", "# gatehouse:allow secrets/github-token a reason\n\(leak)")
        try clone.must("add", ".")
        let name = try #require(try clone.scanned(["--staged"]).findings.first?.fingerprint)
        expectRefused(try clone.git("commit", "-m", "change"))
        try clone.write(".gatehouse-baseline", "\(name) secrets/github-token 2026-01-01\n")
        try clone.must("add", ".")
        expectRefused(try clone.git("commit", "-m", "change"))
    }

    @Test(arguments: [true, false])
    func `by the baseline where it is not proved, with a policy beside it or without`(hasPolicy: Bool) throws {
        let clone = try begunClone()
        try clone.write("app.env", "KEY=\(Sample.awsAccessKey)\n")
        try clone.must("add", ".")
        let name = try #require(try clone.scanned(["--staged"]).findings.first?.fingerprint)
        try clone.write(".gatehouse-baseline", "\(name) \(code) 2026-01-01\n")
        if hasPolicy { try clone.write(".gatehouse.yml", "version: 1\n") }
        try clone.must("add", ".")
        #expect(try clone.git("commit", "-q", "-m", "change").status == 0)
        #expect(try clone.scan().status == 0)
    }

    @Test func `under a name that says what it is, and not where`() throws {
        let clone = try Clone()
        try clone.commit(["a.env": leak])
        let first = try #require(try clone.scanned().findings.first?.fingerprint)
        try clone.must("mv", "a.env", "elsewhere.txt")
        try clone.write("elsewhere.txt", "# moved\n\n  other = '\(token)'\n")
        try clone.commit()
        #expect(try clone.scanned().findings.map(\.fingerprint) == [first])
    }
}
