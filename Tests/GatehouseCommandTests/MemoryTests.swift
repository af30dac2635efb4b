import TestSupport
import Testing

/// What is remembered makes the second look short, and changes no verdict.
@Suite struct `What was found clean is remembered` {
    @Test func `and a push need not look at it twice`() throws {
        let server = try guardedServer()
        try server.clone.commit(["a.txt": "nothing\n", "b.txt": "to see\n"])
        try server.clone.commit(["c.txt": leak])
        expectRefused(try server.push("main"), at: "c.txt:1:7")
        #expect(try remembered(in: server.clone, "server.git") > 0)
        expectRefused(try server.push("main"), at: "c.txt:1:7")
    }

    @Test func `but not under another name that is read otherwise`() throws {
        let server = try guardedServer()
        let word = ["monkey", "42"].joined()
        try server.clone.commit(["notes.md": "password \(word)\n"])
        expectSilentlyPushed(try server.push("main"))
        try server.clone.must("mv", "notes.md", "app.env")
        try server.clone.commit()
        expectRefused(try server.push("main"), "secrets/password", at: "app.env:1:10", hiding: word)
    }

    @Test func `and not under other rules`() throws {
        let server = try guardedServer()
        let policy = try #require(rule(finding: "acme_"))
        try server.clone.must("checkout", "-q", "-b", "topic")
        try server.clone.commit(["a.txt": "acme_\(String(repeating: "4a", count: 16))\n"])
        try server.clone.must("checkout", "-q", "main")
        // Refused for another commit, the clean one is remembered.
        try server.clone.must("checkout", "-q", "topic")
        try server.clone.commit(["c.txt": leak])
        expectRefused(try server.push("topic"))
        try server.clone.must("reset", "-q", "--hard", "HEAD~")
        try server.clone.must("checkout", "-q", "main")
        try server.clone.commit([".gatehouse.yml": policy])
        #expect(try server.push("main").status == 0)
        expectRefused(try server.push("topic"), "secrets/acme", at: "a.txt:1:1", hiding: nil)
    }

    @Test(arguments: [["--history"], ["--range", "HEAD~2..HEAD"]])
    func `and an audit says the same with it and without`(_ form: [String]) throws {
        let clone = try Clone()
        try clone.commit()
        try clone.commit(["a.txt": "one\n", "b.env": "two\n", "app.env": leak])
        try clone.commit(["a.txt": "three\n", "copy.txt": leak])
        func report(_ more: String...) throws -> String {
            let said = try clone.scan(form + ["--format", "json"] + more).output
            return said.split(separator: "\n").filter { !$0.contains("\"started\"") && !$0.contains("milliseconds") }
                .joined(separator: "\n")
        }
        let without = try report("--no-cache")
        #expect(try remembered(in: clone, "work/.git") == 0)
        let first = try report()
        #expect(try remembered(in: clone, "work/.git") > 0)
        #expect(try report() == first && first == without)
    }

    @Test func `and the second audit of a history reads only what was not, until anything changes`() throws {
        let clone = try Clone()
        try clone.commit()
        try clone.commit(["a.txt": "one\n", "app.env": leak], message: "add \(Sample.npmToken)")
        try clone.must("mv", "app.env", "other.env")
        try clone.commit()
        try clone.must("tag", "-a", "-m", "tag \(Sample.awsAccessKey)", "v1")
        func report() throws -> Scanned { try clone.scanned(["--history"]) }
        let first = try report()
        #expect(first.findings.count == 3)
        // A clean blob that is gone is not missed by the second audit.
        let blob = try clone.must("rev-parse", "HEAD:a.txt")
        let object = "\(clone.path)/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"
        let bytes = try run("/bin/cat", [object]).outputBytes
        #expect(try run("/bin/sh", ["-c", "chmod u+w $1 && : >$1", "sh", object]).status == 0)
        let second = try report()
        #expect("\(second)" == "\(first)")
        #expect(try run("/bin/sh", ["-c", "cat >$1", "sh", object], input: bytes).status == 0)
        try clone.commit(["more.env": "KEY=\(Sample.awsAccessKey(7))\n"])
        #expect(try report().findings.count == 4)
        #expect(try "\(clone.scanned(["--history", "--no-cache"]))" == "\(report())")
    }

    @Test func `by a repository that nobody may write to, or whose memory is damaged, nothing`() throws {
        let clone = try Clone()
        try clone.commit(["a.txt": "one\n", "app.env": leak])
        try clone.write(".git/gatehouse/memory", "a file in the way")
        #expect(try clone.scan(["--history"]).status == 1)
        #expect(try clone.hook("pre-commit").status == 0)
    }

    @Test func `so that an import which is too large for one deadline comes in after some pushes`() throws {
        let server = try guardedServer()
        let count = 3_000
        try server.clone.importing(commits: count)
        try server.git("config", "gatehouse.server", "\(server.clone.scratch.path)/server.yml")
        // Machines differ: the deadline grows until a push learns something, and then stays.
        var hundredths = 20
        var (known, last) = (0, try server.push("nothing:nothing"))
        for _ in 0..<100 where last.status != 0 {
            try server.clone.scratch.write("server.yml", "version: 1\ndeadline: \(Double(hundredths) / 100)\n")
            last = try server.push("imported")
            let now = try remembered(in: server.clone, "server.git")
            if now == known { hundredths += hundredths / 3 }
            known = now
            #expect(last.status == 0 || last.errors.contains("deadline"), "\(last)")
        }
        #expect(last.status == 0, "\(last)")
        let record = String(decoding: try server.clone.scratch.read("server.git/gatehouse/pushes.jsonl"), as: UTF8.self)
        let judged = record.split(separator: "\n").last.flatMap { $0.firstMatch(of: /"blobs":(\d+)/) }.flatMap {
            Int($0.1)
        }
        #expect(try #require(judged) < count)
    }

    private func expectSilentlyPushed(_ outcome: Outcome) {
        #expect(outcome.status == 0 && !outcome.errors.contains("remote:"), "\(outcome)")
    }

    private func remembered(in clone: Clone, _ repository: String) throws -> Int {
        clone.scratch.snapshot(of: "\(repository)/gatehouse/memory").values.reduce(0) { $0 + $1.count }
    }

    private func rule(finding prefix: String) -> String? {
        """
        version: 1
        secrets:
          rules:
            - id: acme
              title: Acme token
              match: '\(prefix)[a-z0-9]{32}'
              finds: ['\(prefix)\(String(repeating: "5b", count: 16))']

        """
    }
}

extension Clone {
    /// Makes the branch `imported`: so many commits, each with a file of its own.
    func importing(commits count: Int) throws {
        var stream = ""
        for number in 1...count {
            let text = (0..<40).map { "line \($0) of file \(number)\n" }.joined()
            stream += """
                commit refs/heads/imported
                committer Carl Committer <carl@example.org> \(1_700_000_000 + number) +0000
                data 7
                import
                M 644 inline folder\(number % 50)/file\(number % 300).txt
                data \(text.utf8.count)
                \(text)

                """
        }
        let outcome = try git(["fast-import", "--quiet"], input: Array(stream.utf8))
        guard outcome.status == 0 else { throw Failure("could not import: \(outcome)") }
    }
}
