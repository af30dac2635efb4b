import GatehouseCore
import GatehouseMatch

/// Reads addresses that carry a password: `scheme://user:password@host`, or a token: `https://token@host`.
enum Address {
    static let reader = ContextReader("an address with a password", ["://"]) { candidate(at: $0, in: $1, $2, &$3) }

    private static func candidate(
        at offset: Int, in bytes: [UInt8], _ path: PathNature, _ budget: inout Budget
    ) -> Candidate? {
        let start = offset + 3
        let end = endOfAuthority(from: start, in: bytes)
        guard budget.spend((end - start) / 8), let at = bytes[start..<end].lastIndex(of: UInt8(ascii: "@")) else {
            return nil
        }
        let scheme = scheme(before: offset, in: bytes)
        let host = bytes[(at + 1)..<end]
        guard !scheme.isEmpty, at > start, isHost(host, behind: end, in: bytes), !isSampleHost(host) else { return nil }
        guard let colon = bytes[start..<at].firstIndex(of: UInt8(ascii: ":")) else {
            return token(start..<at, scheme, host, bytes)
        }
        let password = bytes[(colon + 1)..<at]
        let user = bytes[start..<colon]
        guard let evidence = evidence(of: password, user: user, host, path), !isOfPlaceholders(user, host) else {
            return nil
        }
        return Candidate(
            source: .address, range: (colon + 1)..<at, publicPrefix: nil, evidence: evidence,
            because: ["an address with a user and a password"], field: scheme)
    }

    private static func evidence(
        of password: ArraySlice<UInt8>, user: ArraySlice<UInt8>, _ host: ArraySlice<UInt8>, _ path: PathNature
    ) -> Evidence? {
        if password.starts(with: "x-oauth".utf8) {
            return Credentials.isCredential(user, least: 20) ? .contextual : nil
        }
        guard !password.map(asciiLowercase).elementsEqual(user.map(asciiLowercase)) else { return nil }
        let evidence = GivenPassword.evidence(of: password, user: user, isInUse: isInUse(host))
        return path == .lock ? evidence.map { min($0, .suspected) } : evidence
    }

    // `ds048537.mongolab.com`: somebody's own, by its number or its depth.
    private static func isInUse(_ host: ArraySlice<UInt8>) -> Bool {
        let name = host.prefix { $0 != UInt8(ascii: ":") }
        let parts = name.split(separator: UInt8(ascii: "."))
        let first = parts.first ?? []
        return parts.count >= 3 && !parts.allSatisfy { $0.allSatisfy(Alphabet.digit.contains) }
            && first.contains(where: Alphabet.digit.contains) && !name.contains("example")
    }

    // `https://3f2a…@host`: the public half of a key that reports crashes is meant to be seen.
    private static func token(_ range: Range<Int>, _ scheme: Range<Int>, _ host: ArraySlice<UInt8>, _ bytes: [UInt8])
        -> Candidate?
    {
        let value = bytes[range]
        guard value.count >= 20, bytes[scheme].starts(with: "http".utf8) || bytes[scheme].starts(with: "git".utf8),
            Credentials.isCredential(value, least: 20), !isReporter(host)
        else { return nil }
        return Candidate(
            source: .address, range: range, publicPrefix: nil, evidence: .contextual,
            because: ["an address with a token", "the value is as random as a made one"], field: scheme)
    }

    private static func isReporter(_ host: ArraySlice<UInt8>) -> Bool {
        host.map(asciiLowercase).contains("sentry")
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

    // A host, or something that is filled in for one: `@{host}`, `@<host>`, `@" + host`.
    private static func isHost(_ host: ArraySlice<UInt8>, behind end: Int, in bytes: [UInt8]) -> Bool {
        if let first = host.first { return hostStart.contains(first) }
        return end < bytes.count && filledIn.contains(bytes[end])
    }

    // `username:…@hostname`: both tell that the whole is a pattern, whatever stands between them.
    private static func isOfPlaceholders(_ user: ArraySlice<UInt8>, _ host: ArraySlice<UInt8>) -> Bool {
        let name = host.prefix { $0 != UInt8(ascii: ":") }.map(asciiLowercase)
        let isPattern = name.starts(with: "host".utf8) || name.isEmpty
        return isPattern && ["user", "username", "usr", "login"].contains(String(decoding: user, as: UTF8.self))
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
    private static let filledIn = Alphabet("{<\"'%$")
    private static let sampleHosts: Set<String> = [
        "example.com", "example.org", "example.net", "www.example.com", "hostname", "your-host", "yourhost", "server",
        "my-host", "myhost", "domain.com", "site.com", "url", "ip", "address", "x.y", "proxy", "the.host",
    ]
}
