/// A form made ready: where it is looked for, and how it is held against the bytes there.
package final class FormMatcher: Sendable {
    /// What was matched: the value, and how many bytes at its start are a text that every such token has.
    package struct Match: Hashable, Sendable {
        package let value: Range<Int>
        package let publicPrefix: Int
    }

    /// The texts at which the form is looked for: one of them is part of every match.
    package let anchors: [Literal]

    /// The most bytes that a match can have.
    package let longest: Int

    let form: Form
    private let anchored: Int
    let lead: ClosedRange<Int>
    /// What may stand directly behind the anchor; nil where a match may end with it.
    private let behindAnchor: Alphabet?
    /// How many bytes of that alphabet stand there at least.
    private let countBehindAnchor: Int

    /// The form's matcher; nil where the form has no text of at least three bytes.
    package init?(_ form: Form) {
        let candidates = form.sequence.indices.map { (index: $0, literals: Self.literals(of: form.sequence[$0])) }
        let usable = candidates.filter { $0.literals.allSatisfy { $0.bytes.count >= 3 } && !$0.literals.isEmpty }
        func shortest(_ literals: [Literal]) -> Int { literals.map(\.bytes.count).min() ?? 0 }
        guard var best = usable.first else { return nil }
        for candidate in usable where shortest(candidate.literals) > shortest(best.literals) { best = candidate }
        self.form = form
        anchored = best.index
        anchors = best.literals
        let lengths = form.sequence[..<best.index].map(\.lengths)
        lead = lengths.reduce(0) { $0 + $1.lowerBound }...lengths.reduce(0) { $0 + $1.upperBound }
        longest = Self.longest(of: form)
        let behind = form.sequence[(best.index + 1)...]
        behindAnchor = Self.start(of: behind)
        if case .run(_, let counts) = behind.first {
            countBehindAnchor = counts.lowerBound
        } else {
            countBehindAnchor = 1
        }
    }

    /// What stands behind an anchor that is so long, wherever the form matches.
    package func glance(behind length: Int) -> Glance {
        guard let behindAnchor else { return .any }
        return Glance(distance: length, count: countBehindAnchor, alphabet: behindAnchor)
    }

    /// The longest match that has its anchor at the offset. Where it may be part of a word, anything may stand before it
    /// and behind it: only a checksum can tell then that it is one.
    package func match(in bytes: [UInt8], anchor: Int, asPartOfWord isPart: Bool = false, _ budget: inout Budget)
        -> Match?
    {
        var back = min(lead.upperBound, anchor)
        while back >= lead.lowerBound {
            guard budget.spend() else { return nil }
            var run = FormRun(form, at: anchor - back, anchored: anchored, anchor: anchor, isPart: isPart)
            if let match = run.match(bytes, &budget) { return match }
            back -= 1
        }
        return nil
    }

    /// The texts that values begin with, and the fewest bytes that a value with this beginning has.
    package var beginnings: [(text: [UInt8], shortest: Int)] {
        let parts = form.sequence[form.value]
        guard let first = parts.first else { return [] }
        let rest = parts.dropFirst().reduce(0) { $0 + $1.lengths.lowerBound }
        return Self.literals(of: first).map { ($0.bytes, $0.bytes.count + rest) }
    }

    /// The matcher of a form that is held against a value whose place is known, and is not looked for.
    package init(wholly form: Form) {
        self.form = form
        anchored = -1
        anchors = []
        lead = 0...0
        longest = Self.longest(of: form)
        behindAnchor = nil
        countBehindAnchor = 0
    }

    /// The longest match that begins where the value does, and does not go beyond it.
    package func match(value: Range<Int>, in bytes: [UInt8], _ budget: inout Budget) -> Match? {
        var run = FormRun(form, at: value.lowerBound, anchored: -1, anchor: 0)
        guard let match = run.match(bytes, &budget), match.value.upperBound <= value.upperBound else { return nil }
        return match
    }

    private static func longest(of form: Form) -> Int {
        form.sequence.reduce(0) { $0 + $1.lengths.upperBound }
    }

    // What the parts can begin with; nil where they can be nothing.
    private static func start(of parts: ArraySlice<Form.Part>) -> Alphabet? {
        var result = Alphabet.none
        for part in parts {
            result = result + part.start
            if part.lengths.lowerBound > 0 { return result }
        }
        return nil
    }

    private static func literals(of part: Form.Part) -> [Literal] {
        switch part {
        case .text(let text, let folded): [Literal(text, folded: folded)]
        case .anyOf(let texts): texts.map { Literal($0, folded: false) }
        case .run, .maybe: []
        }
    }
}
