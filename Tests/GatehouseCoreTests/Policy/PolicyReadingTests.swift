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

    @Test func `what is wrong with letters, with shape and with meaning is told at once`() {
        let text = """
            version: 2
            version: 1
            sample:
              rules: [{ id: taken }, { id: Taken }, { match: '' }]
              <<: {}
              strict: yes
            extra: !x 1
            """
        #expect(
            lines(text) == [
                ".gatehouse.yml:1:10: expected 1",
                ".gatehouse.yml:2:1: expected the key 'version' once, and it stands above",
                ".gatehouse.yml:4:32: expected lower-case words joined by hyphens",
                ".gatehouse.yml:4:41: expected the key 'id', which has no default",
                ".gatehouse.yml:4:50: expected a pattern of 1 to 4096 characters",
                ".gatehouse.yml:5:3: expected no merge key '<<': write the settings out",
                ".gatehouse.yml:6:11: expected true or false",
                ".gatehouse.yml:7:1: unknown key 'extra': expected version, sample, limits, fingerprints, "
                    + "repository-waivers or waivers",
                ".gatehouse.yml:7:8: expected no tag, such as '!x'",
            ])
    }

    @Test func `meaning is judged although one rule cannot be read`() {
        let text = "version: 1\nsample: { rules: [{ id: taken }, 7] }\n"
        #expect(
            lines(text) == [
                ".gatehouse.yml:2:19: the name 'taken' is taken",
                ".gatehouse.yml:2:34: expected keys and values: id or match",
            ])
    }

    @Test func `a waiver has a fingerprint, a reason and a last day`() throws {
        let waiver = """
              - fingerprint: gh1:00112233445566778899aabbccddeeff
                reason: sample from the vendor's documentation
                until: 2027-06-30

            """
        let policy = try #require(read("version: 1\nwaivers:\n" + waiver).policy)
        let fingerprint = try #require(Fingerprint("gh1:00112233445566778899aabbccddeeff"))
        let reason = "sample from the vendor's documentation"
        #expect(policy.waivers == [fingerprint: Waiver(.policy, reason: reason, until: Day("2027-06-30"))])
        #expect(
            lines("version: 1\nwaivers:\n" + waiver + waiver) == [
                ".gatehouse.yml:6:5: expected one waiver for 'gh1:00112233445566778899aabbccddeeff'"
            ])
    }

    @Test func `text that YAML takes for a number is said to want quotes`() {
        let text =
            "version: 1\nwaivers: [{ fingerprint: 7, reason: 2024, until: '2024' }]\nfingerprints: { key: \(digits) }\n"
        #expect(
            lines(text) == [
                ".gatehouse.yml:2:26: expected a fingerprint: gh1: and 32 hexadecimal digits",
                ".gatehouse.yml:2:37: expected text, so put it in quotes",
                ".gatehouse.yml:2:50: expected a day such as 2027-06-30",
                ".gatehouse.yml:3:22: expected at least 16 bytes in hexadecimal digits or base64, so put it in quotes",
            ])
    }

    private let digits = String(repeating: "12", count: 16)

    @Test func `no mistake repeats what a setting says`() {
        let text = "version: 1\nfingerprints: { key: deadbeef }\nsample: { mode: deadbeef, limit: deadbeef }\n"
        #expect(lines(text).count == 3)
        #expect(lines(text).allSatisfy { !$0.contains("deadbeef") })
    }

    @Test func `one mistake behind an alias is told once`() {
        let text = "version: 1\nsample: { rules: [&a { id: A }, *a, *a] }\n"
        #expect(lines(text) == [".gatehouse.yml:2:28: expected lower-case words joined by hyphens"])
    }

    @Test func `a file that holds something else is a mistake`() {
        let names = "version, sample, limits, fingerprints, repository-waivers or waivers"
        #expect(lines("just text\n") == [".gatehouse.yml:1:1: expected keys and values: \(names)"])
        #expect(lines("- version: 1\n") == [".gatehouse.yml:1:1: expected keys and values: \(names)"])
        #expect(lines("{}\n") == [".gatehouse.yml:1:1: expected the key 'version', which has no default"])
        #expect(lines("null\n") == [".gatehouse.yml:1:1: expected keys and values: \(names)"])
    }
}
