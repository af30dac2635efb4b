import TestSupport
import Testing

/// A history that nobody signed, and a policy that begins to ask for signatures: `since`.
@Suite struct `A push of an old history to refs that take signed commits` {
    /// A server whose policy leaves the history up to the clone's second commit as it is, all of it in the clone alone.
    private func server(
        since: [String] = [], refs: String = "refs/heads/**", _ key: SSHKey, commits: Int = 2
    ) throws -> (server: Server, old: [String]) {
        let server = try Server(hook: builtExecutable("pre-receive"))
        var old: [String] = []
        for number in 1...commits { old.append(try server.clone.commit(["a.txt": "\(number)\n"])) }
        let ids = since.isEmpty ? [old[old.count - 1]] : since
        let folder = "\(server.clone.scratch.path)/policy"
        try server.clone.scratch.write(
            "policy/policy.yml",
            policy([Signed("carl", key)], "  since: [\(ids.map { "'\($0)'" }.joined(separator: ", "))]", refs: refs))
        try server.clone.scratch.write("server.yml", "version: 1\npolicy: { directory: \(folder) }\n")
        try server.git("config", "gatehouse.server", "\(server.clone.scratch.path)/server.yml")
        return (server, old)
    }

    @Test func `passes up to where it is left as it is, and what comes behind has to be signed`() throws {
        let key = try SSHKey()
        let (server, old) = try server(key, commits: 200)
        #expect(try server.push("main").status == 0)
        #expect(try server.push("\(old[20]):refs/heads/maintenance").status == 0)
        let bare = try server.clone.commit(["b.txt": "b\n"])
        expectRefused(try server.push("main"), "signatures/missing  commit \(bare.short)")
        try server.clone.must("checkout", "-q", "--detach", old[20])
        let side = try server.clone.commit(["c.txt": "c\n"])
        expectRefused(try server.push("\(side):refs/heads/maintenance"), "signatures/missing  commit \(side.short)")
        try server.clone.sign(with: key)
        try server.clone.must("commit", "-q", "--amend", "--no-edit", "-S")
        #expect(try server.push("HEAD:refs/heads/maintenance").status == 0)
    }

    @Test func `passes in one push with signed commits behind it and others beside`() throws {
        let key = try SSHKey()
        let (server, old) = try server(key)
        try server.clone.sign(with: key)
        try server.clone.commit(["b.txt": "b\n"])
        try server.clone.must("branch", "old", old[0])
        try server.clone.must("branch", "tip", old[1])
        #expect(try server.push("--all").status == 0)
    }

    @Test func `is refused for another branch of the same age, until that is named too`() throws {
        let key = try SSHKey()
        let (server, old) = try server(key)
        try server.clone.must("checkout", "-q", "-b", "other", old[0])
        let other = try server.clone.commit(["o.txt": "o\n"])
        #expect(try server.push("main").status == 0)
        expectRefused(try server.push("other"), "signatures/missing  commit \(other.short)")
        let both = policy([Signed("carl", key)], "  since: ['\(old[1])', '\(other)']", refs: "refs/heads/**")
        try server.clone.scratch.write("policy/policy.yml", both)
        #expect(try server.push("other").status == 0)
    }

    @Test func `is judged alone where the end of the old history never came, or is on a free ref`() throws {
        let key = try SSHKey()
        let (server, old) = try server(refs: "refs/heads/main", key, commits: 3)
        expectRefused(try server.push("\(old[1]):refs/heads/main"), "signatures/missing")
        #expect(try server.push("\(old[2]):refs/heads/parked").status == 0)
        #expect(try server.push("\(old[1]):refs/heads/main").status == 0)
        #expect(try server.push("\(old[2]):refs/heads/main").status == 0)
    }

    @Test func `passes with old tags that are named, and with no other`() throws {
        let key = try SSHKey()
        let (server, old) = try server(refs: "refs/{heads,tags}/**", key)
        try server.clone.must("tag", "-a", "v1", "-m", "v1", old[0])
        try server.clone.must("tag", "-a", "v2", "-m", "v2", old[1])
        let tag = try server.clone.must("rev-parse", "v1")
        try server.clone.scratch.write(
            "policy/policy.yml",
            policy([Signed("carl", key)], "  since: ['\(old[1])', '\(tag)']", refs: "refs/{heads,tags}/**"))
        #expect(try server.push("main", "v1").status == 0)
        expectRefused(try server.push("v2"), "signatures/missing", at: "refs/tags/v2")
        expectRefused(try server.push("\(old[0]):refs/tags/v3"), "signatures/lightweight-tag")
    }

