/// Credentials that look real in every respect, put together when the test runs, so that no file of ours holds one.
///
/// Each comes as a constant, and by number where a test needs several.
package enum Sample {
    package static let awsAccessKey = awsAccessKey(1)
    package static let awsSecretKey = awsSecretKey(1)
    package static let githubToken = githubToken(1)
    package static let npmToken = npmToken(1)
    package static let jwt = jwt(1)
    package static let privateKey = privateKey(1)
    package static let password = password(1)

    /// An AWS access key ID that names an account of at most twelve digits, as every real one does.
    package static func awsAccessKey(_ number: UInt64) -> String {
        var random = SeededGenerator(seed: number)
        let account = 100_000_000_000 + random.next() % 899_999_999_999
        // The first six of its ten bytes: a bit that is set, the account, and seven bits more.
        let head = 1 << 47 | account << 7 | random.next() % 128
        let bytes = (0..<6).map { UInt8(truncatingIfNeeded: head >> (40 - 8 * UInt64($0))) } + random.bytes(4)
        return "AK" + "IA" + Encoding.base32(bytes)
    }

    /// An AWS secret access key, which nothing but its surroundings gives away.
    package static func awsSecretKey(_ number: UInt64) -> String {
        var random = SeededGenerator(seed: 1_000 + number)
        return Encoding.base64(random.bytes(30))
    }

    /// A GitHub personal access token whose checksum is right.
    package static func githubToken(_ number: UInt64) -> String { githubLike("gh" + "p_", seed: 2_000 + number) }

    /// An npm access token whose checksum is right.
    package static func npmToken(_ number: UInt64) -> String { githubLike("np" + "m_", seed: 3_000 + number) }

    /// A JSON web token with a claim or two, signed with nobody's key.
    package static func jwt(_ number: UInt64) -> String {
        var random = SeededGenerator(seed: 4_000 + number)
        let header = #"{"alg":"HS256","typ":"JWT"}"#
        let claims = #"{"iss":"accounts","sub":"user-\#(random.next() % 100_000)","iat":1767323045}"#
        return [Array(header.utf8), Array(claims.utf8), random.bytes(32)].map { Encoding.base64URL($0) }
            .joined(separator: ".")
    }

    /// An Ed25519 private key (RFC 8410) as PEM, with a line feed at the end.
    package static func privateKey(_ number: UInt64) -> String {
        var random = SeededGenerator(seed: 5_000 + number)
        let header: [UInt8] = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20]
        let rule = { (word: String) in "-----\(word) " + "PRIVATE" + " KEY-----\n" }
        return rule("BEGIN") + Encoding.base64(header + random.bytes(32)) + "\n" + rule("END")
    }

    /// A password as a generator makes it.
    package static func password(_ number: UInt64) -> String {
        var random = SeededGenerator(seed: 6_000 + number)
        return random.text(20, of: Encoding.base62Digits)
    }

    private static func githubLike(_ prefix: String, seed: UInt64) -> String {
        var random = SeededGenerator(seed: seed)
        let body = random.text(30, of: Encoding.base62Digits)
        return prefix + body + Encoding.base62(Encoding.crc32(Array(body.utf8)), width: 6)
    }
}
