import TestSupport
import Testing

/// What a server lets be done to refs, pushed with git itself.
@Suite struct `A push that` {
    /// A server whose policy says this of branches, and whose default branch has three commits, the last of which is the
    /// clone's.
    private func server(_ branches: String = "") throws -> Server {
        let server = try guardedServer { clone in
            if !branches.isEmpty { try clone.commit([".gatehouse.yml": "version: 1\nbranches:\n" + branches]) }
            try clone.commit(["a.txt": "a\n"])
        }
        try server.clone.scratch.write(
            "server.yml", "version: 1\nidentity: PUSHER\npolicy: { branch: refs/heads/main }\n")
        try server.git("config", "gatehouse.server", "\(server.clone.scratch.path)/server.yml")
        try server.git("config", "receive.denyDeleteCurrent", "ignore")
        return server
    }

    private func expectKept(_ server: Server, _ code: String, _ refs: String..., env: [String: String] = [:]) throws {
        let before = try server.refs()
        expectRefused(try server.clone.git(["push", "origin"] + refs, env: env), code)
        #expect(try server.refs() == before)
    }

    @Test func `rewrites or deletes the default branch is refused without any policy`() throws {
        let server = try guardedServer { try $0.commit(["a.txt": "a\n"]) }
        try server.git("config", "receive.denyDeleteCurrent", "ignore")
        try expectKept(server, "branches/rewrite", "+HEAD~:refs/heads/main")
        try expectKept(server, "branches/delete", ":main")
        try server.clone.must("commit", "-q", "--amend", "-m", "another")
        try expectKept(server, "branches/rewrite", "+main")
        try server.clone.must("reset", "-q", "--hard", "origin/main")
        try server.clone.commit(["b.txt": "b\n"])
        expectSilentlyAccepted(try server.clone.git("push", "-q", "origin", "main"))
        #expect(try server.push("HEAD:refs/heads/free").status == 0)
        #expect(try server.push("+HEAD~2:refs/heads/free").status == 0)
        #expect(try server.push(":free").status == 0)
    }

    @Test func `rewrites the default branch by another name of it is refused`() throws {
        let server = try server()
        try server.git("symbolic-ref", "refs/heads/alias", "refs/heads/main")
        try expectKept(server, "branches/rewrite", "+HEAD~:refs/heads/alias")
        try expectKept(server, "branches/delete", ":alias")
        let push = try server.push("+HEAD~:refs/heads/alias")
        #expect(push.errors.contains("which is refs/heads/main"))
    }

    @Test func `moves a tag is refused, be it to a descendant`() throws {
        let server = try server("  - refs: ['refs/tags/v*']\n    deny: [retarget]\n")
        try server.clone.must("tag", "v1", "HEAD~")
        try server.clone.must("tag", "free", "HEAD~")
        #expect(try server.push("v1", "free").status == 0)
        try server.clone.must("tag", "-f", "v1", "HEAD")
        try server.clone.must("tag", "-f", "-a", "-m", "t", "free", "HEAD")
        try expectKept(server, "branches/retarget", "+v1")
        try expectKept(server, "branches/delete", ":v1")
        #expect(try server.push("+free").status == 0)
    }

    @Test func `brings a commit that was parked on a free branch is judged as if it were new`() throws {
        let server = try server("  - refs: [HEAD]\n    history: linear\n")
        try server.clone.must("checkout", "-q", "-b", "side", "HEAD~")
        try server.clone.commit(["side.txt": "s\n"])
        try server.clone.must("checkout", "-q", "main")
        try server.clone.must("merge", "-q", "--no-ff", "-m", "merge", "side")
        #expect(try server.push("main:refs/heads/parked").status == 0)
        try expectKept(server, "branches/merge", "main")
        try server.clone.must("reset", "-q", "--hard", "origin/main")
        try server.clone.commit(["linear.txt": "l\n"])
        #expect(try server.push("main").status == 0)
    }

    @Test func `commits to a branch that takes merges only is refused, and a merge is not`() throws {
        let server = try server("  - refs: [HEAD]\n    history: merge-only\n")
        let bad = try server.clone.commit(["direct.txt": "d\n"])
        try expectKept(server, "branches/direct-commit", "main")
        #expect(try server.push("main").errors.contains(bad.short))
        // The other way round, the new branch would become the main line.
        try server.clone.must("branch", "-q", "topic")
        try server.clone.must("reset", "-q", "--hard", "origin/main")
        try server.clone.must("merge", "-q", "--no-ff", "-m", "merge", "topic")
        #expect(try server.push("main").status == 0)
        try server.clone.commit(["other.txt": "d\n"])
        try server.clone.must("checkout", "-q", "-b", "foxtrot", "HEAD~2")
        try server.clone.commit(["fox.txt": "f\n"])
        try server.clone.must("merge", "-q", "--no-ff", "-m", "merge", "main")
        try expectKept(server, "branches/direct-commit", "foxtrot:main")
    }

