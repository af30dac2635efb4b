package import GatehouseCore
import GatehouseMatch

/// Why something was found on a line, or was not: which texts led there, who read on from them, and what came of it.
package struct Explanation: Sendable {
    /// One text that stands on the line, and one reader that was led there by it.
    package struct Step: Hashable, Sendable {
        /// 1 for the first character of the line.
        package let column: Int
        /// The text itself: never more than what every such place has.
        package let anchor: Message
        package let reader: Message
        package let outcome: Message
        /// Whether the reader found something.
        package let isFound: Bool

        /// Who read on, and where.
        var attempt: Message { "\(column) \(anchor) \(reader)" }
    }

    package let steps: [Step]
    /// What was found and touches the line.
    package let findings: [Finding]
    /// How many lines there are.
    package let lineCount: Int
    /// Whether the text was left before its end, so that something may be missing here.
    package let isCut: Bool
}

extension Secrets {
    /// Why something was found on the line of the content, or was not. Nothing of a secret is in it that its mask does not
    /// show.
    package func explanation(of content: Content, line: Int) -> Explanation {
        let bytes = WideText.decoded(content.bytes) ?? content.bytes
        var scan = Scan(bytes, under: content.path, engine)
        let trace = Trace()
        scan.trace = trace
        let settled = scan.run()
        let teller = StepTeller(scan, engine, settled)
        let found = findings(in: Change(at: .scan, [content])).list
        let steps = Self.range(ofLine: line, in: bytes).map { teller.steps(of: trace, on: $0) } ?? []
        return Explanation(
            steps: steps, findings: found.filter { $0.place.covers(line) },
            lineCount: bytes.count { $0 == 0x0a } + (bytes.last == 0x0a ? 0 : 1), isCut: scan.budget.isExhausted)
    }

    private static func range(ofLine line: Int, in bytes: [UInt8]) -> Range<Int>? {
        var start = 0
        for _ in 1..<max(1, line) {
            guard let feed = bytes[start...].firstIndex(of: 0x0a) else { return nil }
            start = feed + 1
        }
        return start..<(bytes[start...].firstIndex(of: 0x0a) ?? bytes.count)
    }
}

extension Place {
    fileprivate func covers(_ line: Int) -> Bool {
        guard let first = self.line else { return false }
        return (first...max(first, endLine ?? first)).contains(line)
    }
}
