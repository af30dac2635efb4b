import TestSupport
import Testing

/// `gatehouse audit` on the record of a real server.
struct AuditTests {
    let server: Server

    init() throws {
        server = try guardedServer()
        try server.clone.scratch.link("server.git/hooks/post-receive", to: builtExecutable("post-receive"))
        try server.clone.scratch.write("server.yml", "version: 1\nidentity: PUSHED_BY\nrecord-limit: 4 kB\n")
        try server.git("config", "gatehouse.server", "\(server.clone.scratch.path)/server.yml")
    }

    private func gatehouse(_ words: String...) throws -> Outcome {
        try TestSupport.run(
            builtExecutable("gatehouse"), words, env: server.clone.environment, in: server.clone.scratch.path)
    }

    @discardableResult
    private func push(_ words: String..., by pusher: String = "ada") throws -> Outcome {
        try server.clone.git(["push", "-q", "origin"] + words, env: ["PUSHED_BY": pusher])
    }

    /// Some pushes: clean ones, a refused one, a deletion, one that rewrites.
    private func pushed() throws {
        try server.clone.commit(["a": "a\n"])
        try push("main", "main:topic")
        try server.clone.commit(["b": "b\n"])
        try push("main")
        let good = try server.clone.must("rev-parse", "HEAD")
        try server.clone.commit(["app.env": leak])
        try push("main", by: "eve")
        try server.clone.must("reset", "-q", "--hard", good)
        try push(":topic")
        try push("main~1:refs/heads/other")
        try push("+main:other")
    }

    private func expect(
        _ outcome: Outcome, _ status: Int32, _ words: String..., sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(outcome.status == status, "\(outcome)", sourceLocation: sourceLocation)
        for word in words { #expect(outcome.said.contains(word), "\(outcome)", sourceLocation: sourceLocation) }
    }

    @Test func `a record of pushes verifies, over all its files`() throws {
        try pushed()
        #expect(
            server.clone.scratch.snapshot(of: "server.git/gatehouse").keys.contains { $0.hasPrefix("pushes.jsonl.") })
        let outcome = try gatehouse("audit", "verify", "server.git")
        expect(outcome, 0, "each holds the hash of the one before", "5 accepted, 1 refused, 0 undecided, 5 confirmed")
        expect(outcome, 0, "refs: all are where the record has put them", "head: ")
        expect(try gatehouse("audit", "verify", "server.git/gatehouse/pushes.jsonl"), 0, "5 accepted")
    }

    @Test func `a ref that was moved round the hook is seen: to another commit, away, or made`() throws {
        try pushed()
        let old = try server.git("rev-parse", "main~1").output.dropLast()
        try server.git("update-ref", "refs/heads/main", String(old))
        expect(try gatehouse("audit", "verify", "server.git"), 1, "audit/ref-elsewhere  refs/heads/main\n")
        expect(try gatehouse("audit", "verify", "server.git", "--except", "refs/heads/m*"), 0)
        try server.git("update-ref", "-d", "refs/heads/main")
        expect(try gatehouse("audit", "verify", "server.git"), 1, "refs/heads/main holds nothing")
        try server.git("update-ref", "refs/heads/quiet", String(old))
        expect(
            try gatehouse("audit", "verify", "server.git"), 1,
            "audit/ref-unrecorded  refs/heads/quiet\n  refs/heads/quiet holds \(String(old).short)")
    }

    @Test func `a push that git made without asking is seen where it is confirmed, and where it is not`() throws {
        try pushed()
        server.clone.scratch.remove("server.git/hooks/pre-receive")
        try server.clone.commit(["c": "c\n"])
        try push("main")
        expect(try gatehouse("audit", "verify", "server.git"), 1, "audit/push-unjudged  refs/heads/main\n")
        server.clone.scratch.remove("server.git/hooks/post-receive")
        try push("main:fresh")
        expect(try gatehouse("audit", "verify", "server.git"), 1, "audit/ref-unrecorded  refs/heads/fresh\n")
    }

    @Test func `without post-receive the refs agree all the same, and that is told`() throws {
        server.clone.scratch.remove("server.git/hooks/post-receive")
        try server.clone.commit(["a": "a\n"])
        try push("main")
        expect(
            try gatehouse("audit", "verify", "server.git"), 0, "refs: 1 hold what a push brought that nobody confirmed")
        try server.git("update-ref", "refs/heads/main", "main~1")
        // It may have failed after the hook: what was there before is no finding.
        expect(try gatehouse("audit", "verify", "server.git"), 0)
    }

    @Test func `a line that is changed, taken away or put in breaks the chain`() throws {
        try server.clone.commit(["a": "a\n"])
        try push("main")
        let file = "server.git/gatehouse/pushes.jsonl"
        let bytes = try server.clone.scratch.read(file)
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(separator: "\n").map(String.init)
        for damaged in [
            text.replacing("\"ada\"", with: "\"bob\""), lines[1...].joined(separator: "\n") + "\n",
            ([lines[0]] + lines[2...]).joined(separator: "\n") + "\n", lines[0] + "\n" + lines[0] + "\n" + text,
            text.replacing("\n", with: "\nnoise\n"),
        ] {
            try server.clone.scratch.write(file, damaged)
            expect(try gatehouse("audit", "verify", file), 1, "audit/chain-broken")
        }
        try server.clone.scratch.write(file, text)
        let head = try #require(
            gatehouse("audit", "verify", file).output.split(separator: "\n").last?.dropFirst("head: ".count))
        try push("main:other")
        expect(try gatehouse("audit", "verify", "server.git", "--head", String(head)), 0)
        // Lines that are taken from the end leave a chain; the head that was noted is gone.
        try server.clone.scratch.write(file, lines.dropLast().joined(separator: "\n") + "\n")
        expect(try gatehouse("audit", "verify", file), 0)
        expect(try gatehouse("audit", "verify", file, "--head", String(head)), 1, "is not the one that was there")
    }

    @Test func `where there is no record, or none of this repository, nothing is verified`() throws {
        expect(try gatehouse("audit", "verify", "server.git"), 2, "there is no record here")
        expect(try gatehouse("audit", "verify", "nowhere"), 2)
        try pushed()
        try server.clone.scratch.makeFolder("moved")
        _ = try server.clone.run("/bin/mv", "../server.git", "../moved/server.git")
        expect(try gatehouse("audit", "verify", "moved/server.git"), 2, "says nothing of this repository")
        expect(try gatehouse("audit", "verify", "moved/server.git", "--as", server.path), 0)
    }

    @Test func `the record is shown as a table, by ref, pusher, day and decision`() throws {
        try pushed()
        let all = try gatehouse("audit", "show", "server.git")
        expect(all, 0, "LINE", "refs/heads/topic", "moved", "refused", "secrets/github-token", "begins", "nothing")
        let refused = try gatehouse("audit", "show", "server.git", "--decision", "refused", "--pusher", "eve")
        #expect(refused.output.split(separator: "\n").count == 2)
        let topic = try gatehouse("audit", "show", "server.git", "--ref", "refs/heads/t*").output
        #expect(topic.split(separator: "\n").count == 5 && !topic.contains("refs/heads/main"))
        #expect(
            try gatehouse("audit", "show", "server.git", "--day", "1999-01-01").output.split(separator: "\n").count == 1
        )
        let json = try gatehouse("audit", "show", "server.git", "--decision", "accepted", "--format", "json")
        #expect(json.output.hasPrefix("[{\"schema\":\"gatehouse/record/1\"") && json.output.hasSuffix("}]\n"))
        expect(try gatehouse("audit", "show", "server.git", "--day", "yesterday"), 64)
    }
}
