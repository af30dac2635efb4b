import GatehouseCore
import GatehouseMatch

/// Reads addresses of databases that are no URLs: `user:password@tcp(host)/db`, `jdbc:oracle:thin:user/password@host`.
enum AddressOfDatabase {
    static let reader = ContextReader("an address of a database", ["@tcp(", "@unix(", ":thin:", ":oci:"]) {
        candidate(at: $0, in: $1, &$3)
    }

    private static func candidate(at offset: Int, in bytes: [UInt8], _ budget: inout Budget) -> Candidate? {
        guard budget.spend(16) else { return nil }
        let found = bytes[offset] == UInt8(ascii: "@") ? before(offset, bytes) : behind(offset, bytes)
        guard let (user, password) = found,
            let evidence = GivenPassword.evidence(of: bytes[password], user: bytes[user])
        else { return nil }
        return Candidate(
            source: .address, range: password, publicPrefix: nil, evidence: evidence,
            because: ["an address with a user and a password"], field: user)
    }

    private static func before(_ at: Int, _ bytes: [UInt8]) -> (Range<Int>, Range<Int>)? {
        var start = at
        while start > 0, at - start < 128, !stop.contains(bytes[start - 1]) { start -= 1 }
        guard let colon = bytes[start..<at].firstIndex(of: UInt8(ascii: ":")), colon > start, colon + 1 < at else {
            return nil
        }
        return (start..<colon, (colon + 1)..<at)
    }

    private static func behind(_ offset: Int, _ bytes: [UInt8]) -> (Range<Int>, Range<Int>)? {
        guard let colon = bytes[(offset + 1)...].firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let text = bytes[(colon + 1)...].prefix(128).prefix { !stop.contains($0) }
        guard let slash = text.firstIndex(of: UInt8(ascii: "/")), let at = text.firstIndex(of: UInt8(ascii: "@")),
            slash > text.startIndex, slash + 1 < at
        else { return nil }
        return (text.startIndex..<slash, (slash + 1)..<at)
    }

    private static let stop = Alphabet(" \t\r\n\"'`<>(){};,=")
}
