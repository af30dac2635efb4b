import GatehouseCore
import GatehouseMatch

/// Reads keys and signatures in the queries of addresses, whose names are too short to say much elsewhere: `?key=…`, `&sig=…`.
enum QueryValue {
    static let reader = ContextReader(
        "a key in an address", ["?key=", "&key=", "?sig=", "&sig=", "?code=", "&code=", "&signature="]
    ) {
        candidate(at: $0, in: $1, &$3)
    }

    private static func candidate(at offset: Int, in bytes: [UInt8], _ budget: inout Budget) -> Candidate? {
        guard let sign = bytes[offset...].prefix(12).firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let value = bytes[(sign + 1)...].prefix(512).prefix(while: inValue.contains)
        guard budget.spend(value.count / 8 + 1), value.count >= 20, !value.starts(with: "0x".utf8),
            Credentials.isCredential(value, least: 20), isKey(bytes[offset + 1], value)
        else { return nil }
        return Candidate(
            source: .token, range: value.startIndex..<value.endIndex, publicPrefix: nil, evidence: .contextual,
            because: ["an address carries it", "the value is as random as a made one"], field: (offset + 1)..<sign)
    }

    // The code of a login is used up at once; that of a function ends as base64 does.
    private static func isKey(_ letter: UInt8, _ value: ArraySlice<UInt8>) -> Bool {
        guard letter | 0x20 == UInt8(ascii: "c") else { return true }
        return value.count >= 44
            && (value.suffix(2).elementsEqual("==".utf8)
                || value.map(asciiLowercase).suffix(3).elementsEqual("%3d".utf8))
    }

    private static let inValue = Alphabet.base62 + "-._~+/=%"
}
