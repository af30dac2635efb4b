import Foundation
import GatehouseChecks
import GatehouseCore
import TestSupport
import Testing

/// The pages of `docs/` that are made from the schemas. `GATEHOUSE_RECORD=1 swift test --filter Schema` writes them anew.
struct SchemaReferenceTests {
    private func page(_ name: String) -> String {
        var folder = URL(filePath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return folder.path + "/docs/\(name).md"
    }

    @Test func `the reference of the policy is the one that the fields write`() throws {
        let head = """
            # The policy, setting by setting

            What `.gatehouse.yml`, and `policy.yml` on a server, may say. This page is made from the settings themselves, as is
            [policy.schema.json](../Schemas/policy.schema.json), which your editor reads where the file's first line names it:

                # yaml-language-server: $schema=PREFIX/share/gatehouse/policy.schema.json

            A policy is YAML 1.2, one document of at most 1 MB, without duplicate keys. What is not named here is a mistake. So is, beyond
            what the schema can say: a pattern that does not compile or takes too many steps, a rule without examples, whose examples fail, or that
            finds something in ordinary text, two rules of one name, approvals without signers, and refs that are only taken out. Every mistake
            has a line and a column in `gatehouse policy check`. In a list, `[]` stands for each entry.

            """
        let text = SchemaPage(head: head, Policy.schema(checks: everyCheck)).text
        try Golden.expect(text, isFile: page("policy-reference"))
    }

    @Test func `the reference of the server's configuration is the one that the fields write`() throws {
        let head = """
            # The server's configuration, setting by setting

            What `/etc/gatehouse/server.yml`, or the file that `gatehouse.server` names in a repository's own `config`, may say. This page is
            made from the settings themselves, as is [server.schema.json](../Schemas/server.schema.json). `gatehouse policy check
            --server FILE` tells every mistake. [Servers](servers.md) tells what it is for.

            """
        try Golden.expect(SchemaPage(head: head, ServerConfiguration.schema).text, isFile: page("server-reference"))
    }
}
