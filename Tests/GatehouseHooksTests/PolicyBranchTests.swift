import TestSupport
import Testing

/// Which branch's policy a server judges by: nobody who pushes can put another in its place.
@Suite struct PolicyBranchTests {
    private let soft = "version: 1\nsecrets: { mode: off }\n"
    private var leak: String { "TOKEN=\(Sample.githubToken)\n" }

    private func commit(_ files: [String: String], on branch: String = "main", _ server: Server) throws {
        try server.clone.must("checkout", "-q", "-B", branch)
        try server.clone.commit(files)
    }

    @Test(arguments: ["refs/tags/refs/heads/main", "refs/heads/refs/heads/main", "refs/refs/heads/main"])
    func `a ref that git would also take for the policy's branch is not it`(ref: String) throws {
        let server = try Server(hook: builtExecutable("pre-receive"))
        try commit([".gatehouse.yml": soft], server)
        // From before the gate was there.
        let unguarded = "--receive-pack=git -c core.hooksPath=/nowhere receive-pack"
        try server.clone.must("push", "-q", unguarded, "origin", "HEAD:\(ref)")
        try commit(["app.env": leak], server)
        let push = try server.push("HEAD:refs/heads/topic")
        #expect(push.status == 1)
        #expect(push.errors.contains("secrets/github-token"))
    }

    @Test func `a push to another name of the branch cannot take the policy away`() throws {
        let server = try Server(hook: builtExecutable("pre-receive"))
        try commit([".gatehouse.yml": "version: 1\n"], server)
        #expect(try server.push("HEAD:refs/heads/main").status == 0)
        try server.git("symbolic-ref", "refs/heads/master", "refs/heads/main")
        try server.git("symbolic-ref", "refs/heads/old", "refs/heads/master")
        try server.clone.must("rm", "-q", ".gatehouse.yml")
        try server.clone.commit(["a": "a\n"])
        let push = try server.push("HEAD:refs/heads/old")
        #expect(push.status == 1)
        #expect(push.errors.contains("policy/removed"))
    }

    @Test func `a branch below the name of one that is not there yet stops nobody`() throws {
        let server = try Server(hook: builtExecutable("pre-receive"))
        try commit(["a": "a\n"], server)
        #expect(try server.push("HEAD:refs/heads/main/x").status == 0)
        try commit(["a": "b\n"], server)
        #expect(try server.push("HEAD:refs/heads/main/x").status == 0)
    }

    @Test func `without a branch to read it from there is no policy to judge by`() throws {
        let server = try Server(hook: builtExecutable("pre-receive"))
        try commit(["a": "a\n"], server)
        #expect(try server.push("HEAD:refs/heads/main").status == 0)
        try server.git("update-ref", "--no-deref", "HEAD", "refs/heads/main")
        try commit(["a": "b\n"], server)
        let push = try server.push("HEAD:refs/heads/main")
        #expect(push.status == 1)
        #expect(push.errors.contains("could not judge this push: find the policy"))
    }

    @Test func `what several users share they can also record`() throws {
        let server = try Server(hook: builtExecutable("pre-receive"))
        try server.git("config", "core.sharedRepository", "group")
        try commit(["a": "a\n"], server)
        #expect(try server.push("HEAD:refs/heads/main").status == 0)
        let modes = try run("/usr/bin/stat", ["-c", "%a", "gatehouse", "gatehouse/pushes.jsonl"], in: server.path)
            .output
        #expect(modes.split(separator: "\n") == ["2770", "660"])
    }
}
