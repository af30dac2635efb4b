package import GatehouseCore
package import GatehouseMatch

/// Finds credentials in what is committed: files, messages and tags, byte by byte.
///
/// One pass looks for the texts that credentials carry; where one stands, its readers read on by hand. What they make of it
/// is weighed by checksums, structure, randomness and the grammar of placeholders, and told with the evidence it has.
package struct Secrets: PureCheck {
    package static let about = About("secrets", "credentials in what is committed", at: Set(Stage.allCases))

    let engine: Engine

    package init(_ settings: Settings) { engine = Engine(everyText, everyNamed, settings.rules.map(\.value)) }
    package init() { self.init(Settings()) }

    /// Everything that the prefilter looks for.
    package var anchors: [Literal] { engine.literals }

    package func findings(in change: Change) -> Findings {
        var result: Findings = []
        result.problems = engine.faultyRules.map(Self.faulty)
        for content in change.contents { look(at: content, &result) }
        return result
    }

    private func look(at content: Content, _ result: inout Findings) {
        // A file may claim to be UTF-16 and be something else, so its bytes are read as they stand in any case.
        let wide = WideText.decoded(content.bytes)
        for text in [wide, content.bytes].compactMap({ $0 }) { look(at: text, of: content, &result) }
    }

    private func look(at bytes: [UInt8], of content: Content, _ result: inout Findings) {
        var scan = Scan(bytes, under: content.path, engine)
        var candidates = scan.run()
        if scan.budget.isExhausted || candidates.count > Self.mostFindings {
            result.problems.append(cut(content, scan.budget.isExhausted))
            candidates = Array(candidates.prefix(Self.mostFindings))
        }
        var positions = Positions(bytes)
        for candidate in candidates {
            let start = positions.position(of: candidate.range.lowerBound)
            let end = positions.position(of: candidate.range.upperBound)
            var place = content.place
            (place.line, place.column) = (start.line, start.column)
            (place.endLine, place.endColumn) = (end.line, end.column)
            result.list.append(finding(candidate, in: bytes, at: place))
        }
    }

    // A policy that was read has mistakes instead; settings made otherwise come here as they are.
    private static func faulty(_ rule: String) -> Problem {
        Problem(
            "look for secrets with the rule \(quoted: rule)", "its pattern is faulty", remedy: "mend or remove the rule"
        )
    }

    private static let mostFindings = 10_000

    private func cut(_ content: Content, _ isExhausted: Bool) -> Problem {
        let reason: Message =
            isExhausted
            ? "its text would take more steps to read than its size allows" : "it holds more than 10000 credentials"
        return Problem(
            "look for secrets", reason, remedy: "split the file, or take it out of the change", isCut: true,
            at: content.place)
    }
}
