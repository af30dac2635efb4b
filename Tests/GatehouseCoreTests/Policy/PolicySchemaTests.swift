import Foundation
import GatehouseChecks
import TestSupport
import Testing

@testable import GatehouseCore

struct PolicySchemaTests {
    private func schemaFile(_ name: String) -> String {
        var folder = URL(filePath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return folder.path + "/Schemas/\(name).schema.json"
    }

    @Test func `the policy's schema that is kept is the one that the fields write`() throws {
        try Golden.expect(Policy.schema(checks: everyCheck).text, isFile: schemaFile("policy"))
    }

    @Test func `the server's schema that is kept is the one that the fields write`() throws {
        try Golden.expect(ServerConfiguration.schema.text, isFile: schemaFile("server"))
    }

    @Test func `every check's section has the four modes, and its fields give what it weighs by`() throws {
        for check in everyCheck where isMap(check) {
            for mode in Mode.allCases {
                let section = map([pair("mode", mode.rawValue)])
                let root = map([pair("version", "1"), Node.Pair(key: word(check.about.name), value: section)])
                let policy = Policy.read(Document(root), source: "test", checks: [check]).policy
                #expect(policy?.rules.map(\.weighing.mode) == [mode], "\(check.about.name)")
            }
        }
    }

    // In a list, each entry has its own.
    private func isMap<C: Check>(_ check: C.Type) -> Bool { C.Settings.self is any PolicySection.Type }

    @Test func `the effective policy names every setting, and shows the fingerprint key as its digest`() throws {
        let key = [UInt8](repeating: 0xab, count: 16)
        let document = Document(
            Node(
                .map([
                    pair("version", "1"),
                    Node.Pair(
                        key: word("fingerprints"),
                        value: Node(.map([pair("key", SHA256.hex(key))]), at: Position(line: 1, column: 1))),
                ]), at: Position(line: 1, column: 1)))
        let policy = try #require(Policy.read(document, source: "test", checks: [SampleCheck.self]).policy)
        #expect(policy.fingerprintKey == key)
        #expect(!policy.effective.line.contains(SHA256.hex(key)))
        #expect(
            policy.effective.line == """
                {"fingerprints":{"key":"sha256:\(SHA256.hex(SHA256.digest(of: key)))"},\
                "limits":{"largest-object":"512 MiB","when-cut":"refuse"},\
                "repository-waivers":[],\
                "sample":{"ignore":[],"largest":"10 MB","limit":4,"mode":"enforce","refs":["refs/heads/main"],\
                "rules":[],"strict":false},\
                "version":1,"waivers":[]}
                """)
    }

    @Test func `each setting changes the digest, and a default that is written out does not`() throws {
        let plain = try digest([pair("version", "1")])
        let written = try digest([
            pair("version", "1"), Node.Pair(key: word("sample"), value: map([pair("limit", "4")])),
        ])
        let changed = try digest([
            pair("version", "1"), Node.Pair(key: word("sample"), value: map([pair("limit", "5")])),
        ])
        #expect(plain == written)
        #expect(plain != changed)
        #expect(plain.hasPrefix("sha256:") && plain.utf8.count == 7 + 64)
    }

    private func digest(_ pairs: [Node.Pair]) throws -> String {
        try #require(Policy.read(Document(map(pairs)), source: "test", checks: [SampleCheck.self]).policy).digest
    }

    private func map(_ pairs: [Node.Pair]) -> Node { Node(.map(pairs), at: Position(line: 1, column: 1)) }

    private func word(_ text: String) -> Node { Node(.scalar(text, isPlain: true), at: Position(line: 1, column: 1)) }

    private func pair(_ key: String, _ value: String) -> Node.Pair { Node.Pair(key: word(key), value: word(value)) }
}
