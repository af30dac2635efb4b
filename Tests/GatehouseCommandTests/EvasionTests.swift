import TestSupport
import Testing

/// Ways in which a push tries to show the gate something else than it brings.
@Suite struct `A push cannot hide a token` {
    @Test func `behind an object that stands in for a commit or a blob`() throws {
        let server = try guardedServer()
        let good = try server.clone.must("rev-parse", "HEAD")
        let clean = try server.clone.object(Array("clean\n".utf8))
        let bad = try server.clone.commit(["app.env": leak])
        let blob = try server.clone.must("rev-parse", "HEAD:app.env")
        try server.git("config", "core.useReplaceRefs", "true")
        _ = try server.push("\(good):refs/replace/\(bad)")
        _ = try server.push("\(clean):refs/replace/\(blob)")
        expectRefused(try server.push("main"), at: "app.env:1:7")
    }

    @Test func `in the name of an author`() throws {
        let server = try guardedServer()
        try server.clone.must("commit", "-q", "--allow-empty", "-m", "empty", env: ["GIT_AUTHOR_NAME": token])
        expectRefused(try server.push("main"))
    }

    @Test func `behind a NUL byte in a message`() throws {
        let server = try guardedServer()
        let tree = try server.clone.must("rev-parse", "HEAD^{tree}")
        let person = "Ada Author <ada@example.org> 1767323045 +0000"
        let text = "tree \(tree)\nauthor \(person)\ncommitter \(person)\n\nharmless\0 \(token)\n"
        let commit = try server.clone.object(Array(text.utf8), type: "commit")
        let push = try server.push("\(commit):refs/heads/nul")
        #expect(push.status == 1, "\(push)")
        #expect(!push.said.contains(token))
    }

    @Test(arguments: ["100664", "100600", "100755", "120000", "100000"])
    func `under a mode that git no longer writes`(_ mode: String) throws {
        let server = try guardedServer()
        let blob = try server.clone.object(Array(leak.utf8))
        let name = try #require(hexBytes(blob))
        let tree = try server.clone.object(Array("\(mode) app.env\0".utf8) + name, type: "tree")
        let commit = try server.clone.must("commit-tree", tree, "-p", "HEAD", "-m", "odd mode")
        expectRefused(try server.push("\(commit):main"), at: "app.env:1:7")
    }

    @Test func `in a tree that is out of order, or names a path twice`() throws {
        let server = try guardedServer()
        let bad = try #require(hexBytes(server.clone.object(Array(leak.utf8))))
        let good = try #require(hexBytes(server.clone.object(Array("clean\n".utf8))))
        for entries in [[("z", good), ("a", bad)], [("a", good), ("a", bad)], [("a", bad), ("a", good)]] {
            let bytes = entries.flatMap { Array("100644 \($0.0)\0".utf8) + $0.1 }
            let tree = try server.clone.object(bytes, type: "tree")
            let commit = try server.clone.must("commit-tree", tree, "-p", "HEAD", "-m", "odd tree")
            let push = try server.push("\(commit):main")
            #expect(push.status == 1, "\(push)")
        }
    }

    @Test func `in the middle of a long chain of tags`() throws {
        let server = try guardedServer()
        var target = try server.clone.must("rev-parse", "HEAD")
        for index in 1...60 {
            let text =
                "object \(target)\ntype \(index == 1 ? "commit" : "tag")\ntag t\(index)\n"
                + "tagger Ada <ada@example.org> 1767323045 +0000\n\n\(index == 30 ? token : "tag \(index)")\n"
            target = try server.clone.object(Array(text.utf8), type: "tag")
        }
        #expect(try server.push("\(target):refs/tags/deep").status == 1)
    }

    @Test func `in a branch that another one of the same push removes`() throws {
        let server = try guardedServer()
        try server.clone.commit(["app.env": leak])
        try server.clone.must("branch", "bad")
        try server.clone.must("reset", "-q", "--hard", "HEAD~")
        expectRefused(try server.push("+main", "bad"), at: "app.env:1:7")
        expectRefused(try server.push("bad:main", "main:other"), at: "app.env:1:7")
    }

    @Test func `in a commit that was parked where nobody looks`() throws {
        let server = try guardedServer()
        try server.clone.commit(["app.env": leak])
        // Objects that came with a refused push, or lie about without a ref, are new to every ref.
        try server.git("fetch", "-q", server.clone.path, "main:refs/parked/one")
        expectRefused(try server.push("main"), at: "app.env:1:7")
    }

    @Test func `through a branch that is an alias of another`() throws {
        let server = try guardedServer()
        try server.git("symbolic-ref", "refs/heads/alias", "refs/heads/main")
        try server.clone.commit(["app.env": leak])
        expectRefused(try server.push("main:alias"), at: "app.env:1:7")
    }

    @Test func `in a file that is larger than the policy lets the gate read`() throws {
        let server = try guardedServer {
            try $0.commit([".gatehouse.yml": "version: 1\nlimits: { largest-object: 1 kB }\n"])
        }
        try server.clone.commit(["big.txt": String(repeating: "a line of text\n", count: 1_000) + leak])
        let push = try server.push("main")
        #expect(push.status == 1, "\(push)")
        #expect(push.errors.contains("big.txt"), "\(push)")
    }

    private func hexBytes(_ text: String) -> [UInt8]? {
        let digits = Array(text)
        let pairs = stride(from: 0, to: digits.count, by: 2).map { UInt8(String(digits[$0...($0 + 1)]), radix: 16) }
        return pairs.contains(nil) ? nil : pairs.compactMap(\.self)
    }
}
