import GatehouseMatch

/// Makes texts that a pattern matches, by walking it: the examples that a rule of ours has to have.
struct Specimen {
    private var state: UInt64
    private let seed: Int

    /// A text that the pattern finds something in, alone or between blanks; nil where none of some attempts is one.
    static func text(for node: ForeignNode, _ pattern: Pattern) -> String? {
        for seed in 1...24 {
            var specimen = Specimen(seed: seed)
            let bytes = specimen.bytes(of: node)
            guard let text = String(validating: bytes, as: UTF8.self), !text.isEmpty, text.utf8.count <= 4_096,
                text.utf8.contains(where: Alphabet.graphic.contains)
            else { continue }
            for candidate in [text, " " + text + " "] where finds(candidate, pattern) { return candidate }
        }
        return nil
    }

    private init(seed: Int) {
        self.seed = seed
        state = UInt64(seed)
    }

    private static func finds(_ text: String, _ pattern: Pattern) -> Bool {
        let bytes = Array(text.utf8)
        var budget = Budget(steps: 2_000_000)
        var starts: [ClosedRange<Int>] = []
        Prefilter(pattern.anchors.map(\.literal)).forEachHit(in: bytes) { anchor, offset in
            if let window = pattern.starts(anchor, at: offset) { starts.append(window) }
            return true
        }
        return !pattern.matches(in: bytes, startingIn: starts, &budget).isEmpty && !budget.isExhausted
    }

    private mutating func bytes(of node: ForeignNode) -> [UInt8] {
        switch node {
        case .character(let bytes, _): return bytes
        case .set(let set, _, _): return member(of: set).map { [$0] } ?? []
        case .edge: return []
        case .row(let nodes): return nodes.flatMap { bytes(of: $0) }
        case .either(let nodes): return nodes.isEmpty ? [] : bytes(of: nodes[(seed - 1) % nodes.count])
        case .group(let node, _): return bytes(of: node)
        case .repeated(let node, let least, let most, _):
            // What may be missing is missing at first, and stands there in every other attempt.
            let wanted = least == 0 ? (seed - 1) % 2 : least
            return (0..<min(wanted, most ?? wanted, 4_096)).flatMap { _ in bytes(of: node) }
        }
    }

    // Letters and digits where there are some, else what can be seen, else a blank.
    private mutating func member(of set: Alphabet) -> UInt8? {
        for choice in [Alphabet.base62, .graphic, Alphabet(" "), Alphabet("\t\n\r")] {
            let members = choice.members.filter(set.contains)
            if !members.isEmpty { return members[Int(next() % UInt64(members.count))] }
        }
        return nil
    }

    // SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators").
    private mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
