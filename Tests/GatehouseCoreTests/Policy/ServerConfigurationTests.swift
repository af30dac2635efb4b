import GatehouseYAML
import Testing

@testable import GatehouseCore

struct ServerConfigurationTests {
    private func read(_ text: String) -> (configuration: ServerConfiguration?, mistakes: [Mistake]) {
        ServerConfiguration.read(readYAML(Array(text.utf8)))
    }

    @Test func `all that an administrator decides is read`() throws {
        let configuration = try #require(
            read(
                """
                version: 1
                policy: { directory: /srv/policies, branch: refs/heads/policy }
                identity: GL_USERNAME
                deadline: 2.75
                record: /var/log/gatehouse.jsonl
                limits: { when-cut: accept, largest-object: 100 MB }
                """
            ).configuration)
        #expect(configuration.policy.directory == "/srv/policies")
        #expect(configuration.policy.branch == RefName("refs/heads/policy"))
        #expect(configuration.identity == "GL_USERNAME")
        #expect(configuration.deadline == 2_750)
        #expect(configuration.record == "/var/log/gatehouse.jsonl")
        #expect(configuration.limits.whenCut == .accept)
        #expect(configuration.limits.largestObject == 100_000_000)
    }

    @Test func `what is not said is as safe as it can be`() throws {
        let configuration = try #require(read("version: 1\n").configuration)
        #expect(configuration.policy.directory == nil && configuration.policy.branch == nil)
        #expect(configuration.identity == nil)
        #expect(configuration.deadline == 4_500)
        #expect(configuration.limits.over(Limits()) == Limits())
    }

    @Test func `every mistake is told with its place`() {
        let lines = read(
            """
            version: 2
            policy: { directory: policies, branch: main }
            identity: GIT_PUSH_OPTION_0
            deadline: 0.01
            limit: {}
            """
        ).mistakes.map { $0.line(in: "server.yml").text }
        #expect(
            lines == [
                "server.yml:1:10: expected 1",
                "server.yml:2:22: expected a path that begins with '/'",
                "server.yml:2:40: expected the full name of a ref, such as refs/heads/main",
                "server.yml:3:11: expected the name of an environment variable that is not git's own",
                "server.yml:4:11: expected seconds, from 0.1 to 3600",
                "server.yml:5:1: unknown key 'limit': did you mean 'limits'?",
            ])
    }

    @Test func `a limit of the server holds whatever the policy says, and the others are the policy's`() throws {
        var asked = Limits()
        (asked.whenCut, asked.largestObject) = (.accept, 7)
        let limits = try #require(read("version: 1\nlimits: { when-cut: refuse }\n").configuration).limits.over(asked)
        #expect(limits.whenCut == .refuse)
        #expect(limits.largestObject == 7)
    }
}
