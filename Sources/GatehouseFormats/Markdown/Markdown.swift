import GatehouseCore

/// Text of others in Markdown, where it is nothing but text: no markup, no link, and nobody's name that is called.
enum Markdown {
    /// A sentence.
    static func text(_ text: String) -> String {
        let safe = Escaped.text(text.utf8).unicodeScalars
        var result = ""
        for (scalar, next) in zip(safe, safe.dropFirst().map(Optional.init) + [nil]) {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            // A code host calls people, and links what looks like one of its numbers: a mark between takes that away.
            case "@", "#", "!": result += "\\\(scalar)&#8203;"
            case ":" where next == "/": result += ":&#8203;"
            case "." where next.map { $0.properties.isAlphabetic } ?? false: result += ".&#8203;"
            case _ where isMarkup(scalar): result += "\\\(scalar)"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Something that is named: between more backticks than it has in a row.
    static func code(_ text: String) -> String {
        let safe = Escaped.text(text.utf8)
        let longest = safe.split { $0 != "`" }.map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: longest + 1)
        let margin = longest > 0 ? " " : ""
        // A bar ends the cell of a table, in code as well.
        return fence + margin + safe.unicodeScalars.map { $0 == "|" ? "\\|" : String($0) }.joined() + margin + fence
    }

    private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && "\\`*_[]|~$^".unicodeScalars.contains(scalar)
    }
}
