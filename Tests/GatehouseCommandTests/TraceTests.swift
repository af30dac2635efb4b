import Foundation
import TestSupport
import Testing

/// What people need when a secret is out.
@Suite struct `A trace of a secret` {
    private func traced(_ clone: Clone, _ arguments: String...) throws -> Outcome { try traced(clone, arguments) }

    private func traced(_ clone: Clone, _ arguments: [String]) throws -> Outcome {
        try run(
            builtExecutable("gatehouse"), ["trace"] + arguments, env: clone.environment,
            in: "\(clone.scratch.path)/work")
    }

    private func fingerprint(_ clone: Clone) throws -> String {
        try #require(try clone.scanned(["--history"]).findings.first).fingerprint
    }

    @Test func `tells who brought it and took it away, and where it is now`() throws {
        let clone = try Clone()
        try clone.commit(["README.md": "a\n"])
        let first = try clone.commit(["app.env": leak])
        try clone.must("branch", "old")
        let gone = try clone.commit(["app.env": "none\n"])
        try clone.must("tag", "-a", "v1", "-m", "one")
        let trace = try traced(clone, fingerprint(clone))
        #expect(trace.status == 0, "\(trace)")
        #expect(!trace.said.contains(token))
        let lines = trace.output.components(separatedBy: "\n")
        #expect(lines.contains { $0.contains(first.prefix(10)) && $0.hasSuffix("brings it") })
        #expect(lines.contains { $0.contains(gone.prefix(10)) && $0.contains("takes away") })
        #expect(lines.contains("  has it now: refs/heads/old"))
        #expect(lines.contains("  has it in its history: refs/heads/main, refs/heads/old, refs/tags/v1"))
        #expect(trace.output.contains("1. revoke it"))
        #expect(trace.output.contains("git filter-repo"))
        let json = try traced(clone, fingerprint(clone), "--format", "json")
        let object = try #require(JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect((object["commits"] as? [[String: Any]])?.map { $0["brings"] as? Bool } == [true, false])
        #expect(object["heldBy"] as? [String] == ["refs/heads/old"])
    }

    @Test func `says when it was pushed, and by whom`() throws {
        let server = try guardedServer {
            try $0.commit([".gatehouse.yml": "version: 1\nsecrets: { mode: evaluate }\n"])
        }
        try server.clone.commit(["a.txt": "a\n"])
        #expect(try server.push("HEAD:refs/heads/a").status == 0)
        try server.clone.commit(["app.env": leak])
        try server.clone.commit(["b.txt": "b\n"])
        #expect(try server.push("HEAD:refs/heads/b").status == 0)
        let name = try fingerprint(server.clone)
        let trace = try traced(server.clone, name, "\(server.clone.scratch.path)/server.git")
        #expect(trace.output.contains("first pushed 20"), "\(trace)")
        let line = try #require(trace.output.components(separatedBy: "\n").first { $0.contains("first pushed") })
        let shown = try run(
            builtExecutable("gatehouse"),
            ["audit", "show", "--ref", "refs/heads/b", "\(server.clone.scratch.path)/server.git"],
            env: server.clone.environment)
        let number = try #require(line.components(separatedBy: "(line ").last?.prefix { $0.isNumber })
        #expect(shown.output.contains("\n\(number) "), "\(shown) \(line)")
        #expect(try traced(server.clone, name).output.contains("no record here tells"))
    }

    @Test func `says whether it is gone, also from what no ref reaches`() throws {
        let clone = try Clone()
        try clone.commit(["README.md": "a\n"])
        try clone.commit(["app.env": leak])
        let name = try fingerprint(clone)
        try clone.scratch.write("secret.txt", Array("\(token)==>REMOVED\n".utf8))
        let gone = [name, "--gone", "--secret", "../secret.txt"]
        #expect(try traced(clone, gone).status == 1)
        #expect(try traced(clone, [name, "--gone"]).status == 64)
        try clone.must("reset", "-q", "--hard", "HEAD~")
        #expect(try traced(clone, gone).status == 1)
        #expect(try traced(clone, name).output.contains("no ref reaches it"))
        try clone.must("reflog", "expire", "--expire=now", "--expire-unreachable=now", "--all")
        try clone.must("gc", "-q", "--prune=now")
        let end = try traced(clone, gone)
        #expect(end.status == 0, "\(end)")
        #expect(end.output.contains("is gone") && !end.said.contains(token))
        #expect(try traced(clone, name).status == 2)
        #expect(try traced(clone, "gh1:zz").status == 64)
    }

    @Test func `is not gone under another key, in another file, or where something forgives it`() throws {
        let clone = try Clone()
        try clone.commit(["a.py": "password = \"\(Sample.password)\"\n"])
        let name = try fingerprint(clone)
        try clone.scratch.write("secret.txt", Array("\(Sample.password)\n".utf8))
        let key = String(repeating: "0f", count: 16)
        try clone.commit([
            ".gatehouse.yml": "version: 1\nfingerprints: { key: \(key) }\n", "m.txt": "\(Sample.password)\n",
        ])
        let still = try traced(clone, [name, "--gone", "--secret", "../secret.txt"])
        #expect(still.status == 1, "\(still)")
        #expect(!still.said.contains(Sample.password))
    }
}
