import TestSupport
import Testing

/// Every commit on the way is looked at, with its message, and so is all else that a ref can name.
@Suite struct `A push with a token` {
    @Test func `in the hundredth of two hundred commits, removed in the next, is refused with the commit named`() throws
    {
        let server = try guardedServer()
        try server.clone.must("fast-import", "--quiet", input: Self.history(of: 200, from: "main", addingAt: 100))
        let bad = try server.clone.must("rev-parse", "main~100")
        let before = try server.refs()
        try server.clone.must("checkout", "-q", "-f", "main")
        #expect(!server.clone.scratch.exists("work/app.env"))
        expectRefused(try server.push("main"), at: "app.env:1:7", bad.short)
        #expect(try server.refs() == before)
    }

    @Test func `in the message of a commit is refused`() throws {
        let server = try guardedServer()
        let bad = try server.clone.commit(message: "try\n\nit works with \(token)")
        try server.clone.commit(message: "more")
        expectRefused(try server.push("main"), at: bad.short)
    }

    @Test func `in the message of a tag, or of a tag of a tag, is refused`() throws {
        let server = try guardedServer()
        try server.clone.must("tag", "-a", "bad", "-m", "release with \(token)")
        expectRefused(try server.push("bad"))
        try server.clone.must("tag", "-a", "outer", "-m", "a tag of a tag", "bad")
        expectRefused(try server.push("outer"))
        try server.clone.must("tag", "-a", "good", "-m", "release")
        try server.clone.must("tag", "-a", "good-outer", "-m", "a tag of a tag", "good")
        #expect(try server.push("good-outer").status == 0)
    }

    @Test func `in a merge's own content is refused`() throws {
        let server = try guardedServer()
        try server.clone.must("checkout", "-q", "-b", "side")
        try server.clone.commit(["side.txt": "side\n"])
        try server.clone.must("checkout", "-q", "main")
        try server.clone.commit(["main.txt": "main\n"])
        try server.clone.must("merge", "-q", "--no-commit", "--no-ff", "side")
        let bad = try server.clone.commit(["evil.env": leak], message: "merge")
        expectRefused(try server.push("main"), at: "evil.env:1:7", bad.short)
    }

    @Test(arguments: Form.all)
    func `in a file of any form is refused`(_ form: Form) throws {
        let server = try guardedServer()
        try server.clone.write(".gitattributes", "* -diff\n")
        try server.clone.write("data.bin", form.bytes)
        try server.clone.commit()
        expectRefused(try server.push("main"), at: "data.bin:\(form.position)")
    }

    @Test(arguments: Name.all)
    func `in a file of any name is refused`(_ name: Name) throws {
        let server = try guardedServer()
        try server.clone.write(name.bytes, Array(leak.utf8))
        try server.clone.commit()
        expectRefused(try server.push("main"), at: "\(name.plain):1:7")
    }

    @Test func `on the second ref is refused whole`() throws {
        let server = try guardedServer()
        try server.clone.must("checkout", "-q", "-b", "other")
        let bad = try server.clone.commit(["app.env": leak])
        try server.clone.must("checkout", "-q", "main")
        try server.clone.commit(["good.txt": "good\n"])
        let before = try server.refs()
        expectRefused(try server.push("main", "other"), at: "app.env:1:7", bad.short)
        #expect(try server.refs() == before)
    }

    @Test func `on a new branch that was not checked out is refused`() throws {
        let server = try guardedServer()
        try server.clone.must("checkout", "-q", "-b", "topic/one")
        try server.clone.commit(["app.env": leak])
        try server.clone.must("checkout", "-q", "main")
        expectRefused(try server.push("topic/one"), at: "app.env:1:7")
    }

