import GatehouseCore
import GatehouseMatch

/// Reads sessions in the cookies of a request: `Cookie: JSESSIONID=…`.
enum CookieHeader {
    static let reader = ContextReader(
        "a cookie with a session", ["cookie: ", "cookie\": \"", "cookie', '", "cookie\", \""]
    ) {
        candidate(at: $0, in: $1, &$3)
    }

    private static func candidate(at offset: Int, in bytes: [UInt8], _ budget: inout Budget) -> Candidate? {
        let text = bytes[offset...].dropFirst(8).prefix(1_000).prefix { !ends.contains($0) }
        guard budget.spend(text.count / 8 + 1) else { return nil }
        for pair in text.split(separator: UInt8(ascii: ";")) {
            guard let sign = pair.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let name = pair[..<sign].drop(while: Alphabet(" \"',:").contains)
            let value = pair[(sign + 1)...].prefix(while: inValue.contains)
            guard isSession(name), value.count >= 20, Credentials.isCredential(value, least: 20) else { continue }
            return Candidate(
                source: .header, range: value.startIndex..<value.endIndex, publicPrefix: nil, evidence: .suspected,
                because: ["a cookie holds a session"], field: name.startIndex..<name.endIndex)
        }
        return nil
    }

    private static func isSession(_ name: ArraySlice<UInt8>) -> Bool {
        let folded = name.map(asciiLowercase)
        return words.contains(where: folded.contains)
    }

    private static let ends = Alphabet("\r\n<>{}")
    private static let inValue = Alphabet.base62 + "-._~+/=:|%"
    private static let words: [StaticString] = ["sess", "sid", "auth", "token", "login"]
}
