package import GatehouseCore
import GatehouseMatch

extension Secrets {
    /// The story of one of the check's codes, the policy's rules among them; nil for any other.
    package func story(of code: Code) -> Story? {
        if let kind = everyKind.first(where: { $0.code == code }) { return story(of: kind) }
        if let rule = engine.rules.first(where: { "secrets/" + $0.rule.id == code.text }) {
            return Self.story(of: rule.rule, code)
        }
        return Self.stories[code].map { story in
            Story(
                code: code, title: story.title,
                parts: [("told by", story.told), ("opens", story.opens), ("revoke", story.revoke)] + Self.forgiving)
        }
    }

    /// The codes that have a story, in order.
    package var codes: [Code] {
        (everyKind.map(\.code) + engine.rules.map { Code("secrets/" + $0.rule.id) } + Self.genericCodes).sorted()
    }

    private func story(of kind: Kind) -> Story {
        let page: Message = kind.page.map { " (\($0))" } ?? ""
        let proofs = proofs(of: kind)
        var parts: [Story.Part] = [("told by", Self.told(kind.look))]
        if !proofs.isEmpty { parts.append(("checked by", proofs.joined("; "))) }
        parts += [
            ("rests on", "\(kind.evidence) evidence, unless a check says otherwise: \(kind.evidence.story)"),
            ("opens", "whoever has it can \(kind.opens)"), ("revoke", "\(kind.revoke)\(page)"),
        ]
        return Story(code: kind.code, title: "\(kind.title)", parts: parts + Self.forgiving)
    }

    // What the tests say of the kind's own examples.
    private func proofs(of kind: Kind) -> [Message] {
        if kind.tests.isEmpty { return [] }
        let found = kind.finds().flatMap { text in
            findings(in: Change(at: .scan, [Content(Place(.stream), Array(text.utf8))])).list
        }
        var seen: Set<Message> = []
        return found.filter { $0.code == kind.code }.flatMap(\.because).filter { seen.insert($0).inserted }
    }

    private static func told(_ look: Kind.Look) -> Message {
        switch look {
        case .forms(let forms):
            let words = forms.compactMap { FormMatcher($0)?.story }
            return Message(verbatim: few(words).joined(separator: "; or "))
        case .assigned(let words, _), .named(let words):
            return "the name that it is given to, with \(Message(verbatim: few(words).joined(separator: ", "))) in it, "
                + "and a value of the provider's form"
        case .code(let anchors, _):
            let words = anchors.map { "'" + Escaped.text($0.bytes) + "'" }
            return "the structure of what stands at \(Message(verbatim: few(words).joined(separator: ", ")))"
        }
    }

    private static func few(_ words: [String]) -> [String] {
        words.count > 6 ? words.prefix(6) + ["and \(words.count - 6) more"] : words
    }

    private static func story(of rule: UserRule, _ code: Code) -> Story {
        Story(
            code: code, title: "\(escaped: rule.title)",
            parts: [
                ("told by", "the policy's rule \(quoted: rule.id): \(escaped: rule.match.value)"),
                ("rests on", "shaped evidence: \(Evidence.shaped.story)"),
                ("revoke", "as whoever wrote the rule says; take it out of the change first"),
            ] + forgiving)
    }

    private static let forgiving: [Story.Part] = [
        (
            "forgive",
            "a waiver in the policy ('gatehouse allow FINGERPRINT --reason …'); where it is not proved, also the baseline, or "
                + "a comment 'gatehouse:allow CODE reason' on the line or the one above"
        )
    ]
}

extension Evidence {
    /// What the level needs, in a sentence.
    package var story: Message {
        switch self {
        case .suspected: "randomness alone, or a weak name"
        case .contextual:
            "a name, field or format that holds secrets, and a value that is random enough or can be nothing else"
        case .shaped: "a provider's literal and length, or structure"
        case .proved:
            "a checksum that a random value passes less than once in a million, or a private key that parses whole"
        }
    }
}
