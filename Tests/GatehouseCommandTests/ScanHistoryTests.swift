import Foundation
import TestSupport
import Testing

/// Every object that a ref reaches, wherever and whenever it was.
@Suite struct `A scan of the history` {
    @Test func `finds what an old commit had, and names the commit that brought it`() throws {
        let clone = try Clone()
        try clone.commit(["a.txt": "a\n"])
        let bad = try clone.commit(["app.env": "A=1\n\(leak)"])
        try clone.commit(["app.env": "A=2\n\(leak)", "other.env": leak])
        try clone.commit(["app.env": "A=2\n", "other.env": "B=1\n"])
        #expect(try clone.scanned().paths == [])
        let report = try clone.scanned(["--history"])
        #expect(report.findings.count == 1)
        #expect(report.places.contains { $0.commit == bad && $0.line == 2 })
        #expect(report.paths == ["app.env", "other.env"])
        #expect(report.coverage.commits == 4)
    }

    @Test func `says who brought what was found, and when, and names nobody whose name is a secret`() throws {
        let clone = try Clone()
        let ada = [
            "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.org", "GIT_AUTHOR_DATE": "1714564800 +0200",
        ]
        try clone.write("app.env", leak)
        try clone.must("add", ".")
        try clone.must("commit", "-q", "-m", "key", env: ada)
        let masked = ada.merging(["GIT_AUTHOR_NAME": Sample.githubToken(9)]) { $1 }
        try clone.must("commit", "-q", "--allow-empty", "-m", "none", env: masked)
        for arguments in [["--history"], ["--history", "--no-cache"], ["--range", "HEAD"]] {
            let text = try clone.scan(arguments)
            #expect(text.output.contains("by Ada <ada@example.org>, 2024-05-01"), "\(arguments): \(text)")
            #expect(!text.said.contains(Sample.githubToken(9)))
            let json = try clone.scan(arguments + ["--format", "json"])
            #expect(json.output.components(separatedBy: "\"email\"").count == 2)
            #expect(!json.output.contains(Sample.githubToken(9)))
        }
    }

    @Test func `finds what branches, tags, stashes, notes and other refs reach, and tells what none reaches as a note`()
        throws
    {
        let clone = try Clone()
        try clone.commit(["a.txt": "a\n"])
        try clone.must("checkout", "-q", "-b", "side")
        try clone.commit(["side.env": "S=\(Sample.githubToken(1))\n"])
        try clone.must("checkout", "-q", "main")
        try clone.must("checkout", "-q", "-b", "deleted")
        try clone.commit(["deleted.env": "D=\(Sample.githubToken(2))\n"])
        try clone.must("checkout", "-q", "main")
        try clone.must("branch", "-q", "-D", "deleted")
        try clone.write("a.txt", "S=\(Sample.githubToken(3))\n")
        try clone.must("stash")
        try clone.must("notes", "add", "-m", "N=\(Sample.githubToken(4))")
        try clone.must("tag", "-a", "v1", "-m", "T=\(Sample.githubToken(5))")
        try clone.must("update-ref", "refs/odd/blob", try clone.object(Array("B=\(Sample.githubToken(6))\n".utf8)))
        try clone.commit(message: "M=\(Sample.githubToken(7))")
        let found = try clone.scanned(["--history"])
        let expected = try (1...7).map {
            try #require(try clone.scanned(["--stdin"], input: Sample.githubToken(UInt64($0))).findings.first)
                .fingerprint
        }
        #expect(Set(found.findings.map(\.fingerprint)) == Set(expected))
        #expect(found.findings.filter { $0.level != "block" }.map(\.fingerprint) == [expected[1]])
        #expect(found.kinds == ["file", "tag", "message"])
    }

