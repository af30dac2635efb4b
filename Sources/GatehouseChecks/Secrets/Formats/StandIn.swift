import GatehouseCore
import GatehouseMatch

/// Recognises what stands where a secret will: `${PASSWORD}`, `<password>`, `changeme`, `****`, `null`.
///
/// It says less than `Placeholder`: a slot that a program reads holds what is in use, even where that is `example1`.
enum StandIn {
    /// Whether the value is filled in from elsewhere, hidden, or asks to be changed.
    static func isOne(_ value: ArraySlice<UInt8>) -> Bool {
        let folded = value.map(asciiLowercase)
        guard let first = folded.first, let last = folded.last else { return true }
        if Set(folded).count == 1 { return true }
        if Self.marks.contains(where: folded.contains) { return true }
        switch first {
        case UInt8(ascii: "<"): if last == UInt8(ascii: ">") { return true }
        case UInt8(ascii: "["): if last == UInt8(ascii: "]") { return true }
        case UInt8(ascii: "%"), UInt8(ascii: "@"): if last == first { return true }
        case UInt8(ascii: "$"): if folded.dropFirst().allSatisfy(Alphabet.word.contains) { return true }
        default: break
        }
        return whole.contains { text in
            text.withUTF8Buffer { $0.count == folded.count && zip($0, folded).allSatisfy { $0 == $1 } }
        }
    }

    private static let marks: [StaticString] = [
        "${", "{{", "$(", "#{", "<%", "%%", "...", "…", "****", "xxxx", "changeme", "change_me", "change-me",
        "changeit",
        "your_", "your-", "yourpass", "placeholder", "redacted", "replace", "password_here", "password-here",
        "your pass",
        "goes here", "goes_here", "goes-here", "process.env", "getenv", "env(", "unique phrase", "enc[", "!vault",
        "{cipher}",
        "dummy", "$ansible_vault", "vault:", "op://",
    ]
    private static let whole: [StaticString] = [
        "null", "none", "nil", "true", "false", "undefined", "yes", "no", "prompt", "ask", "todo", "tbd", "empty",
        "string", "value", "text", "hidden", "disabled", "locked", "unset", "~", "n/a",
    ]
}
