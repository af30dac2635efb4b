/// A rule as a policy writes it.
package struct RuleText: Hashable, Sendable {
    package let id: String
    package let title: String
    package let match: String
    package let finds: String

    /// The rule's lines, as an entry of `rules`.
    package func lines(indentation: Int) -> String {
        let margin = String(repeating: " ", count: indentation)
        return [
            "- id: \(id)", "  title: \(Self.quoted(title))", "  match: \(Self.quoted(match))",
            "  finds: [\(Self.quoted(finds))]",
        ].map { margin + $0 + "\n" }.joined()
    }

    /// A text in quotes, as YAML has it.
    package static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars
        if !scalars.contains(where: { $0.value < 0x20 || $0.value == 0x7f }) {
            return "'" + scalars.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
        }
        return "\"" + scalars.map(escaped).joined() + "\""
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": "\\n"
        case "\t": "\\t"
        case "\r": "\\r"
        case "\"", "\\": "\\" + String(scalar)
        case _ where scalar.value < 0x20 || scalar.value == 0x7f:
            "\\x" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
        default: String(scalar)
        }
    }
}

/// A section of a policy that holds rules of its own and paths to ignore.
package struct SecretsText {
    package let rules: [RuleText]
    package let ignore: [String]

    package init(rules: [RuleText], ignore: [String]) {
        self.rules = rules
        self.ignore = ignore
    }

    /// The section's lines.
    package var text: String {
        let lists =
            (rules.isEmpty ? "" : "  rules:\n" + rules.map { $0.lines(indentation: 4) }.joined())
            + (ignore.isEmpty ? "" : "  ignore:\n" + ignore.map { "    - " + RuleText.quoted($0) + "\n" }.joined())
        return lists.isEmpty ? "secrets: {}\n" : "secrets:\n" + lists
    }
}
