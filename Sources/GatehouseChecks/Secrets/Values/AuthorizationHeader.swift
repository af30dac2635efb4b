import GatehouseCore
import GatehouseMatch

/// Reads the header that carries credentials, in the text of a request and in the maps and calls of programs:
/// `Authorization: Token …`, `headers["Authorization"] = "Bearer …"`, `.header("Authorization", "…")`.
enum AuthorizationHeader {
    static let reader = ContextReader("a header with a credential", names) { candidate(at: $0, in: $1, $2, &$3) }

    private static func candidate(
        at offset: Int, in bytes: [UInt8], _ path: PathNature, _ budget: inout Budget
    ) -> Candidate? {
        var at = offset
        while at < bytes.count, inName.contains(bytes[at]), at < offset + 24 { at += 1 }
        let name = offset..<at
        guard names.contains(where: { $0.utf8CodeUnitCount == name.count }) else { return nil }
        let signs = bytes[at...].prefix(16).prefix(while: between.contains)
        guard signs.contains(where: assigning.contains), budget.spend(2) else { return nil }
        let text = behindPrefix(signs.endIndex, in: bytes).prefix(2_200).prefix { !ends.contains($0) }
        guard budget.spend(text.count / 8),
            let found = Credentials.read(text.startIndex..<text.endIndex, in: bytes)
        else { return nil }
        // A program's expression is no header: `authorization = token2ForUser9`.
        let isQuoted = signs.contains { quotes.contains($0) } || text.startIndex > signs.endIndex
        guard isQuoted || signs.contains(UInt8(ascii: ":")) else { return nil }
        return Candidate(
            source: .header, range: found.range, publicPrefix: nil,
            evidence: path == .lock ? min(found.evidence, .suspected) : found.evidence, because: [found.because],
            field: name)
    }

    // `b"…"`.
    private static func behindPrefix(_ start: Int, in bytes: [UInt8]) -> ArraySlice<UInt8> {
        let isPrefix = start + 1 < bytes.count && prefixes.contains(bytes[start]) && quotes.contains(bytes[start + 1])
        return bytes[(isPrefix ? start + 2 : start)...]
    }

    private static let prefixes = Alphabet("bfuBFU")
    private static let names: [StaticString] = [
        "authorization", "x-api-key", "x-auth-token", "private-token", "x-api-token",
    ]
    private static let inName = Alphabet.letter + "-"
    private static let quotes = Alphabet("\"'`")
    private static let assigning = Alphabet(":=,(")
    private static let between = Alphabet(" \t\"'`])\\:=>,(")
    private static let ends = Alphabet("\r\n<>{}[](),;")
}
