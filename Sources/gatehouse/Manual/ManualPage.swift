import GatehouseCore

/// A page of the manual, in the language of man(7).
struct ManualPage {
    private let facts: CommandFacts

    init(_ facts: CommandFacts) { self.facts = facts }

    /// The page's text.
    var text: String {
        let name = facts.pageName
        let head = [
            ".TH \"\(name.uppercased())\" 1 \"\" \"Gatehouse \(gatehouseVersion)\" \"Gatehouse\"",
            ".SH NAME", "\(Self.plain(name)) \\- \(Self.plain(abstract))", ".SH SYNOPSIS", synopsis,
        ]
        let described = facts.discussion.map { [".SH DESCRIPTION"] + Self.paragraphs($0) } ?? []
        let lines = head + described + options + commands + Self.exitStatus + seeAlso
        return lines.joined(separator: "\n") + "\n"
    }

    private var abstract: String {
        let text = facts.abstract ?? ""
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    private var arguments: [ArgumentFacts] { (facts.arguments ?? []).filter(\.shouldDisplay) }

    private var synopsis: String {
        let words = arguments.filter { $0.names?.contains { $0.name == "help" || $0.name == "version" } != true }
            .map { argument in
                let shape = Self.shape(argument, names: argument.names?.first.map { [$0.text] } ?? [])
                let whole = argument.isRepeating ? shape + " ..." : shape
                return argument.isOptional ? "[" + whole + "]" : whole
            }
        let call = "\\fB\(Self.plain(facts.words.joined(separator: " ")))\\fR"
        return ([call] + words + (facts.shown.isEmpty ? [] : ["\\fICOMMAND\\fR"])).joined(separator: "\n")
    }

    private var options: [String] {
        if arguments.isEmpty { return [] }
        return [".SH OPTIONS"]
            + arguments.flatMap { argument in
                [".TP", Self.shape(argument, names: argument.names?.map(\.text) ?? [])] + Self.story(argument)
            }
    }

    private var commands: [String] {
        if facts.shown.isEmpty { return [] }
        return [".SH COMMANDS"]
            + facts.shown.flatMap { [".TP", "\\fB\(Self.plain($0.commandName))\\fR", Self.plain($0.abstract ?? "")] }
    }

    private var seeAlso: [String] {
        let above = (facts.superCommands ?? []).isEmpty ? [] : [(facts.superCommands ?? []).joined(separator: "-")]
        let pages = above + facts.shown.map(\.pageName) + (above.isEmpty ? ["git", "githooks"] : [])
        let lines = pages.map { "\\fB\(Self.plain($0))\\fR(\($0 == "githooks" ? 5 : 1))" }
        return [".SH SEE ALSO", lines.joined(separator: ",\n")]
    }

    private static let exitStatus = [
        ".SH EXIT STATUS", ".TP", "0", "accepted, or done", ".TP", "1", "refused: at least one finding blocks", ".TP",
        "2", "undecided: something could not be read, judged or done; a gate stays shut", ".TP", "64",
        "the command line was wrong",
    ]

    /// An argument as it is typed: its names in bold, its value in italics.
    private static func shape(_ argument: ArgumentFacts, names: [String]) -> String {
        let value = "\\fI\(plain((argument.valueName ?? "value").uppercased()))\\fR"
        let bold = names.map { "\\fB\(plain($0))\\fR" }.joined(separator: ", ")
        switch argument.kind {
        case .positional: return value
        case .option: return "\(bold) \(value)"
        case .flag: return bold
        }
    }

    private static func story(_ argument: ArgumentFacts) -> [String] {
        var lines = [argument.abstract, argument.discussion].compactMap(\.self).flatMap(paragraphs)
        if let values = argument.allValues, !values.isEmpty {
            lines.append(plain("One of: \(values.joined(separator: ", "))."))
        }
        if let value = argument.defaultValue { lines.append(plain("By default: \(value).")) }
        return lines.isEmpty ? ["\\&"] : lines
    }

    private static func paragraphs(_ text: String) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.reduce(into: []) { all, line in
            if line.isEmpty {
                if !all.isEmpty { all.append(".sp") }
            } else {
                all.append(plain(String(line)))
            }
        }
    }

    // What stands at the beginning of a line must not be taken for a request, nor a hyphen be broken.
    private static func plain(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }
}