    @Test func `makes anew what was deleted is a rewrite, however long ago that was`() throws {
        let policy = """
              - refs: ['refs/heads/v*', 'refs/tags/*']
                deny: [rewrite]
                allow: [{ who: [ada], to: [delete] }]

            """
        let server = try server(policy)
        let ada = ["PUSHER": "ada"]
        try server.clone.must("tag", "t", "HEAD")
        #expect(try server.push("HEAD:refs/heads/v1", "t").status == 0)
        #expect(try server.clone.git("push", "origin", ":refs/heads/v1", ":t", env: ada).status == 0)
        try expectKept(server, "branches/rewrite", "HEAD~:refs/heads/v1")
        try expectKept(server, "branches/retarget", "HEAD~:refs/tags/t", env: ada)
        #expect(try server.push("HEAD~:refs/heads/v1").errors.contains("which it held when it was deleted"))
        // Whatever its name has in it that a line of the record has as well.
        #expect(try server.push("HEAD:refs/heads/v,}{x").status == 0)
        #expect(try server.clone.git("push", "origin", ":refs/heads/v,}{x", env: ada).status == 0)
        try expectKept(server, "branches/rewrite", "HEAD~:refs/heads/v,}{x")
        // With what it held it comes back, and then it is there.
        try server.clone.commit(["b.txt": "b\n"])
        #expect(try server.push("HEAD:refs/heads/v1", "t").status == 0)
        #expect(try server.push("HEAD~:refs/heads/v2").status == 0)
    }

    @Test func `replaces objects, or goes where nobody looks, is refused`() throws {
        let server = try server("  - refs: ['refs/for/**']\n    deny: []\n")
        let first = try server.clone.must("rev-parse", "HEAD~")
        try expectKept(server, "branches/replacement", "HEAD:refs/replace/\(first)")
        try expectKept(server, "branches/space", "HEAD:refs/odd/x")
        try expectKept(server, "branches/strange-tip", "HEAD^{tree}:refs/tags/tree")
        #expect(try server.push("HEAD:refs/for/main", "HEAD:refs/notes/commits").status == 0)
    }

    @Test func `is made by somebody who may is accepted`() throws {
        let server = try server(
            """
              - refs: [HEAD]
                allow: [{ who: [release-bot], to: [rewrite] }]
              - refs: ['refs/heads/release/*']
                pushers: [release-bot]
            """)
        try expectKept(server, "branches/rewrite", "+HEAD~:refs/heads/main", env: ["PUSHER": "ada"])
        try expectKept(server, "branches/rewrite", "+HEAD~:refs/heads/main")
        try expectKept(server, "branches/pusher", "HEAD:refs/heads/release/1", env: ["PUSHER": "ada"])
        let bot = ["PUSHER": "release-bot"]
        #expect(try server.clone.git("push", "origin", "HEAD:refs/heads/release/1", env: bot).status == 0)
        #expect(try server.clone.git("push", "origin", "+HEAD~:refs/heads/main", env: bot).status == 0)
    }

    @Test func `is told before it leaves the machine is told so by pre-push`() throws {
        let server = try server("  - refs: ['refs/heads/v*', HEAD]\n")
        try server.clone.must("push", "-q", "origin", "HEAD:refs/heads/v1")
        try server.clone.hang(builtExecutable("pre-push"), as: "pre-push")
        expectRefused(try server.push("+HEAD~:refs/heads/v1"), "branches/rewrite")
        #expect(try !server.push("+HEAD~:refs/heads/v1").errors.contains("remote:"))
        try server.clone.commit(["b.txt": "b\n"])
        #expect(try server.push("HEAD:refs/heads/v1").status == 0)
    }

    @Test func `would be a direct commit is told before the commit is made`() throws {
        let clone = try guardedClone()
        try clone.must("remote", "add", "origin", "/nowhere")
        try clone.write(
            ".gatehouse.yml", "version: 1\nbranches:\n  - refs: [HEAD, 'refs/heads/v*']\n    deny: [direct-commit]\n")
        try clone.must("add", "-A")
        #expect(try clone.git("commit", "-m", "nobody knows the default branch").status == 0)
        try clone.must("update-ref", "refs/remotes/origin/main", "HEAD")
        try clone.must("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main")
        expectRefused(try clone.git("commit", "--allow-empty", "-m", "direct"), "branches/direct-commit")
        try clone.must("checkout", "-q", "-b", "topic")
        try clone.commit(["t.txt": "t\n"])
        try clone.must("checkout", "-q", "-b", "v1", "HEAD~")
        expectRefused(try clone.git("commit", "--allow-empty", "-m", "direct"), "branches/direct-commit")
        #expect(try clone.git("merge", "--no-ff", "-m", "merge", "topic").status == 0)
    }
}
