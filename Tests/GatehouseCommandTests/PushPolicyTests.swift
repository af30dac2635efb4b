import TestSupport
import Testing

/// A push is judged by the policy that was there before it.
@Suite struct `The policy of a push` {
    private let off = "version: 1\nsecrets: { mode: off }\n"

    @Test func `is not the one that it brings`() throws {
        let server = try guardedServer()
        try server.clone.commit([".gatehouse.yml": off])
        try server.clone.commit(["app.env": leak])
        expectRefused(try server.push("main"), at: "app.env:1:7")
        try server.clone.must("branch", "-f", "side")
        expectRefused(try server.push("side"), at: "app.env:1:7")
        expectRefused(try server.push("main~:refs/heads/quiet", "side"), at: "app.env:1:7")
    }

    @Test func `is the one at the tip of the default branch`() throws {
        let server = try guardedServer { try $0.commit([".gatehouse.yml": off]) }
        try server.clone.commit(["app.env": leak])
        #expect(try server.push("main").status == 0)
    }

    @Test func `is not one on another branch of the server`() throws {
        let server = try guardedServer { clone in
            try clone.must("checkout", "-q", "-b", "side")
            try clone.commit([".gatehouse.yml": off])
            try clone.must("push", "-q", "origin", "side")
            try clone.must("checkout", "-q", "main")
        }
        try server.clone.must("checkout", "-q", "side")
        try server.clone.commit(["app.env": leak])
        expectRefused(try server.push("side"), at: "app.env:1:7")
    }

    @Test func `is not one that the environment or the configuration of the pusher names`() throws {
        let server = try guardedServer()
        try server.clone.scratch.write("weak/policy.yml", off)
        let folder = "\(server.clone.scratch.path)/weak"
        try server.clone.scratch.write("weak/server.yml", "version: 1\npolicy: { directory: \(folder) }\n")
        try server.clone.commit(["app.env": leak])
        let env = [
            "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "gatehouse.server",
            "GIT_CONFIG_VALUE_0": "\(folder)/server.yml", "GATEHOUSE_POLICY": "\(folder)/policy.yml",
        ]
        expectRefused(try server.clone.git(["push", "origin", "main"], env: env), at: "app.env:1:7")
        expectRefused(
            try server.clone.git(["-c", "gatehouse.server=\(folder)/server.yml", "push", "origin", "main"]),
            at: "app.env:1:7")
    }

    @Test(arguments: ["version: 1\nsecretz: {}\n", "", "<<<<<<< ours\n"])
    func `that it would leave with mistakes refuses it`(_ broken: String) throws {
        let server = try guardedServer { try $0.commit([".gatehouse.yml": "version: 1\n"]) }
        try server.clone.commit([".gatehouse.yml": broken])
        let push = try server.push("main")
        #expect(push.status == 1 && push.errors.contains(".gatehouse.yml:"), "\(push)")
        try server.clone.commit([".gatehouse.yml": "version: 1\n# better\n"])
        #expect(try server.push("main").status == 0)
    }

    @Test func `that it would take away refuses it`() throws {
        let server = try guardedServer { try $0.commit([".gatehouse.yml": "version: 1\n"]) }
        try server.clone.must("rm", "-q", ".gatehouse.yml")
        try server.clone.commit()
        #expect(try server.push("main").status == 1)
    }

    @Test func `that is broken on the server leaves every push undecided`() throws {
        let server = try guardedServer { try $0.commit([".gatehouse.yml": "version: 9\n"]) }
        let old = try server.clone.must("rev-parse", "HEAD")
        let new = try server.clone.commit(["a.txt": "clean\n"])
        try server.git("fetch", "-q", server.clone.path, "main")
        expectUndecided(try server.preReceive("\(old) \(new) refs/heads/main\n"))
    }
}
