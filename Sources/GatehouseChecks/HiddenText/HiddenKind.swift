import GatehouseCore

/// What is hidden, and every sentence about it.
enum HiddenKind {
    case direction(UInt32)
    case invisible
    /// Tags, and what they spell.
    case tags(String)
    case lookAlike([UInt8])
    case control
    case mark(breaks: Bool)
    case markers

    func finding(at place: Place, codes: String, value: [UInt8], isHarmless: Bool) -> Finding {
        Finding(
            code, at: place, message(codes), remedy: remedy, because: because,
            identity: Identity(family: code.text, value: Secret(value, publicPrefix: nil)), isHarmless: isHarmless)
    }

    var code: Code {
        switch self {
        case .direction: "text/direction"
        case .invisible: "text/invisible"
        case .tags: "text/tags"
        case .lookAlike: "text/look-alike"
        case .control: "text/control"
        case .mark: "text/byte-order-mark"
        case .markers: "text/conflict-markers"
        }
    }

    private func message(_ codes: String) -> Message {
        switch self {
        case .direction:
            "a character turns the direction of the text and is not ended: people see another order than machines read (\(escaped: codes))"
        case .invisible: "characters that nobody sees (\(escaped: codes))"
        case .tags(let text): "characters that nobody sees spell \(quoted: text) (\(escaped: codes))"
        case .lookAlike(let word):
            "a letter in \(quoted: String(decoding: word, as: UTF8.self)) looks like a Latin one, and is none (\(escaped: codes))"
        case .control: "a control character (\(escaped: codes))"
        case .mark(let breaks):
            breaks
                ? "a byte order mark before '#!': the script does not start (\(escaped: codes))"
                : "a byte order mark (\(escaped: codes))"
        case .markers: "the marks of a merge conflict"
        }
    }

    private var remedy: Message {
        switch self {
        case .direction, .invisible, .tags, .control:
            "take it out, or write it as an escape of the language, such as \\u{200b}"
        case .lookAlike: "write the name in letters of one script"
        case .mark: "save the file without a byte order mark"
        case .markers: "settle the conflict, and take out the lines that git put in"
        }
    }

    private var because: [Message] {
        switch self {
        case .tags: ["a language model reads what people do not see"]
        default: []
        }
    }
}

/// Files whose text agents for writing programs follow.
enum AgentFiles {
    static func contain(_ path: RepoPath) -> Bool {
        if names.contains(String(decoding: path.name, as: UTF8.self)) { return true }
        let rooted = [UInt8(ascii: "/")] + path.bytes
        return folders.contains(where: rooted.contains)
    }

    private static let names: Set<String> = [
        "AGENTS.md", "AGENT.md", "CLAUDE.md", "CLAUDE.local.md", "GEMINI.md", "SKILL.md", ".cursorrules",
        ".windsurfrules",
        ".clinerules", ".mcp.json", "mcp.json", "copilot-instructions.md", ".goosehints", "CONVENTIONS.md",
    ]
    private static let folders: [StaticString] = [
        "/.cursor/rules/", "/.claude/", "/.github/instructions/", "/.github/prompts/", "/.windsurf/rules/",
        "/.clinerules/", "/.roo/rules/", "/.kiro/steering/",
    ]
}

/// Documents, which may speak of anything.
enum ProsePaths {
    static func contain(_ path: RepoPath) -> Bool {
        let name = path.name
        guard let point = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
        return ends.contains(String(decoding: name[(point + 1)...], as: UTF8.self))
    }

    private static let ends: Set<String> = [
        "md", "markdown", "txt", "adoc", "asciidoc", "rst", "org", "html", "diff", "patch",
    ]
}
