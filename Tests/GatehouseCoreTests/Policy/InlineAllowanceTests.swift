import TestSupport
import Testing

@testable import GatehouseCore

struct InlineAllowanceTests {
    private func read(_ line: String) -> InlineAllowance? { InlineAllowance(inLine: line.utf8) }

    @Test(arguments: [
        "key = 1 # gatehouse:allow secrets/token a sample of the vendor",
        "// gatehouse:allow secrets/token a sample of the vendor",
        "/* gatehouse:allow secrets/token a sample of the vendor */",
        "<!-- gatehouse:allow secrets/token a sample of the vendor -->",
        "-- gatehouse:allow secrets/token   a sample  of the vendor\r",
        "\t; gatehouse:allow secrets/token a sample of the vendor",
        "{{!-- gatehouse:allow secrets/token a sample of the vendor --}}",
        "   gatehouse:allow secrets/token a sample of the vendor",
    ])
    func `a comment in any language forgives with a reason`(line: String) throws {
        let allowance = try #require(read(line))
        #expect(allowance.code == "secrets/token")
        #expect(allowance.until == nil)
        #expect(allowance.reason.hasPrefix("a sample of the vendor"))
    }

    @Test func `a last day may stand before the reason`() throws {
        let allowance = try #require(read("# gatehouse:allow secrets/token until=2027-06-30 vendor's sample"))
        #expect(allowance.until == Day("2027-06-30"))
        #expect(allowance.reason == "vendor's sample")
    }

    @Test(arguments: [
        "# gatehouse:allow", "# gatehouse:allow secrets/token", "# gatehouse:allow secrets/token */",
        "# gatehouse:allow secrets/token ---", "# gatehouse:allow token a reason",
        "# gatehouse:allow secrets/ a reason",
        "# gatehouse:allow secrets/Token a reason", "# gatehouse:allow * a reason",
        "# gatehouse:allow secrets/token until=2027-02-30 a reason", "# gatehouse:allow secrets/token until= a reason",
        "# gatehouse:allow secrets/token until=2027-06-30", "# gatehouse:allowsecrets/token a reason",
        "key = gatehouse:allow secrets/token a reason", "\"note\": \"gatehouse:allow secrets/token a reason\"",
    ])
    func `what is not well formed forgives nothing`(line: String) { #expect(read(line) == nil) }

    @Test func `it counts on its line and on the one below`() {
        let text = Array("one\n# gatehouse:allow a/b the reason\ntwo\nthree\n".utf8)
        let allowed = InlineAllowance.all(in: text)
        let lines = (-1...7).filter { allowed[$0] != nil || allowed[$0 - 1] != nil }
        #expect(lines == [2, 3])
    }

    @Test func `any bytes are read without harm`() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let bytes = random.bytes(20) + Array("#gatehouse:allow ".utf8) + random.bytes(40)
            _ = InlineAllowance.all(in: bytes)
        }
    }
}
