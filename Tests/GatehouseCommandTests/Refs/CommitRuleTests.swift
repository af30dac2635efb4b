import TestSupport
import Testing

/// Rules about each commit, at the commit and at the push.
@Suite struct `A commit that` {
    private func server(_ policy: String) throws -> Server {
        let server = try guardedServer()
        try server.clone.scratch.write("policies/policy.yml", "version: 1\n" + policy)
        try server.clone.scratch.write(
            "server.yml",
            "version: 1\nidentity: PUSHER\npolicy: { directory: \(server.clone.scratch.path)/policies }\n")
        try server.git("config", "gatehouse.server", "\(server.clone.scratch.path)/server.yml")
        return server
    }

    private func clone(_ policy: String) throws -> Clone {
        let clone = try guardedClone()
        try clone.write(".gatehouse.yml", "version: 1\n" + policy)
        try clone.must("add", "-A")
        return clone
    }

    @Test func `has a message that the policy does not want is refused, each of a push`() throws {
        let server = try server("messages: { subject: '^[a-z]+: .+', trailers: [Change-Id] }\n")
        let bad = try server.clone.commit(["a": "a\n"], message: "A thing\n\nChange-Id: 1")
        try server.clone.commit(["b": "b\n"], message: "fix: a thing\n\nChange-Id: 2")
        expectRefused(try server.push("main"), "messages/subject", at: bad.short)
        try server.clone.must("reset", "-q", "--soft", "HEAD~2")
        try server.clone.must("commit", "-q", "-m", "fix: both\n\nChange-Id: 3")
        #expect(try server.push("main").status == 0)
        let unsigned = try server.clone.commit(["c": "c\n"], message: "fix: no trailer")
        expectRefused(try server.push("main"), "messages/trailer", at: unsigned.short)
    }

    @Test func `has such a message is refused when it is made`() throws {
        let clone = try clone("messages: { subject: '^[a-z]+: .+', sign-off: true }\n")
        expectRefused(try clone.git("commit", "-m", "A thing"), "messages/subject")
        expectRefused(try clone.git("commit", "-m", "fix: a thing"), "messages/sign-off")
        let other = ["GIT_AUTHOR_NAME": "Eve", "GIT_AUTHOR_EMAIL": "eve@example.org"]
        expectRefused(try clone.git("commit", "-s", "-m", "fix: a thing", env: other), "messages/sign-off")
        let own = ["GIT_COMMITTER_NAME": "Ada Author", "GIT_COMMITTER_EMAIL": "ada@example.org"]
        #expect(try clone.git("commit", "-s", "-m", "fix: a thing", env: own).status == 0)
    }

    @Test func `has what is asked for in comments alone is refused`() throws {
        let clone = try clone("messages: { subject: '^[a-z]+: .+', trailers: [Change-Id] }\n")
        try clone.scratch.script("editor", "#!/bin/sh\ncat \"$0.text\" \"$1\" > \"$1.new\"\nmv \"$1.new\" \"$1\"\n")
        let editor = "\(clone.scratch.path)/editor"
        func commit(_ text: String) throws -> Outcome {
            try clone.scratch.write("editor.text", text)
            return try clone.git("commit", "--verbose", env: ["GIT_EDITOR": editor])
        }
        expectRefused(try commit("fix: x\n\n# Change-Id: 1\n"), "messages/trailer")
        expectRefused(
            try commit("fix: x\n# ------------------------ >8 ------------------------\n\nChange-Id: 1\n"),
            "messages/trailer")
        #expect(try commit("# a comment\nfix: x\n\nChange-Id: 1\n").status == 0)
        // Without an editor, git keeps what looks like one.
        expectRefused(try clone.git("commit", "--allow-empty", "-m", "#7: x\n\nChange-Id: 1"), "messages/subject")
    }

    @Test func `was made by an address that is not listed is refused`() throws {
        let server = try server("identities: { authors: ['*@example.org'], committer: pusher }\n")
        try server.clone.commit(["a": "a\n"])
        expectRefused(
            try server.clone.git("push", "origin", "main", env: ["PUSHER": "eve@example.org"]), "identities/pusher")
        let carl = ["PUSHER": "carl@example.org"]
        #expect(try server.clone.git("push", "origin", "main", env: carl).status == 0)
        try server.clone.must("commit", "-q", "--allow-empty", "-m", "x", "--author", "Ada <ada@localhost>")
        expectRefused(try server.clone.git("push", "origin", "main", env: carl), "identities/author")
    }

