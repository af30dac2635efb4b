import GatehouseCore

/// A finding as it is told: its code and place, what is wrong, where else, and what to do.
struct Paragraph {
    private let weighed: Weighed
    /// Who made the commit of its first place.
    private let author: Authorship?
    private let sheet: Sheet

    // Enough to see that a thing stands elsewhere too; `--verbose` and JSON have them all.
    private static let fewPlaces = 3

    init(_ weighed: Weighed, by author: Authorship?, _ sheet: Sheet) {
        self.weighed = weighed
        self.author = author
        self.sheet = sheet
    }

    var text: String {
        let finding = weighed.finding
        return linked(sheet.line(heading, as: emphasis))
            + sheet.line(finding.message.text, indent: 2)
            + frame
            + (author.map { sheet.line($0.sentence, indent: 2) } ?? "")
            + otherPlaces
            + (sheet.style.isVerbose ? reasons : "")
            + (weighed.waiver.map { sheet.line($0.sentence, indent: 2) } ?? "")
            + sheet.line("→ " + finding.remedy.text, indent: 2)
    }

    // The place stands whole on a line, or is no link.
    private func linked(_ heading: String) -> String {
        let place = weighed.finding.place
        guard let links = sheet.style.links, let range = heading.range(of: Escaped.text(place.sentence.utf8)) else {
            return heading
        }
        return heading[..<range.lowerBound] + links.linked(String(heading[range]), to: place)
            + heading[range.upperBound...]
    }

    private var frame: String {
        guard let lines = Frame(weighed, sheet.style)?.lines else { return "" }
        return sheet.unbroken(lines.code, indent: 4) + sheet.unbroken(lines.carets, indent: 4, as: emphasis)
    }

    private var heading: String {
        let finding = weighed.finding
        let forgiven = weighed.waiver.map { $0.source == .grant ? "  (granted)" : "  (waived)" }
        let mark = forgiven ?? (weighed.level == .block ? "" : "  (\(weighed.level.rawValue))")
        return "\(finding.code.text)  \(finding.place.sentence)\(mark)"
    }

    private var emphasis: Sheet.Emphasis {
        if weighed.waiver != nil { return .note }
        switch weighed.level {
        case .block: return .block
        case .warn: return .warn
        case .note: return .note
        }
    }

    private var otherPlaces: String {
        let shown = sheet.style.isVerbose ? weighed.alsoAt[...] : weighed.alsoAt.prefix(Self.fewPlaces)
        let rest = weighed.alsoAt.count - shown.count
        return shown.map { sheet.line("also at " + $0.sentence, indent: 2) }.joined()
            + (rest == 0 ? "" : sheet.line("and at " + counted(rest, "more place"), indent: 2))
    }

    private var reasons: String {
        let finding = weighed.finding
        let because = finding.because.isEmpty ? "" : ": " + finding.because.map(\.text).joined(separator: ", ")
        return sheet.line(finding.evidence.rawValue + because, indent: 2)
            + sheet.line("fingerprint " + weighed.fingerprint.text, indent: 2)
    }
}

extension Authorship {
    /// Who and when: `by Ada Lovelace <ada@example.org>, 2024-05-01`.
    fileprivate var sentence: String {
        "by \(Escaped.text(name.utf8, limit: 80)) <\(Escaped.text(email.utf8, limit: 80))>, \(day)"
    }
}

extension Waiver {
    /// Where it is forgiven, until when, and why.
    fileprivate var sentence: String {
        let lastDay = until.map { " until \($0)" } ?? ""
        if let grant { return "let in by the grant \(grant.number) of \(grant.by)\(lastDay): \(reason)" }
        return "forgiven by the \(source == .inline ? "comment beside it" : source.rawValue)\(lastDay): \(reason)"
    }
}

extension String {
    /// Where a text stands in this one first.
    fileprivate func range(of text: String) -> Range<Index>? {
        guard !text.isEmpty else { return nil }
        return indices.lazy.filter { self[$0...].hasPrefix(text) }.first.map { start in
            start..<index(start, offsetBy: text.count)
        }
    }
}
