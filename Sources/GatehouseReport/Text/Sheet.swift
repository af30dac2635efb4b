import GatehouseCore

/// Lays out lines in a style: escapes, plain forms, breaks and colour.
struct Sheet {
    let style: Style

    init(_ style: Style) { self.style = style }

    /// What a line is about; only colour shows it.
    enum Emphasis: String {
        case none = ""
        case block = "\u{1b}[1;31m"
        case warn = "\u{1b}[33m"
        case note = "\u{1b}[2m"
        case problem = "\u{1b}[1;35m"
    }

    /// Whether the finding is told at all.
    func tells(_ weighed: Weighed) -> Bool { !weighed.isSilent && (weighed.level > .note || style.isVerbose) }

    /// Whether it is told although it is forgiven: what somebody let in for once is, whoever looks.
    func tells(forgiven weighed: Weighed) -> Bool {
        !weighed.isSilent && (style.isVerbose || weighed.waiver?.source == .grant)
    }

    /// The text as a line of its own, or as several where it has to be broken.
    func line(_ text: String, indent: Int = 0, as emphasis: Emphasis = .none) -> String {
        // Messages are escaped when they are made. This is the last place before a terminal, so it looks again.
        let safe = Escaped.text(text.utf8)
        let margin = String(repeating: " ", count: indent)
        let lines = broken(style.isPlain ? Self.plain(safe) : safe, indent: indent)
        guard style.hasColour, emphasis != .none else { return lines.map { margin + $0 + "\n" }.joined() }
        return lines.map { margin + emphasis.rawValue + $0 + "\u{1b}[0m\n" }.joined()
    }

    /// The text as a line that is as long as it is.
    func unbroken(_ text: String, indent: Int, as emphasis: Emphasis = .none) -> String {
        let safe = Escaped.text(text.utf8)
        let coloured = style.hasColour && emphasis != .none ? emphasis.rawValue + safe + "\u{1b}[0m" : safe
        return String(repeating: " ", count: indent) + coloured + "\n"
    }

    /// The text in lines that fit, broken at spaces; a word that does not fit stands alone.
    private func broken(_ text: String, indent: Int) -> [String] {
        guard let columns = style.columns, indent + text.count > columns else { return [text] }
        var lines: [String] = []
        var line = ""
        // Empty words keep a double space, as between a code and its place.
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let fits = indent + line.count + 1 + word.count <= columns
            if lines.isEmpty && line.isEmpty {
                line = String(word)
            } else if fits {
                line += " " + word
            } else {
                lines.append(Self.withoutTrailingSpaces(line))
                line = "  " + word
            }
        }
        return lines + [Self.withoutTrailingSpaces(line)]
    }

    private static func withoutTrailingSpaces(_ line: String) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }

    /// The text in ASCII: our own signs in their old forms, every other character as an escape.
    private static func plain(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "→": result += "->"
            case "…": result += "..."
            case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
            default: result += "\\u{" + String(scalar.value, radix: 16) + "}"
            }
        }
        return result
    }
}