    @Test func `was made by such an address is refused when it is made`() throws {
        let clone = try clone("identities: { deny: ['*@localhost'] }\n")
        let bad = ["GIT_COMMITTER_EMAIL": "carl@localhost"]
        expectRefused(try clone.git("commit", "-m", "x", env: bad), "identities/denied")
        #expect(try clone.git("commit", "-m", "x").status == 0)
    }

    @Test func `holds a file that is too large is refused, though the next one takes it away`() throws {
        let policy = "files: { largest: 100 kB }\n"
        let server = try server(policy)
        try server.clone.write("large.bin", [UInt8](repeating: 0x61, count: 100_001))
        let bad = try server.clone.commit()
        try server.clone.must("rm", "-q", "large.bin")
        try server.clone.commit()
        expectRefused(try server.push("main"), "files/large", at: "large.bin", bad.short)
        let clone = try clone(policy)
        try clone.write("large.bin", [UInt8](repeating: 0x61, count: 100_001))
        try clone.must("add", "-A")
        expectRefused(try clone.git("commit", "-m", "x"), "files/large", at: "large.bin")
    }

    @Test func `leaves what was there before alone, and what only moves`() throws {
        let server = try guardedServer { clone in
            try clone.commit(["a/.env": "A=1\n", "large.bin": String(repeating: "a", count: 100_001)])
        }
        try server.clone.scratch.write(
            "policies/policy.yml", "version: 1\nfiles: { largest: 100 kB, deny: ['**/.env'] }\n")
        try server.clone.scratch.write(
            "server.yml", "version: 1\npolicy: { directory: \(server.clone.scratch.path)/policies }\n")
        try server.git("config", "gatehouse.server", "\(server.clone.scratch.path)/server.yml")
        try server.clone.must("mv", "large.bin", "larger.bin")
        try server.clone.commit(["a/.env": "A=2\n"])
        #expect(try server.push("main").status == 0)
        try server.clone.commit(["b/.env": "A=2\n"])
        expectRefused(try server.push("main"), "files/denied", at: "b/.env")
    }

    @Test func `is clean is remembered, and one that is not is found again`() throws {
        let server = try server("files: { deny: ['**/.env'] }\n")
        try server.clone.commit(["fine.txt": "A=1\n"])
        #expect(try server.push("main").status == 0)
        try server.clone.commit(["x/.env": "A=1\n"])
        for _ in 0..<2 { expectRefused(try server.push("main"), "files/denied", at: "x/.env") }
        try server.clone.scratch.write("policies/policy.yml", "version: 1\nfiles: { longest-path: 20 }\n")
        try server.clone.must("reset", "-q", "--hard", "HEAD~")
        try server.clone.commit(["a/rather/long/path/fine.txt": "A=1\n"])
        expectRefused(try server.push("main"), "files/path-length", at: "a/rather/long/path/fine.txt")
    }

    @Test func `changes what has owners, or adds a submodule, is refused on the server`() throws {
        let server = try server(
            "files: { owners: [{ paths: ['infra/**'], pushers: [ada] }], submodules: deny, collisions: deny }\n")
        let bad = try server.clone.commit(["infra/a": "a\n"])
        expectRefused(try server.push("main"), "files/owner", at: "infra/a", bad.short)
        #expect(try server.clone.git("push", "origin", "main", env: ["PUSHER": "ada"]).status == 0)
        try server.clone.must("update-index", "--add", "--cacheinfo", "160000,\(bad),lib")
        try server.clone.must("commit", "-q", "-m", "lib")
        expectRefused(try server.push("main"), "files/submodule", at: "lib")
        try server.clone.must("reset", "-q", "--hard", "HEAD~")
        try server.clone.commit(["Read.me": "a\n", "READ.me": "b\n"])
        expectRefused(try server.push("main"), "files/collision")
    }

    @Test func `would be refused is no finding of an audit`() throws {
        let clone = try clone(
            "messages: { subject: '^never$' }\nfiles: { deny: ['**'], largest: 1 kB }\nbranches: [{ refs: [HEAD], deny: [direct-commit] }]\n"
        )
        try clone.write("a.txt", String(repeating: "a\n", count: 1_000))
        try clone.must("add", "-A")
        try clone.must("-c", "core.hooksPath=/nowhere", "commit", "-q", "-m", "x")
        for arguments in [["scan"], ["scan", "--history"], ["scan", "--staged"], ["scan", "--range", "HEAD"]] {
            let outcome = try TestSupport.run(
                builtExecutable("gatehouse"), arguments, env: clone.environment, in: clone.path)
            #expect(outcome.status == 0, "\(arguments): \(outcome)")
        }
    }
}
