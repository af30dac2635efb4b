import GatehouseArchives
package import GatehouseCore
package import GatehouseMatch

/// Finds credentials in what is committed: files, messages and tags, byte by byte.
///
/// One pass looks for the texts that credentials carry; where one stands, its readers read on by hand. What they make of it
/// is weighed by checksums, structure, randomness and the grammar of placeholders, and told with the evidence it has.
package struct Secrets: PureCheck {
    package static let about = About("secrets", "credentials in what is committed", at: Set(Stage.allCases))

    let engine: Engine

    package init(_ settings: Settings) { engine = Engine(everyText, settings.rules.map(\.value)) }
    package init() { self.init(Settings()) }

    /// Everything that the prefilter looks for.
    package var anchors: [Literal] { engine.literals }

    package func findings(in change: Change) -> Findings {
        var result: Findings = []
        result.problems = engine.faultyRules.map(Self.faulty)
        result.isLocal = true
        for content in change.contents { look(at: content, &result) }
        return result
    }

    private func look(at content: Content, _ result: inout Findings) {
        if let former = content.former, passes(content, former) {
            return
        }
        // A file may claim to be UTF-16 and be something else, so its bytes are read as they stand in any case.
        var unwrapping = Unwrapping(content, self)
        if let wide = WideText.decoded(content.bytes) {
            let hits = unwrapping.hits(in: wide)
            let known = Set(hits.map(\.finding.identity.anywhere))
            let others = unwrapping.hits(in: content.bytes).filter { !known.contains($0.finding.identity.anywhere) }
            result.list += placed(hits, in: wide) + placed(others, in: content.bytes)
            result.isLocal = false
        } else {
            result.list += placed(unwrapping.hits(in: content.bytes), in: content.bytes)
        }
        result.problems += unwrapping.problems + unwrapping.budget.problems(at: content.place)
        result.skipped.merge(unwrapping.budget.skipped, uniquingKeysWith: +)
        result.isLocal = result.isLocal && unwrapping.isLocal
    }

    /// Whether what differs from a spotless content leaves this one spotless: looks only around that. Where it does not, the
    /// whole has to be looked at.
    private func passes(_ content: Content, _ former: Content.Former) -> Bool {
        guard let around = Neighbourhood(of: former, in: content.bytes), WideText.decoded(content.bytes) == nil,
            Packing(of: content.bytes) == nil
        else { return false }
        let isNameAlone = content.place.path == nil
        let formats = FormatReading(content.bytes, under: content.path, isNameAlone: isNameAlone)
        let others = FormatReading(former.bytes, under: content.path, isNameAlone: isNameAlone)
        guard formats.isLocal, formats.isLike(others) else { return false }
        var unwrapping = Unwrapping(content, self)
        let hits = unwrapping.hits(in: around.text, formats: formats)
        let isClean = hits.isEmpty && unwrapping.problems.isEmpty && unwrapping.budget.isUntouched
        return isClean && unwrapping.isLocal
    }

    private func placed(_ hits: [Hit], in bytes: [UInt8]) -> [Finding] {
        var positions = Positions(bytes)
        let offsets = Set(hits.flatMap { [$0.range.lowerBound, $0.range.upperBound] }).sorted()
        let known = Dictionary(uniqueKeysWithValues: offsets.map { ($0, positions.position(of: $0)) })
        return hits.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { hit in
            var finding = hit.finding
            // Somewhere in the whole is no place in the text.
            if !hit.isExact, hit.range == 0..<bytes.count { return finding }
            let (start, end) = (known[hit.range.lowerBound], known[hit.range.upperBound])
            (finding.place.line, finding.place.column) = (start?.line, start?.column)
            (finding.place.endLine, finding.place.endColumn) = (end?.line, end?.column)
            return finding
        }
    }

    // A policy that was read has mistakes instead; settings made otherwise come here as they are.
    private static func faulty(_ rule: String) -> Problem {
        Problem(
            "look for secrets with the rule \(quoted: rule)", "its pattern is faulty", remedy: "mend or remove the rule"
        )
    }
}
