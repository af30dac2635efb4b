import TestSupport
import Testing

@testable import GatehouseCore

struct BaselineTests {
    private let first = "gh1:" + String(repeating: "0a", count: 16)
    private let second = "gh1:" + String(repeating: "0b", count: 16)

    @Test func `each line forgives a finding, without a last day`() throws {
        let text = "\(first) secrets/token 2026-01-31\n\(second) secrets/password 2026-02-01\n"
        let baseline = try #require(Baseline.read(Array(text.utf8)).baseline)
        let waiver = try #require(baseline.waivers[Fingerprint(first)!])
        #expect(waiver == Waiver(.baseline, reason: "in the baseline since 2026-01-31"))
        #expect(baseline.waivers.count == 2)
        #expect(baseline.text == text)
    }

    @Test func `what a merge of two baselines leaves is read, and written in order`() throws {
        let text =
            "\(second) a/b 2026-01-31\r\n\(first) a/b 2026-01-31\n\(second) a/b 2026-01-31\n\(first) a/b 2026-01-30"
        let baseline = try #require(Baseline.read(Array(text.utf8)).baseline)
        #expect(
            baseline.text == "\(first) a/b 2026-01-30\n\(first) a/b 2026-01-31\n\(second) a/b 2026-01-31\n")
        let waiver = try #require(baseline.waivers[Fingerprint(first)!])
        #expect(waiver.reason == "in the baseline since 2026-01-30")
    }

    @Test func `an empty file forgives nothing`() {
        #expect(Baseline.read([]).baseline == Baseline([]))
        #expect(Baseline([]).text == "")
    }

    @Test func `every line that is none is a mistake`() {
        let text = """
            \(first) a/b
            gh1:xyz a/b 2026-01-31
            \(first) ab 2026-01-31
            \(first) a/b 2026-02-30

            <<<<<<< ours
            \(first)  a/b 2026-01-31
            \(first) a/b 2026-01-31 later
            """
        let (baseline, mistakes) = Baseline.read(Array(text.utf8))
        #expect(baseline == nil)
        let whole = "expected a fingerprint, a code and a day, with spaces between"
        #expect(
            mistakes.map { $0.line(in: "b").text } == [
                "b:1:1: \(whole)", "b:2:1: expected a fingerprint: gh1: and 32 hexadecimal digits",
                "b:3:38: expected a code such as secrets/github-token", "b:4:42: expected a day such as 2027-06-30",
                "b:5:1: \(whole)", "b:6:1: \(whole)", "b:7:1: \(whole)", "b:8:1: \(whole)",
            ])
    }

    @Test func `any bytes are read without harm`() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<300 { _ = Baseline.read(Array("\(first) a/b 2026".utf8) + random.bytes(30)) }
    }
}
