import GatehouseChecks
import GatehouseCore
import TestSupport
import Testing

@Suite struct `A token is found` {
    private static let token = Sample.githubToken
    private static let check = Secrets()

    private func found(_ bytes: [UInt8]) -> Findings {
        Self.check.findings(in: Change(at: .scan, [Content(.file(RepoPath("data.bin")), bytes)]))
    }

    @Test(arguments: Disguised.all(of: token))
    func `in every disguise, as the value that it is`(_ disguised: Disguised) throws {
        let result = found(disguised.bytes)
        let finding = try #require(result.list.first, "\(disguised.name): nothing")
        #expect(result.list.count == 1, "\(result.list.map(\.code))")
        #expect(finding.code == "secrets/github-token" || finding.code == "secrets/github-personal-access-token")
        #expect(finding.evidence == .proved)
        #expect(finding.identity.value.bytes == Array(Self.token.utf8))
        #expect(result.problems.isEmpty)
    }

    @Test func `once, with the places of all its disguises`() {
        let texts = Disguised.all(of: Self.token).map { $0.bytes }
        let plain = found(Array(Self.token.utf8)).list.map(\.identity)
        for text in texts { #expect(found(text).list.map(\.identity) == plain) }
    }
}

@Suite struct `What is found in a disguise` {
    private let check = Secrets()
    private let token = Sample.githubToken

    private func places(_ text: String) -> [[Int?]] {
        check.findings(in: Change(at: .scan, [Content(.file(RepoPath("a.txt")), Array(text.utf8))])).list.map {
            [$0.place.line, $0.place.column, $0.place.endLine, $0.place.endColumn]
        }
    }

    @Test func `is placed where its carrier stands`() {
        let base64 = Encoding.base64(Array("key \(token) key".utf8))
        #expect(places("one\ntwo: \(base64)\n") == [[2, 10, 2, 66]])
        let escaped = token.replacing("_", with: "%5f")
        #expect(places("one\nk=\(escaped)\n") == [[2, 3, 2, 45]])
        let hex = token.utf8.map { String($0, radix: 16) }.joined()
        #expect(places("\n\n x=\(hex)") == [[3, 4, 3, 84]])
    }

    @Test func `says how it was hidden`() throws {
        let inner = Encoding.base64(Array("key: \(token)".utf8))
        let outer = inner.utf8.map { "%" + String($0, radix: 16) }.joined()
        let finding = try #require(
            check.findings(in: Change(at: .scan, [Content(.file(RepoPath("a")), Array(outer.utf8))])).list.first)
        #expect(
            finding.because.map(\.text).suffix(2) == ["it is written in base64", "it is written in percent escapes"])
    }

    @Test(arguments: [
        "sha512-" + Encoding.base64((0..<64).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }),
        "getApplicationContextFactoryBeanProvider", "some_rather_long_function_name_of_the_c_library",
        "src/main/java/org/example/application/configuration/Settings", "da39a3ee5e6b4b0d3255bfef95601890afd80709",
        "printf(\"%02x%02x%5d%4d\\n\", a, b, c, d);", "'\\0', \"\\033[1m\", \"\\x1b[0m\"",
        "static const uint8_t t[] = { 0x00, 0x01, 0x02, 0x03, 0x99, 0xaa, 0xbb, 0xcc, 0xdd, 0xee, 0xff, 0x12, 0x34 };",
        "s/\\/usr\\/local/\\/opt/", "&#169; 2026 &#8212; &#x2713;",
        "REM " + String(repeating: "=", count: 64) + "\r\nREM a heading\r\nREM " + String(repeating: "=", count: 64)
            + "\r\n",
    ])
    func `is nothing where nothing is hidden`(_ text: String) {
        let result = check.findings(in: Change(at: .scan, [Content(.file(RepoPath("a.c")), Array(text.utf8))]))
        #expect(result.list.isEmpty && result.problems.isEmpty)
    }

    @Test(arguments: 0..<4)
    func `is nothing in noise, however long, and makes it no problem`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let noise = random.bytes(60_000)
        let result = check.findings(in: Change(at: .scan, [Content(.file(RepoPath("a.png")), noise)]))
        #expect(result.list.isEmpty && result.problems.isEmpty)
    }

    @Test(arguments: [
        ["AKIA", "IOSFODNN7", "EXAMPLE"].joined(), ["gh", "p_"].joined() + String(repeating: "x", count: 36),
    ])
    func `takes nothing from the value around it, where it is a sample or a placeholder`(weak: String) {
        let value = Encoding.base64(Array((weak + " " + Sample.password(3) + Sample.password(4)).utf8))
        let text = "API_TO" + "KEN=\"\(value)\""
        let result = check.findings(in: Change(at: .scan, [Content(.file(RepoPath("a.env")), Array(text.utf8))]))
        let blocking = result.list.filter { $0.evidence >= .contextual && !$0.isHarmless }
        #expect(blocking.count == 1)
    }

    @Test func `is no password that chance put into noise`() {
        var random = SeededGenerator(seed: 7)
        let noise = random.bytes(400) + Array("password = \"\(Sample.password)\"".utf8) + random.bytes(400)
        #expect(places(Encoding.base64(noise)) == [])
    }

    @Test func `is bounded in depth, and what lies deeper makes the gate undecided`() {
        let text = (0..<12).reduce("key: \(token)") { text, _ in Encoding.base64(Array(text.utf8)) }
        let result = check.findings(in: Change(at: .scan, [Content(.file(RepoPath("a")), Array(text.utf8))]))
        #expect(result.list.isEmpty)
        #expect(result.problems.map(\.isCut) == [true])
        #expect(result.problems.first?.reason.text == "it is packed or encoded more than 8 times over")
    }
}