    @Test(arguments: ["main", "2026-01-01", "0123456", "ABCDEF0123456789ABCDEF0123456789ABCDEF01"])
    func `a policy that does not name it by its whole id is a mistake`(name: String) throws {
        let clone = try Clone()
        try clone.write(".gatehouse.yml", policy([], "  since: ['\(name)']", refs: "refs/heads/main"))
        let outcome = try clone.run(builtExecutable("gatehouse"), "policy", "check")
        #expect(outcome.status == 2 && outcome.said.contains("the whole name of a commit"), "\(outcome)")
    }
}

/// What a forge's key counts for: merges as git makes them by itself.
@Suite struct `A push of what a forge has signed` {
    private let key: SSHKey
    private let forge: SSHKey
    private let server: Server
    private let web = ["GIT_COMMITTER_EMAIL": "noreply@forge.example"]

    init() throws {
        let (key, forge) = (try SSHKey(), try SSHKey())
        (self.key, self.forge) = (key, forge)
        server = try guardedServer { clone in
            let signers = [
                Signed("carl", key), Signed("forge", forge, "class: forge, emails: [noreply@forge.example]"),
            ]
            let lines = (1...9).map { "\($0)\n" }.joined()
            try clone.commit([".gatehouse.yml": policy(signers, "", refs: "refs/heads/main"), "a.txt": lines])
        }
    }

    /// Both branches change one file, in places apart; then the forge merges.
    private func merge(_ last: String = "9", signedBy author: SSHKey? = nil) throws {
        let lines = (2...8).map { "\($0)\n" }.joined()
        try server.clone.sign(with: author ?? key)
        try server.clone.must("checkout", "-q", "-b", "side")
        try server.clone.commit(["a.txt": "one\n\(lines)9\n"])
        try server.clone.must("checkout", "-q", "main")
        try server.clone.commit(["a.txt": "1\n\(lines)nine\n"])
        try server.clone.sign(with: forge)
        try server.clone.must("merge", "-q", "--no-ff", "-S", "-m", "merge", "side", env: web)
    }

    @Test func `passes where both sides changed one file, and git merges it`() throws {
        try merge()
        let push = try server.push("main")
        #expect(push.status == 0, "\(push)")
    }

    @Test func `is refused where the merge has other content than git gives it`() throws {
        try merge()
        let head = try server.clone.must("rev-parse", "HEAD")
        try server.clone.write("evil.txt", "e\n")
        try server.clone.must("add", "-A")
        try server.clone.must("commit", "-q", "--amend", "--no-edit", "-S", env: web)
        expectRefused(try server.push("main").unbroken, "signatures/untrusted", at: "this one has other content")
        try server.clone.must("reset", "-q", "--hard", "\(head)^1")
        try server.clone.must("merge", "-q", "-s", "ours", "--no-ff", "-S", "-m", "merge", "side", env: web)
        expectRefused(try server.push("main").unbroken, "signatures/untrusted", at: "this one has other content")
        // A person may do that.
        try server.clone.sign(with: key)
        try server.clone.must("commit", "-q", "--amend", "--no-edit", "-S")
        #expect(try server.push("main").status == 0)
    }

    @Test func `is refused where git cannot merge by itself`() throws {
        try server.clone.sign(with: key)
        try server.clone.must("checkout", "-q", "-b", "side")
        try server.clone.commit(["a.txt": "a\n"])
        try server.clone.must("checkout", "-q", "main")
        try server.clone.commit(["a.txt": "b\n"])
        try server.clone.sign(with: forge)
        #expect(try server.clone.git(["merge", "-q", "side"], env: web).status == 1)
        try server.clone.write("a.txt", "a\nb\n")
        try server.clone.must("add", "-A")
        try server.clone.must("commit", "-q", "-S", "-m", "merge", env: web)
        expectRefused(try server.push("main").unbroken, "signatures/untrusted", at: "this one has other content")
    }

    @Test func `is refused where what it merges is signed by nobody, or by the forge alone`() throws {
        try merge(signedBy: SSHKey())
        expectRefused(try server.push("main"), "signatures/untrusted")
        try server.clone.must("reset", "-q", "--hard", "origin/main")
        try server.clone.must("checkout", "-q", "-b", "web")
        try server.clone.must("commit", "-q", "-S", "--allow-empty", "-m", "edit", env: web)
        try server.clone.must("checkout", "-q", "main")
        try server.clone.must("merge", "-q", "--no-ff", "-S", "-m", "merge", "web", env: web)
        expectRefused(try server.push("main").unbroken, "signatures/untrusted", at: "merges of two parents alone")
    }
}
