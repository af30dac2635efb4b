import GatehouseCore
import GatehouseMatch

/// Weighs what stands behind the name of a header: a scheme, and the credential that goes with it.
enum Credentials {
    /// Where the credential stands in the text of a header, and what it rests on; nil where there is none.
    static func read(_ text: Range<Int>, in bytes: [UInt8]) -> (
        range: Range<Int>, evidence: Evidence, because: Message
    )? {
        var rest = bytes[text]
        let scheme = rest.prefix(while: inScheme.contains)
        let behind = rest[scheme.endIndex...].prefix(while: gap.contains)
        var hasScheme = false
        if !scheme.isEmpty, scheme.count <= 24, behind.contains(where: separators.contains),
            behind.endIndex < text.upperBound
        {
            let name = String(decoding: scheme.map(asciiLowercase), as: UTF8.self)
            if fields.contains(name) { return nil }
            rest = rest[behind.endIndex...]
            hasScheme = true
            if let pair = pair(rest.prefix(while: inValue.contains)) { return basic(pair, rest) }
            if name == "token", let found = parameter(rest) { rest = found }
        }
        let value = rest.prefix(while: inValue.contains)
        guard value.count <= 2_048, isCredential(value, least: hasScheme ? 12 : 16) else { return nil }
        return (value.startIndex..<value.endIndex, .contextual, "it stands in the header of a request")
    }

    /// Whether the value is as random as a made one; what people write there is a sample.
    static func isCredential(_ value: ArraySlice<UInt8>, least: Int) -> Bool {
        guard value.count >= least, value.contains(where: Alphabet.digit.contains), Placeholder.reason(value) == nil
        else { return false }
        return Randomness(value).isRandom
    }

    // `Token token="…"`.
    private static func parameter(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let name = rest.prefix(while: Alphabet.letter.contains)
        let sign = rest[name.endIndex...].prefix(while: Alphabet("=\"'\\").contains)
        return sign.contains(UInt8(ascii: "=")) ? rest[sign.endIndex...] : nil
    }

    // Words may pass for base64, but not for the base64 of text.
    private static func pair(_ value: ArraySlice<UInt8>) -> [UInt8]? {
        guard let pair = Coding.base64(value), pair.contains(UInt8(ascii: ":")),
            pair.allSatisfy({ $0 >= 0x20 && $0 != 0x7f }), String(validating: pair, as: UTF8.self) != nil
        else { return nil }
        return pair
    }

    private static func basic(_ pair: [UInt8], _ rest: ArraySlice<UInt8>)
        -> (range: Range<Int>, evidence: Evidence, because: Message)?
    {
        guard let colon = pair.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let password = pair[(colon + 1)...]
        let value = rest.prefix(while: inValue.contains)
        let words = password.filter { $0 != UInt8(ascii: " ") }
        // Some services take a token as the user, and no password.
        let isToken = password.isEmpty && isCredential(pair[..<colon], least: 16)
        guard let evidence = isToken ? .contextual : GivenPassword.evidence(of: words[...], user: pair[..<colon]) else {
            return nil
        }
        return (value.startIndex..<value.endIndex, evidence, "it decodes to a user and a password")
    }

    private static let inScheme = Alphabet.base62 + "-_"
    private static let separators = Alphabet(" =:")
    // A literal may end behind the scheme, and another one begin: `'Bearer ' + '…'`.
    private static let gap = Alphabet(" \t=:\"'+.&")
    private static let inValue = Alphabet.base62 + "-._~+/=:|!@$%^*"
    // Schemes whose credentials are fields, signatures and answers: good for one request.
    private static let fields: Set<String> = [
        "digest", "signature", "hawk", "aws", "aws4-hmac-sha256", "negotiate", "ntlm", "acs3-hmac-sha256", "sharedkey",
        "sharedkeylite", "http", "https",
    ]
}
