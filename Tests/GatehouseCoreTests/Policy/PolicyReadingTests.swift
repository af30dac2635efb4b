import GatehouseYAML
import Testing

@testable import GatehouseCore

struct PolicyReadingTests {
    private func read(_ text: String) -> (policy: Policy?, mistakes: [Mistake]) {
        Policy.read(readYAML(Array(text.utf8)), source: ".gatehouse.yml", checks: [SampleCheck.self])
    }

    private func lines(_ text: String) -> [String] {
        read(text).mistakes.map { $0.line(in: ".gatehouse.yml").text }
    }

    private func settings(_ text: String) throws -> SampleCheck.Settings {
        let policy = try #require(read(text).policy)
        return try #require(policy.rules.first?.check as? SampleCheck).settings
    }

    @Test func `five mistakes print five lines with their positions`() {
        let text = """
            version: 1
            sample:
              mode: of
              limit: nine
              ignroe: ['vendor/**']
            waivers:
              - fingerprint: gh1:00112233445566778899aabbccddeeff
                until: 2027-06-31
            """
        #expect(
            lines(text) == [
                ".gatehouse.yml:3:9: expected off, evaluate, warn or enforce: did you mean 'off'?",
                ".gatehouse.yml:4:10: expected a number from 0 to 8",
                ".gatehouse.yml:5:3: unknown key 'ignroe': did you mean 'ignore'?",
                ".gatehouse.yml:7:5: expected the key 'reason', which has no default",
                ".gatehouse.yml:8:12: expected a day such as 2027-06-30",
            ])
    }

    @Test func `what the policy says is what the check gets`() throws {
        let settings = try settings(
            """
            version: 1
            sample:
              mode: off
              limit: 0x8
              strict: true
              largest: 2 KiB
              ignore: [vendor/**, "*.lock"]
              rules:
                - id: acme-token
                  match: 'acme_[0-9]{4}'
            """)
        #expect(settings.mode == .off)
        #expect(settings.limit == 8)
        #expect(settings.isStrict)
        #expect(settings.size == 2048)
        #expect(settings.ignore == [Glob("vendor/**"), Glob("*.lock")])
        #expect(settings.refs == [RefName("refs/heads/main")])
        #expect(settings.rules.map(\.value.id) == ["acme-token"])
        #expect(settings.rules.map(\.position) == [Position(line: 9, column: 7)])
    }

    @Test func `without a file the defaults hold`() throws {
        let policy = Policy.default(checks: [SampleCheck.self])
        #expect(policy.source == "default")
        #expect(policy.rules.map(\.weighing.mode) == [.enforce])
        #expect(policy.digest == read("version: 1\n").policy?.digest)
    }
}
