import GatehouseCore
import GatehouseMatch

/// Reads addresses that carry a password: `scheme://user:password@host`.
enum Address {
    static let anchors = [Literal("://")]

    /// The password of the address whose `://` stands at the offset; nil where it has none, or a placeholder.
    static func candidate(at offset: Int, in bytes: [UInt8], _ budget: inout Budget) -> Candidate? {
        let start = offset + 3
        let end = endOfAuthority(from: start, in: bytes)
        guard budget.spend((end - start) / 8), let at = bytes[start..<end].lastIndex(of: UInt8(ascii: "@")),
            let colon = bytes[start..<at].firstIndex(of: UInt8(ascii: ":"))
        else { return nil }
        let scheme = scheme(before: offset, in: bytes)
        let password = bytes[(colon + 1)..<at]
        guard !scheme.isEmpty, isCredential(password, user: bytes[start..<colon], host: bytes[(at + 1)..<end]) else {
            return nil
        }
        return Candidate(
            source: .address, range: (colon + 1)..<at, publicPrefix: nil, evidence: .contextual,
            because: ["an address with a user and a password"], field: scheme)
    }

    private static func endOfAuthority(from start: Int, in bytes: [UInt8]) -> Int {
        let limit = min(bytes.count, start + 512)
        var end = start
        while end < limit, !stop.contains(bytes[end]) { end += 1 }
        return end
    }

    private static func scheme(before offset: Int, in bytes: [UInt8]) -> Range<Int> {
        var start = offset
        while start > 0, offset - start < 32, inScheme.contains(bytes[start - 1]) { start -= 1 }
        return start..<offset
    }

    private static func isCredential(
        _ password: ArraySlice<UInt8>, user: ArraySlice<UInt8>, host: ArraySlice<UInt8>
    ) -> Bool {
        guard password.count >= 3, !host.isEmpty, !password.contains(UInt8(ascii: "$")) || password.count > 12 else {
            return false
        }
        let folded = password.map(asciiLowercase)
        if Placeholder.reason(password) != nil || OwnWords.are(password)
            || folded.elementsEqual(user.map(asciiLowercase))
        {
            return false
        }
        if words.contains(String(decoding: folded, as: UTF8.self)) { return false }
        return !isSampleHost(host) && hostStart.contains(host.first ?? 0)
    }

    private static func isSampleHost(_ host: ArraySlice<UInt8>) -> Bool {
        let folded = host.map(asciiLowercase)
        if folded.starts(with: "host".utf8) && folded.count <= 5 { return true }
        let name = folded.prefix { $0 != UInt8(ascii: ":") }
        return sampleHosts.contains(String(decoding: name, as: UTF8.self))
    }

    private static let stop = Alphabet(" \t\r\n\"'`<>/?#\\(){}|,;")
    private static let inScheme = Alphabet.base62 + "+.-"
    private static let hostStart = Alphabet.word + "[$-."
    private static let sampleHosts: Set<String> = [
        "example.com", "example.org", "example.net", "www.example.com", "hostname", "your-host", "yourhost", "server",
        "my-host", "myhost", "domain.com", "site.com", "url", "ip", "address", "x.y", "proxy", "the.host",
    ]
    private static let words: Set<String> = [
        "password", "pass", "passwd", "pwd", "secret", "pw", "token", "user", "port", "xxx", "xxxx", "changeme",
        "apikey", "credentials", "anonymous", "anoncvs", "anon", "guest",
    ]
}
