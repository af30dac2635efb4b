import TestSupport
import Testing

/// Where a server's policy comes from. Each of them has a mistake here, so that the refusal names it.
struct ServerPolicyTests {
    private let broken = "version: 7\n"

    private func server(configuration: (String) -> String) throws -> Server {
        let server = try Server(hook: try builtExecutable("pre-receive")) { clone in
            try clone.write(".gatehouse.yml", broken)
            try clone.must("add", ".")
            try clone.must("commit", "-q", "-m", "policy")
        }
        let folder = server.clone.scratch.path
        try server.clone.scratch.write("server.yml", configuration(folder))
        try server.git("config", "gatehouse.server", "\(folder)/server.yml")
        try server.clone.write("a.txt", "a\n")
        try server.clone.must("add", ".")
        try server.clone.must("commit", "-q", "-m", "a")
        return server
    }

    private func refusal(of server: Server) throws -> String {
        let push = try server.push("main")
        #expect(push.status != 0)
        return push.errors
    }

    @Test func `policy.yml of the directory comes first`() throws {
        let server = try server { "version: 1\npolicy: { directory: \($0)/policies }\n" }
        try server.clone.scratch.write("policies/policy.yml", broken)
        #expect(try refusal(of: server).contains("/policies/policy.yml:1:10:"))
        try server.clone.scratch.write("policies/policy.yml", "version: 1\n")
        #expect(try server.push("main").status == 0)
    }

    @Test func `without policy.yml the policy of the branch holds`() throws {
        let server = try server { "version: 1\npolicy: { directory: \($0)/policies, branch: refs/heads/main }\n" }
        try server.clone.scratch.makeFolder("policies")
        #expect(try refusal(of: server).contains(".gatehouse.yml:1:10:"))
    }

    @Test(arguments: ["missing", "a file", "a link to nothing"])
    func `without its directory the server judges nothing`(instead: String) throws {
        let server = try server { "version: 1\npolicy: { directory: \($0)/policies }\n" }
        if instead == "a file" { try server.clone.scratch.write("policies", "") }
        if instead == "a link to nothing" { try server.clone.scratch.link("policies", to: "/nowhere/at/all") }
        let refusal = try refusal(of: server)
        #expect(refusal.contains("list the directory"))
        #expect(!refusal.contains(".gatehouse.yml:1"))
    }

    @Test func `a configuration with mistakes shuts the gate, and all of them are told`() throws {
        let server = try server { _ in "version: 1\npolicy: { directory: policies }\nbranch: main\n" }
        let refusal = try refusal(of: server)
        #expect(refusal.contains("/server.yml:2:22:"))
        #expect(refusal.contains("/server.yml:3:1:"))
    }

    @Test func `a record that is a pipe, which nobody may ever read, is none`() throws {
        let server = try server { "version: 1\nrecord: \($0)/record\n" }
        let pipe = "\(server.clone.scratch.path)/record"
        #expect(try run("/usr/bin/mkfifo", [pipe]).status == 0)
        #expect(try refusal(of: server).contains("it is not a regular file"))
    }
}