    @Test func `in a blob or a tree that a ref names is refused`() throws {
        let policy = "version: 1\nbranches: [{ refs: ['refs/blobs/**', 'refs/trees/**'] }]\n"
        let server = try guardedServer()
        try server.clone.scratch.write("policies/policy.yml", policy)
        try server.clone.scratch.write(
            "server.yml", "version: 1\npolicy: { directory: \(server.clone.scratch.path)/policies }\n")
        try server.git("config", "gatehouse.server", "\(server.clone.scratch.path)/server.yml")
        let blob = try server.clone.object(Array(leak.utf8))
        expectRefused(try server.push("\(blob):refs/blobs/one"))
        let tree = try server.clone.must("mktree", input: "100644 blob \(blob)\tapp.env\n")
        expectRefused(try server.push("\(tree):refs/trees/one"), at: "app.env:1:7")
        try server.clone.must("tag", "-a", "of-a-blob", "-m", "a blob", blob)
        expectRefused(try server.push("of-a-blob"))
        try server.clone.must("tag", "-a", "of-a-tree", "-m", "a tree", tree)
        expectRefused(try server.push("of-a-tree"), at: "app.env:1:7")
        let clean = try server.clone.object(Array("clean\n".utf8))
        #expect(try server.push("\(clean):refs/blobs/two").status == 0)
    }

