/// A pattern that a policy adds: bounded, and looked for only where a literal of its own stands.
package struct Pattern: Sendable {
    package let text: String
    /// Literals of which every match has one.
    package let anchors: [PatternAnchor]
    /// The most bytes that a match can have.
    package let longest: Int
    private let compiled: CompiledPattern

    /// The pattern of the text; a fault where it is not of the kind that the engine takes.
    package init(_ text: String) throws(PatternFault) {
        let node = try PatternParser.parse(text)
        guard node.lengths.upperBound > 0 else {
            throw PatternFault(column: 1, reason: "expected a pattern that matches something")
        }
        guard let anchors = PatternAnchor.anchors(of: node) else {
            throw PatternFault(
                column: 1, reason: "expected at least three characters in a row that are part of every match")
        }
        self.text = text
        self.anchors = anchors
        longest = node.lengths.upperBound
        compiled = CompiledPattern(text, longest: longest, ways: node.ways)
    }

    /// Compiles it now, and says what is wrong with it that only the library knows.
    package func check() throws(PatternFault) { try compiled.check() }

    /// Where a match may start, for an anchor that stands at the offset.
    package func starts(_ anchor: Int, at offset: Int) -> ClosedRange<Int>? {
        let lead = anchors[anchor].lead
        guard offset >= lead.lowerBound else { return nil }
        return max(0, offset - lead.upperBound)...(offset - lead.lowerBound)
    }

    /// The matches that a search through all bytes finds, given where matches may start: their first group, or the
    /// whole where they have none. Ends early, with the budget exhausted, where it is spent.
    package func matches(in bytes: [UInt8], startingIn starts: [ClosedRange<Int>], _ budget: inout Budget) -> [Range<
        Int
    >] {
        if starts.isEmpty { return [] }
        guard let run = MatchRun() else {
            budget.exhaust()
            return []
        }
        var result: [Range<Int>] = []
        var from = 0
        for window in starts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            var start = max(from, window.lowerBound)
            while start <= window.upperBound {
                guard !budget.isExhausted else { return result }
                if let match = compiled.match(in: bytes, at: start, with: run, &budget), !match.whole.isEmpty {
                    // A group that took part with no byte holds no secret.
                    if !match.value.isEmpty { result.append(match.value) }
                    start = match.whole.upperBound
                } else {
                    start += 1
                }
                from = start
            }
        }
        return result
    }
}
