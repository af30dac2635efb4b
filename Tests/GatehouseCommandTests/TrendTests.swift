import TestSupport
import Testing

/// What a scan tells beside its findings.
@Suite struct `A scan that tells more` {
    private func grown() throws -> Clone {
        let clone = try Clone()
        for (month, name) in [("01", "ada"), ("01", "bob"), ("03", "ada")] {
            try clone.must(
                "commit", "-q", "--allow-empty", "-m", "change",
                env: [
                    "GIT_AUTHOR_DATE": "2024-\(month)-15T12:00:00Z", "GIT_AUTHOR_EMAIL": "\(name)@example.org",
                    "GIT_COMMITTER_DATE": "2025-01-01T00:00:00Z",
                ])
        }
        let signed = try clone.bytes(of: "HEAD")
        let text = String(decoding: signed, as: UTF8.self).replacing("\n\nchange", with: "\ngpgsig none\n\nchange")
        let object = try clone.object(Array(text.utf8), type: "commit")
        try clone.must("update-ref", "HEAD", object)
        return clone
    }

    @Test func `says how the history grew, month by month, and how much of it is signed`() throws {
        let clone = try grown()
        let report = try clone.scan(["--history", "--trend", "--format", "jsonl"]).output
        #expect(
            report.contains(
                #""months":[{"month":"2024-01","commits":2,"signed":0},{"month":"2024-03","commits":1,"signed":1}]"#))
        #expect(!report.contains("example.org"))
        #expect(!(try clone.scan(["--history", "--format", "json"]).output.contains("timeline")))
    }

    @Test func `names people only where somebody asks, and nobody whose address is a secret`() throws {
        let clone = try grown()
        try clone.must(
            "commit", "-q", "--allow-empty", "-m", "x",
            env: ["GIT_AUTHOR_EMAIL": "\(Sample.githubToken(8))@example.org"])
        let page = try clone.scan(["--history", "--format", "html", "--fail-on", "never"]).output
        #expect(page.contains("Commits by month") && !page.contains("Commits by author"))
        let people = try clone.scan(["--history", "--people", "--format", "html", "--fail-on", "never"]).output
        #expect(people.contains("Commits by author") && people.contains("ada@example.org"))
        #expect(!people.contains(Sample.githubToken(8)))
        #expect(try clone.scan(["--people"]).status == 64)
    }

    @Test func `lists what it looked at, and how long each check took, where somebody wants to know`() throws {
        let clone = try Clone()
        try clone.commit(["a.txt": "a\n", "b/c.py": "c = 1\n"])
        let scan = try clone.scan(["--verbose"])
        #expect(scan.errors.contains("gatehouse: looked at a.txt\ngatehouse: looked at b/c.py\n"))
        #expect(scan.errors.contains("gatehouse: the checks took, all threads together: "))
        #expect(scan.errors.contains("secrets "))
        #expect(try clone.scan().errors == "")
    }

    @Test func `shows the line of a finding with its secret masked, in a hook too`() throws {
        let clone = try guardedClone()
        try clone.write("app.env", "A=1\nexport \(leak)")
        try clone.must("add", ".")
        let commit = try clone.git("commit", "-m", "key")
        expectRefused(commit, at: "app.env:2:14")
        #expect(
            commit.errors.contains("    2 | export TOKEN=ghp_…\(token.suffix(2))\n      |              ^^^^^^^\n"),
            "\(commit)")
    }
}
