import GatehouseCore
import GatehouseMatch

/// Reads what a script types when it is asked for a password: `expect "*assword:"` and `send "pw\r"`, or the keys of a form.
enum SentLine {
    static let reader = ContextReader(
        "a password that is typed", ["send \"", "send -- \"", "sendline(", "send_keys(", "sendkeys("]
    ) {
        candidate(at: $0, in: $1, $2, &$3)
    }

    private static func candidate(
        at offset: Int, in bytes: [UInt8], _ path: PathNature, _ budget: inout Budget
    ) -> Candidate? {
        guard let open = bytes[offset..<min(bytes.count, offset + 14)].firstIndex(where: quotes.contains),
            let end = Argument.endOfString(from: open, to: min(bytes.count, open + 200), in: bytes),
            budget.spend(30), isAsked(before: offset, in: bytes)
        else { return nil }
        var value = (open + 1)..<end
        while value.count >= 2, escapes.contains(where: { Command.stands($0, in: bytes, at: value.upperBound - 2) }) {
            value = value.lowerBound..<(value.upperBound - 2)
        }
        guard !value.isEmpty, let evidence = GivenPassword.evidence(of: bytes[value], in: path) else { return nil }
        return Candidate(
            source: .password, range: value, publicPrefix: nil, evidence: evidence,
            because: ["it is typed where a password is asked for"], field: offset..<(offset + 4))
    }

    // Whether the line of the place, or the one before it, asks for a password.
    private static func isAsked(before offset: Int, in bytes: [UInt8]) -> Bool {
        let before = bytes[max(0, offset - 160)..<offset]
        let breaks = before.indices.reversed().lazy.filter { before[$0] == UInt8(ascii: "\n") }
        let start = breaks.dropFirst().first.map { $0 + 1 } ?? before.startIndex
        let text = Array(before[start...]).map(asciiLowercase)
        return text.contains("assword") || text.contains("assphrase")
    }

    private static let quotes = Alphabet("\"'")
    private static let escapes: [StaticString] = ["\\r", "\\n"]
}