    @Test func `in a tree that holds its entry twice is refused`() throws {
        let server = try guardedServer()
        let blob = try server.clone.object(Array(leak.utf8))
        let digits = Array(blob.utf8)
        let id = stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
        }
        let entry = Array("100644 a\0".utf8) + id
        let tree = try server.clone.object(entry + entry, type: "tree")
        let commit = try server.clone.must("commit-tree", "-m", "twice", "-p", "main", tree)
        expectRefused(try server.push("\(commit):refs/heads/twice"), at: "a:1:7")
    }

    @Test func `beside the deletion of a branch that never was is refused, and nothing else is`() throws {
        let server = try guardedServer()
        try server.clone.commit(["good.txt": "good\n"])
        #expect(try server.push("main", ":refs/heads/never").status == 0)
        try server.clone.commit(["app.env": leak])
        expectRefused(try server.push("main", ":refs/heads/never"), at: "app.env:1:7")
    }

    @Test(arguments: ["gpgsig", "gpgsig-sha256", "object", "type", "other"])
    func `in any header of a commit is refused`(name: String) throws {
        let server = try guardedServer()
        let tree = try server.clone.must("rev-parse", "HEAD^{tree}")
        let person = "A <a@example.org> 1 +0000"
        let text = "tree \(tree)\nauthor \(person)\ncommitter \(person)\n\(name) \(token)\n\nm\n"
        let commit = try server.clone.object(Array(text.utf8), type: "commit")
        expectRefused(try server.push("\(commit):refs/heads/odd"), at: commit.short)
    }

    @Test func `in a note is refused`() throws {
        let server = try guardedServer()
        try server.clone.must("notes", "add", "-m", "see \(token)")
        expectRefused(try server.push("refs/notes/commits"))
    }

    @Test func `in the target of a symbolic link is refused`() throws {
        let server = try guardedServer()
        try server.clone.scratch.link("work/link", to: "/\(token)")
        try server.clone.commit()
        expectRefused(try server.push("main"), at: "link:1:2")
    }

    @Test func `in a history that shares nothing with the server's is refused`() throws {
        let server = try guardedServer()
        try server.clone.must("checkout", "-q", "--orphan", "fresh")
        try server.clone.commit(["app.env": leak])
        try server.clone.commit(["app.env": "clean\n"])
        expectRefused(try server.push("fresh"), at: "app.env:1:7")
    }

    @Test func `that comes as a pack, or as loose objects, is refused`() throws {
        let server = try guardedServer()
        try server.clone.commit(["app.env": leak])
        for limit in ["1", "1000"] {
            try server.git("config", "receive.unpackLimit", limit)
            expectRefused(try server.push("main"), at: "app.env:1:7")
        }
    }

    @Test func `into a repository whose path git has to quote is refused`() throws {
        let scratch = try Scratch()
        let clone = try Clone(in: scratch, at: #"co:lon "quoted""#)
        try clone.must("init", "-q", "--bare", "-b", "main", #"../ser:ver "two".git"#)
        try clone.must("remote", "add", "origin", #"../ser:ver "two".git"#)
        try clone.commit(["a.txt": "a\n"])
        try scratch.link(#"ser:ver "two".git/hooks/pre-receive"#, to: builtExecutable("pre-receive"))
        #expect(try clone.git("push", "-q", "origin", "main").status == 0)
        try clone.commit(["app.env": leak])
        expectRefused(try clone.git("push", "origin", "main"), at: "app.env:1:7")
    }

    @Test func `into a repository that borrows its objects is refused`() throws {
        let server = try guardedServer()
        try server.clone.must("clone", "-q", "--bare", "--shared", server.path, "../fork.git")
        try server.clone.scratch.link("fork.git/hooks/pre-receive", to: builtExecutable("pre-receive"))
        try server.clone.commit(["good.txt": "good\n"])
        #expect(try server.clone.git("push", "-q", "../fork.git", "main").status == 0)
        try server.clone.commit(["app.env": leak])
        expectRefused(try server.clone.git("push", "../fork.git", "main"), at: "app.env:1:7")
    }

    @Test func `into a repository whose objects have SHA-256 names is never accepted`() throws {
        let server = try guardedServer(format: "sha256")
        try server.clone.commit(["app.env": leak])
        let push = try server.push("main")
        #expect(push.status == 1)
        #expect(push.errors.contains("secrets/github-token") || push.errors.contains("could not"))
    }

    /// A history as `git fast-import` takes it, in which one commit adds a token and the next takes it away.
    private static func history(of count: Int, from branch: String, addingAt bad: Int) -> String {
        (1...count).map { number in
            let edit =
                switch number {
                case bad: "M 100644 inline app.env\ndata \(leak.utf8.count)\n\(leak)\n"
                case bad + 1: "D app.env\n"
                default: "M 100644 inline file\(number % 10).txt\ndata <<END\ncontent \(number)\nEND\n"
                }
            let from = number == 1 ? "from refs/heads/\(branch)^0\n" : ""
            return """
                commit refs/heads/\(branch)
                committer Carl Committer <carl@example.org> \(1_767_323_045 + number) +0000
                data <<END
                change \(number)
                END
                \(from)\(edit)

                """
        }.joined()
    }
}

@Suite struct `A push without one` {
    @Test func `passes, and nobody is told anything`() throws {
        let server = try guardedServer()
        try server.clone.commit(["app.env": "KEY=${KEY}\n"])
        let push = try server.push("main")
        #expect(push.status == 0)
        #expect(!push.errors.contains("remote:"), "\(push)")
    }

    @Test func `passes as the first of a repository, with tags`() throws {
        let server = try Server(hook: builtExecutable("pre-receive"))
        try server.clone.commit(["a.txt": "a\n"])
        try server.clone.must("tag", "-a", "v1", "-m", "first")
        #expect(try server.push("main", "v1").status == 0)
    }

    @Test func `passes where it removes a branch, renames one, or moves one back`() throws {
        let server = try guardedServer()
        try server.clone.must("branch", "topic")
        #expect(try server.push("topic").status == 0)
        try server.clone.must("checkout", "-q", "topic")
        try server.clone.commit(["a.txt": "a\n"])
        #expect(try server.push("topic").status == 0)
        #expect(try server.push("+main:topic").status == 0)
        #expect(try server.push(":topic", "main:other").status == 0)
        #expect(try server.refs().components(of: "\n") == 2)
    }

    @Test func `passes with many refs`() throws {
        let server = try guardedServer()
        for index in 1...50 { try server.clone.must("update-ref", "refs/heads/b\(index)", "HEAD") }
        #expect(try server.clone.git("push", "-q", "--all", "origin").status == 0)
    }

    @Test func `passes on a server that holds an old token which the push does not touch`() throws {
        let server = try guardedServer { try $0.commit(["old.env": leak]) }
        try server.clone.commit(["a.txt": "a\n"])
        #expect(try server.push("main").status == 0)
        try server.clone.must("rm", "-q", "old.env")
        try server.clone.commit()
        #expect(try server.push("main").status == 0)
    }
}
