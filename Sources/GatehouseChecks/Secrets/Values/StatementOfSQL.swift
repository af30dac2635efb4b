import GatehouseCore
import GatehouseMatch

/// Reads the passwords of SQL and PowerShell statements: `IDENTIFIED BY 'pw'`, `ALTER ROLE me PASSWORD 'pw'`,
/// `ConvertTo-SecureString 'pw' -AsPlainText`.
enum StatementOfSQL {
    static let reader = ContextReader(
        "a statement that sets a password",
        ["identified ", "password '", "password n'", "tosecurestring", "to-securestring"]
    ) {
        candidate(at: $0, in: $1, $2, &$3)
    }

    private static func candidate(
        at offset: Int, in bytes: [UInt8], _ path: PathNature, _ budget: inout Budget
    ) -> Candidate? {
        guard budget.spend(20) else { return nil }
        let letter = bytes[offset] | 0x20
        let start: Int?
        if letter == UInt8(ascii: "i") {
            start = isStatement(before: offset, in: bytes) ? behindBy(from: offset + 11, in: bytes) : nil
        } else if letter == UInt8(ascii: "p") {
            start = isStatement(before: offset, in: bytes) ? offset + 9 : nil
        } else {
            start = bytes[offset...].prefix(60).firstIndex { !words.contains($0) }
        }
        guard let start, let open = bytes[start...].prefix(12).firstIndex(where: quotes.contains),
            bytes[start..<open].allSatisfy(between.contains),
            let end = Argument.endOfString(from: open, to: min(bytes.count, open + 200), in: bytes), end > open + 1,
            !isHash(bytes[(open + 1)..<end]),
            let evidence = GivenPassword.evidence(of: bytes[(open + 1)..<end], in: path)
        else { return nil }
        return Candidate(
            source: .password, range: (open + 1)..<end, publicPrefix: nil, evidence: evidence,
            because: ["a statement sets it as a password"], field: offset..<min(bytes.count, offset + 8))
    }

    // `IDENTIFIED BY`, `IDENTIFIED WITH a_plugin BY`.
    private static func behindBy(from start: Int, in bytes: [UInt8]) -> Int? {
        guard start < bytes.count else { return nil }
        let words = bytes[start...].prefix(60).split(
            maxSplits: 4, omittingEmptySubsequences: true, whereSeparator: Alphabet(" \t").contains)
        return words.first { $0.count == 2 && $0.map(asciiLowercase) == [0x62, 0x79] }?.endIndex
    }

    /// Whether what stands before the place makes or changes a user, or sets a password.
    static func isStatement(before offset: Int, in bytes: [UInt8]) -> Bool {
        let text = bytes[max(0, offset - 160)..<offset].map(asciiLowercase)
        return statements.contains(where: text.contains)
    }

    // `*94BDCEBE19083CE2A1F959FD02F964C7AF4CFC29`, `0x…`, `md5…`, `SCRAM-SHA-256$…`.
    private static func isHash(_ value: ArraySlice<UInt8>) -> Bool {
        value.count >= 16
            && (value.first == UInt8(ascii: "*") || value.starts(with: "0x".utf8) || value.starts(with: "md5".utf8)
                || value.starts(with: "SCRAM-".utf8))
    }

    private static let quotes = Alphabet("\"'")
    private static let words = Alphabet.letter + " \t-"
    private static let between = Alphabet(" \tnNpPaAsSwWoOrRdD\\")
    private static let statements: [StaticString] = [
        "create user", "create role", "alter user", "alter role", "create login",
        "alter login", "grant ", "set password",
    ]
}
