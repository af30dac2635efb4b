import TestSupport
import Testing

/// A gate reads; all that it writes lies in one folder of its own.
@Suite struct `A gate leaves no trace` {
    @Test(arguments: ["", leak])
    func `of a commit that it judged but its record`(_ text: String) throws {
        let clone = try begunClone()
        try clone.write("app.env", text + "A=1\n")
        try clone.must("add", ".")
        let before = clone.scratch.snapshot()
        #expect(try clone.hook("pre-commit").status == (text.isEmpty ? 0 : 1))
        #expect(Self.changes(since: before, in: clone) == [])
    }

    @Test(arguments: [[], ["--staged"], ["--history"], ["--range", "HEAD~..HEAD"], ["--stdin"]])
    func `of a scan`(_ form: [String]) throws {
        let clone = try begunClone()
        try clone.commit(["more.txt": "more\n"])
        try clone.write("app.env", leak)
        try clone.must("add", ".")
        let before = clone.scratch.snapshot()
        _ = try clone.scan(form)
        #expect(Self.changes(since: before, in: clone) == [])
    }

    @Test func `of a push that it refused but its record`() throws {
        let server = try guardedServer()
        try server.clone.commit(["app.env": leak])
        let before = server.clone.scratch.snapshot(of: "server.git")
        expectRefused(try server.push("main"))
        let after = server.clone.scratch.snapshot(of: "server.git")
        let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
        #expect(changed.filter { $0 != "gatehouse" && !$0.hasPrefix("gatehouse/") } == [])
    }

    @Test func `in the words that it records`() throws {
        let server = try guardedServer()
        try server.clone.commit(["app.env": leak])
        expectRefused(try server.push("main"))
        for (name, content) in server.clone.scratch.snapshot(of: "server.git/gatehouse") {
            #expect(!String(decoding: content, as: UTF8.self).contains(token.dropFirst(8)), "\(name)")
        }
    }

    private static func changes(since before: [String: [UInt8]], in clone: Clone) -> [String] {
        let after = clone.scratch.snapshot()
        let own = "work/.git/gatehouse"
        return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
            .filter { $0 != own && !$0.hasPrefix("\(own)/") }.sorted()
    }
}
