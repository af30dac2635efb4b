extension Verdict {
    /// Adds what was found by other means than a check.
    package mutating func add(_ others: [Weighed]) {
        findings += others
        findings.sort(by: Weighed.comesFirst)
    }
}

extension Weighed {
    // What is measured comes last, each family by itself and the most of it first.
    private var family: String { finding.measure == nil ? "" : finding.code.text }
    private var size: Int { finding.measure?.value ?? 0 }

    private var words: [String] {
        [finding.message.text] + finding.because.map(\.text) + [waiver?.grant?.number ?? ""]
    }

    /// The order of a verdict: the worst and the surest first.
    static func comesFirst(_ left: Weighed, _ right: Weighed) -> Bool {
        if left.level != right.level { return left.level > right.level }
        if left.finding.evidence != right.finding.evidence { return left.finding.evidence > right.finding.evidence }
        if left.family != right.family { return left.family < right.family }
        if left.size != right.size { return left.size > right.size }
        if left.finding.place != right.finding.place { return left.finding.place < right.finding.place }
        if left.finding.code != right.finding.code { return left.finding.code < right.finding.code }
        if left.fingerprint != right.fingerprint { return left.fingerprint < right.fingerprint }
        // Two values in one archive can share all of that, where a fingerprint names the place.
        return left.words.lexicographicallyPrecedes(right.words)
    }
}
