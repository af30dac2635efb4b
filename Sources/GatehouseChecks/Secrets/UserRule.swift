package import GatehouseCore
import GatehouseMatch

/// A rule of the policy: a pattern, and the examples that prove it.
package struct UserRule: PolicySection {
    package var id = ""
    package var title = ""
    package var match = Located("", at: Position(line: 1, column: 1))
    package var finds: [Located<String>] = []
    package var leaves: [Located<String>] = []

    package init() {}

    package static let fields = [
        Field("id", \Self.id, .identifier, "what its findings are called, behind secrets/", isRequired: true),
        Field("title", \Self.title, .text, "what a person calls it, such as Acme deploy token", isRequired: true),
        Field(
            "match", \Self.match, .located(.pattern),
            "a pattern with an end, and three characters in a row that are part of every match; the secret is its first group, or the whole",
            isRequired: true),
        Field(
            "finds", \Self.finds, .list(of: .located(.text)), "texts in which the rule must find something",
            isRequired: true),
        Field("leaves", \Self.leaves, .list(of: .located(.text)), "texts in which the rule must find nothing"),
    ]

    /// What is wrong with the pattern.
    package func mistakes() -> [Mistake] {
        do throws(PatternFault) {
            try Pattern(match.value).check()
        } catch {
            return [
                Mistake(at: match.position, "\(escaped: error.reason), at character \(error.column) of the pattern")
            ]
        }
        return finds.isEmpty ? [Mistake(at: match.position, "expected at least one example under 'finds'")] : []
    }

    /// Which example does not come out as it says. The budget is for the examples of all rules: a policy from strangers
    /// may hold thousands of each.
    func failures(within budget: inout Budget) -> [Mistake] {
        guard let pattern = try? Pattern(match.value), (try? pattern.check()) != nil else { return [] }
        let missed = finds.filter { !Self.isFound(in: $0.value, pattern, &budget) }.map {
            Mistake(at: $0.position, "expected a text in which the rule \(quoted: id) finds something")
        }
        let found = leaves.filter { Self.isFound(in: $0.value, pattern, &budget) }.map {
            Mistake(at: $0.position, "expected a text in which the rule \(quoted: id) finds nothing")
        }
        if budget.isExhausted {
            return [Mistake(at: match.position, "expected a pattern and examples that take fewer steps to compare")]
        }
        return missed + found
    }

    /// The values that the rule finds in its own examples: where the policy stands, they are no secrets.
    func exampleValues(_ pattern: Pattern, _ budget: inout Budget) -> Set<[UInt8]> {
        var values: Set<[UInt8]> = []
        for text in finds.map({ Array($0.value.utf8) }) {
            for range in Self.matches(in: text, pattern, &budget) { values.insert(Array(text[range])) }
        }
        return values
    }

    private static func isFound(in text: String, _ pattern: Pattern, _ budget: inout Budget) -> Bool {
        !matches(in: Array(text.utf8), pattern, &budget).isEmpty
    }

    private static func matches(in bytes: [UInt8], _ pattern: Pattern, _ budget: inout Budget) -> [Range<Int>] {
        if budget.isExhausted { return [] }
        var starts: [ClosedRange<Int>] = []
        Prefilter(pattern.anchors.map(\.literal)).forEachHit(in: bytes) { anchor, offset in
            if let window = pattern.starts(anchor, at: offset) { starts.append(window) }
            return true
        }
        return pattern.matches(in: bytes, startingIn: starts, &budget)
    }
}
