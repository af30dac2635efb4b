import GatehouseCore
import GatehouseMatch

/// Tells rules that find something in nearly every text: what is real would drown in it, and nothing would pass.
///
/// All rules share one pass over lines that stand in any repository, so that a hook, which reads the policy each time, hardly
/// notices it.
enum Breadth {
    /// From how many ordinary lines on a rule finds too much. One or two a careful rule may find by chance.
    static let tooMany = 4

    /// The rules that find something in too many of the lines, or that cannot be compared with them within the budget.
    static func mistakes(of rules: [UserRule], within budget: inout Budget) -> [Mistake] {
        let patterns = rules.map { try? Pattern($0.match.value) }
        let text = OrdinaryText.bytes
        let starts = starts(of: patterns, in: text)
        return zip(rules.indices, rules).compactMap { index, rule in
            guard let pattern = patterns[index], let windows = starts[index] else { return nil }
            let found = pattern.matches(in: text, startingIn: windows, &budget)
            if budget.isExhausted {
                return Mistake(at: rule.match.position, "expected a pattern that takes fewer steps to compare")
            }
            return mistake(rule, found, in: text)
        }
    }

    private static func mistake(_ rule: UserRule, _ found: [Range<Int>], in text: [UInt8]) -> Mistake? {
        let lines = Set(found.map { range in text[..<range.lowerBound].lastIndex(of: 0x0a).map { $0 + 1 } ?? 0 })
        guard lines.count >= tooMany, let first = lines.min() else { return nil }
        let line = String(decoding: text[first...].prefix { $0 != 0x0a }, as: UTF8.self)
        let all = 1 + text.count { $0 == 0x0a }
        return Mistake(
            at: rule.match.position,
            "expected a pattern that finds nothing in ordinary text: this one finds something in \(lines.count) of \(all) "
                + "ordinary lines, such as \(quoted: line)")
    }

    // Where the matches of each pattern may start.
    private static func starts(of patterns: [Pattern?], in text: [UInt8]) -> [Int: [ClosedRange<Int>]] {
        var anchors: [(rule: Int, anchor: Int)] = []
        var literals: [Literal] = []
        for (rule, pattern) in zip(patterns.indices, patterns) {
            for (anchor, place) in zip(0..., pattern?.anchors ?? []) {
                anchors.append((rule, anchor))
                literals.append(place.literal)
            }
        }
        if literals.isEmpty { return [:] }
        var starts: [Int: [ClosedRange<Int>]] = [:]
        Prefilter(literals).forEachHit(in: text) { literal, offset in
            let (rule, anchor) = anchors[literal]
            if let window = patterns[rule]?.starts(anchor, at: offset) { starts[rule, default: []].append(window) }
            return true
        }
        return starts
    }
}
