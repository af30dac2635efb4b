import TestSupport
import Testing

/// What a server records of pushes, with the programs that were built and real git.
struct PushRecordTests {
    let server: Server

    init() throws {
        server = try guardedServer()
        try server.clone.scratch.link("server.git/hooks/post-receive", to: builtExecutable("post-receive"))
        try configure("identity: PUSHED_BY")
    }

    private func configure(_ lines: String) throws {
        let file = "\(server.clone.scratch.path)/server.yml"
        try server.clone.scratch.write("server.yml", "version: 1\n\(lines)\n")
        try server.git("config", "gatehouse.server", file)
    }

    private func push(_ words: String...) throws -> Outcome {
        try server.clone.git(["push", "-q", "origin"] + words, env: ["PUSHED_BY": "ada"])
    }

    /// The lines of the record that are of a kind.
    private func lines(_ kind: String) throws -> [String] {
        guard server.clone.scratch.exists("server.git/gatehouse/pushes.jsonl") else { return [] }
        let text = String(decoding: try server.clone.scratch.read("server.git/gatehouse/pushes.jsonl"), as: UTF8.self)
        return text.split(separator: "\n").map(String.init).filter { $0.contains("\"kind\":\"\(kind)\"") }
    }

    @Test func `an accepted push is recorded with its pusher, and confirmed when git has moved the refs`() throws {
        let old = try server.clone.must("rev-parse", "HEAD")
        try server.git("symbolic-ref", "refs/heads/alias", "refs/heads/main")
        let new = try server.clone.commit(["a": "a\n"])
        #expect(try push("main:alias").status == 0)
        let judged = try #require(lines("judged").first)
        let ref = #""refs":[{"name":"refs/heads/alias","target":"refs/heads/main","old":"\#(old)","new":"\#(new)"}]"#
        #expect(judged.contains(ref) && judged.contains(#""pusher":"ada""#), "\(judged)")
        #expect(judged.contains(#""decision":"accepted","policy":{"source":"default","digest":"sha256:"#))
        let confirmed = try #require(lines("confirmed").first)
        let moved = #""refs":[{"name":"refs/heads/alias","old":"\#(old)","new":"\#(new)"}]"#
        #expect(confirmed.contains(#""pusher":"ada",\#(moved)"#))
        #expect(try lines("refs").first?.contains(#"{"name":"refs/heads/main","id":"\#(old)"}"#) == true)
        #expect(try lines("refs").first?.contains("alias") == false)
    }

    @Test func `a push that is refused is recorded, and nothing confirms it`() throws {
        try server.clone.commit(["app.env": leak])
        #expect(try push("main").status == 1)
        #expect(try lines("judged").first?.contains(#""decision":"refused""#) == true)
        #expect(try lines("judged").first?.contains(token) == false)
        #expect(try lines("confirmed").isEmpty)
    }

    @Test func `a push that could not be judged is recorded as far as it got`() throws {
        let outcome = try server.preReceive("not what git says\n", env: ["PUSHED_BY": "eve"])
        expectUndecided(outcome)
        let line = try #require(lines("judged").first)
        #expect(line.contains(#""pusher":"eve","refs":[],"decision":"undecided""#))
        #expect(line.contains("read which refs the push moves: line 1 is out of form"))
    }

    @Test func `a server's configuration with mistakes is recorded in the repository`() throws {
        try configure("record: pushes")
        expectUndecided(try server.preReceive("\(zero) \(zero) refs/heads/a\n"))
        #expect(try lines("judged").first?.contains("read the server's configuration") == true)
    }

    @Test func `a push that takes longer than the deadline is recorded with its refs`() throws {
        try server.clone.importing(commits: 3_000)
        try configure("deadline: 0.1\nidentity: PUSHED_BY")
        #expect(try push("imported").status == 1)
        let line = try #require(lines("judged").first)
        #expect(line.contains(#""pusher":"ada","refs":[{"name":"refs/heads/imported","old":null"#))
        #expect(line.contains(#""decision":"undecided""#) && line.contains("the deadline passed"))
    }

    @Test func `what the hook before ours refuses is recorded as refused by it`() throws {
        let scratch = server.clone.scratch
        try scratch.script("kept", "#!/bin/sh\nexit 1\n")
        scratch.remove("server.git/hooks/pre-receive")
        try scratch.script(
            "server.git/hooks/pre-receive",
            "#!/bin/sh\nexec '\(builtExecutable("pre-receive"))' --legacy '\(scratch.path)/kept'\n")
        try server.clone.commit(["a": "a\n"])
        #expect(try push("main").status == 1)
        #expect(try lines("judged").first?.contains(#""legacy":"refused""#) == true)
    }

    @Test(arguments: ["/dev/full", "/proc/pushes.jsonl"])
    func `a push whose record cannot be written is not accepted`(path: String) throws {
        try configure("record: \(path)")
        let before = try server.refs()
        try server.clone.commit(["a": "a\n"])
        let outcome = try push("main")
        #expect(outcome.status == 1 && outcome.errors.contains("could not judge this push"), "\(outcome)")
        #expect(try server.refs() == before)
    }

    @Test func `refs that cannot be confirmed have moved all the same, and the person is told`() throws {
        server.clone.scratch.remove("server.git/hooks/pre-receive")
        try configure("record: /dev/full")
        try server.clone.commit(["a": "a\n"])
        let outcome = try push("main")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.errors.contains("the refs have moved, and the record could not confirm it"))
    }
}