    @Test(arguments: ["userlist.txt", "deploy/dovecot/users"])
    func `reads what is gone as the format that its name told`(path: String) throws {
        let clone = try Clone()
        let line = path == "userlist.txt" ? "\"app\" \"\(Sample.password)\"\n" : "app:{PLAIN}\(Sample.password)\n"
        try clone.commit([path: line])
        let before = try clone.scanned([])
        try clone.must("rm", "-q", path)
        try clone.commit(message: "gone")
        let found = try clone.scanned(["--history"])
        #expect(!before.findings.isEmpty)
        #expect(found.findings.map(\.fingerprint) == before.findings.map(\.fingerprint))
    }

    @Test func `finds what a merge alone has`() throws {
        let clone = try Clone()
        try clone.commit(["a.txt": "a\n"])
        try clone.must("checkout", "-q", "-b", "side")
        try clone.commit(["side.txt": "side\n"])
        try clone.must("checkout", "-q", "main")
        try clone.commit(["main.txt": "main\n"])
        try clone.must("merge", "-q", "--no-commit", "--no-ff", "side")
        let bad = try clone.commit(["evil.env": leak], message: "merge")
        try clone.commit(["evil.env": "clean\n"])
        #expect(try clone.scanned(["--history"]).findings.first?.place.commit == bad)
    }

    @Test func `finds the same in a repository that is packed, shallow, bare or of SHA-256 names`() throws {
        for format in ["sha1", "sha256"] {
            let server = try Server(format: format) { clone in
                try clone.commit(["old.env": leak])
                try clone.commit(["old.env": "clean\n"])
                try clone.commit(["new.env": "NEW=\(Sample.githubToken(2))\n"])
            }
            let loose = try server.clone.scanned(["--history"])
            try server.clone.must("gc", "-q", "--aggressive")
            try server.clone.must("pack-refs", "--all")
            #expect(try server.clone.scanned(["--history"]).fingerprints == loose.fingerprints)
            #expect(try server.clone.scanned(["--history", server.path]).fingerprints == loose.fingerprints)
            try server.clone.must("clone", "-q", "--depth=1", "file://\(server.path)", "../shallow")
            let shallow = try server.clone.scanned(["--history", "\(server.clone.scratch.path)/shallow"])
            #expect(shallow.paths == ["new.env"])
        }
    }

    @Test func `gives the same bytes on any number of threads`() throws {
        let clone = try Clone()
        try clone.must("fast-import", "--quiet", input: Self.history(seed: 11, of: 400))
        try clone.must("reset", "-q", "--hard", "main")
        for format in ["json", "text"] {
            let reports = try ["1", "2", "3"].map { threads in
                let scan = try clone.scan(["--history", "--format", format, "--threads", threads])
                #expect(scan.status == 1)
                return Self.withoutTime(scan.output)
            }
            #expect(reports[0] == reports[1] && reports[1] == reports[2])
            #expect(reports[0].count > 2_000)
        }
    }

    private static func withoutTime(_ report: String) -> String {
        report.split(separator: "\n").filter { !$0.contains("\"started\"") && !$0.contains("milliseconds") }
            .joined(separator: "\n").replacing(#/in [0-9.]+ ?m?s\b/#, with: "")
    }

    /// A history of files that come and go, some of them with tokens, on two branches.
    private static func history(seed: UInt64, of count: Int) -> String {
        var random = SeededGenerator(seed: seed)
        var text = ""
        for number in 1...count {
            let branch = number % 7 == 0 && number > 7 ? "side" : "main"
            let from = number == 14 ? "from refs/heads/main\n" : ""
            var content = (0..<20).map { _ in random.text(30, of: "abcdefgh \n") }.joined()
            if number % 9 == 0 { content += "\nTOKEN=\(Sample.githubToken(random.next() % 20))\n" }
            text += """
                commit refs/heads/\(branch)
                committer Carl Committer <carl@example.org> \(1_767_323_045 + number) +0000
                data <<END
                change \(number)
                END
                \(from)M 100644 inline d\(random.next() % 5)/f\(random.next() % 30).txt
                data \(content.utf8.count)
                \(content)


                """
        }
        return text
    }
}
