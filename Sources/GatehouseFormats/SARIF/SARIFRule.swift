import GatehouseCore

/// A code as SARIF describes it: what it means, what to do about it, and how grave it is.
struct SARIFRule {
    private let code: Code
    private let story: Story?
    private let found: [Weighed]

    init(_ code: Code, _ story: Story?, _ found: [Weighed]) {
        self.code = code
        self.story = story
        self.found = found
    }

    var json: JSON {
        let title = story?.title.text ?? code.text
        let parts = story?.parts.map { "\($0.about): \($0.text.text)" } ?? [found.first?.finding.remedy.text ?? ""]
        return .object([
            ("id", .string(code.text)),
            ("shortDescription", text(title)),
            ("fullDescription", text(title)),
            ("help", text(parts.joined(separator: "\n"))),
            ("defaultConfiguration", .object([("level", .string(level.inSARIF))])),
            ("properties", .object(properties)),
        ])
    }

    private var level: Level { found.map(\.level).max() ?? .note }
    private var evidence: Evidence { found.map(\.finding.evidence).max() ?? .suspected }

    private var properties: [(String, JSON)] {
        let tags = JSON.array(nature.tags.map { .string($0) })
        let precision = ("precision", JSON.string(evidence.precision))
        guard let severity = nature.severity(evidence) else { return [("tags", tags), precision] }
        return [("tags", tags), precision, ("security-severity", .string(severity))]
    }

    private var nature: Nature { Nature(rawValue: code.check) ?? .policy }

    private func text(_ text: String) -> JSON { .object([("text", .string(SARIFText.escaped(text)))]) }
}

/// What a check is about, for those who sort by it.
private enum Nature: String {
    case secrets, text, signatures, complexity, duplication, policy

    var tags: [String] {
        switch self {
        case .secrets: ["security", "secret"]
        case .text, .signatures: ["security"]
        case .complexity, .duplication: ["maintainability"]
        case .policy: ["policy"]
        }
    }

    /// The number that GitHub sorts security alerts by, from 0 to 10; nil for what is none.
    func severity(_ evidence: Evidence) -> String? {
        switch (self, evidence) {
        case (.secrets, .proved): "9.5"
        case (.secrets, .shaped): "8.5"
        case (.secrets, .contextual): "7.5"
        case (.secrets, .suspected): "4.0"
        case (.text, _), (.signatures, _): "7.0"
        default: nil
        }
    }
}

extension Evidence {
    fileprivate var precision: String {
        switch self {
        case .proved: "very-high"
        case .shaped: "high"
        case .contextual: "medium"
        case .suspected: "low"
        }
    }
}

extension Level {
    /// The level as SARIF calls it.
    var inSARIF: String {
        switch self {
        case .block: "error"
        case .warn: "warning"
        case .note: "note"
        }
    }
}

/// Text of a message: SARIF reads brackets as links and braces as places for arguments, unless they are escaped.
enum SARIFText {
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "[", "]": result += "\\" + String(scalar)
            case "{", "}": result += String(scalar) + String(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
