/// How the findings of a rule are weighed.
package struct Weighing: Sendable, Equatable {
    package var mode: Mode
    /// The weakest evidence that blocks.
    package var blockFrom: Evidence
    /// Paths whose contextual and suspected findings are dropped.
    package var ignore: [Glob]
    /// Whether a comment beside a finding may forgive it on a server; on the author's machine it always may.
    package var allowsInline: Bool

    package init(
        mode: Mode = .enforce, blockFrom: Evidence = .contextual, ignore: [Glob] = [], allowsInline: Bool = false
    ) {
        self.mode = mode
        self.blockFrom = blockFrom
        self.ignore = ignore
        self.allowsInline = allowsInline
    }
}

extension Weighing {
    /// Weighs what was seen: one thing that was found becomes one finding with all its places.
    static func verdict(
        of sightings: [Sighting], by policy: Policy, granted: [Fingerprint: Waiver] = [:], today: Day,
        coverage: Coverage, problems: [Problem]
    ) -> Verdict {
        var open: [Identity: [Weighed]] = [:]
        var waived: [Identity: [Weighed]] = [:]
        // Each grant is told for itself.
        var letIn: [Waiver.Granted: [Identity: [Weighed]]] = [:]
        for sighting in sightings {
            guard policy.rules.indices.contains(sighting.rule) else { continue }
            let weighing = policy.rules[sighting.rule].weighing
            if weighing.ignores(sighting.finding) { continue }
            let fingerprint = Fingerprint(of: sighting.finding.identity, key: policy.fingerprintKey)
            let told = policy.tellingKey.map { Fingerprint(of: sighting.finding.identity, key: $0) } ?? fingerprint
            var one = Weighed(
                sighting.finding, told, level: weighing.level(of: sighting),
                isSilent: (sighting.finding.mode ?? weighing.mode) == .evaluate)
            one.quote = sighting.quote
            one.waiver =
                policy.waiver(for: fingerprint, sighting.finding.evidence).flatMap { waiver in
                    weighing.honours(waiver, for: sighting, today: today)
                }
                ?? weighing.inlineWaiver(for: sighting, today: today)
            // A grant is spent on what would not come in without it.
            if one.waiver == nil, one.level == .block { one.waiver = granted[fingerprint] }
            // A password is one finding wherever it stands, although its fingerprint may name the place.
            let identity = sighting.finding.identity.anywhere
            if one.waiver == nil {
                open[identity, default: []].append(one)
            } else if let grant = one.waiver?.grant {
                letIn[grant, default: [:]][identity, default: []].append(one)
            } else {
                waived[identity, default: []].append(one)
            }
        }
        let forgiven = Weighed.joined(waived) + letIn.values.flatMap { Weighed.joined($0) }
        return Verdict(
            findings: Weighed.joined(open), waived: forgiven.sorted(by: Weighed.comesFirst), problems: problems,
            coverage: coverage)
    }

    private func level(of sighting: Sighting) -> Level {
        let finding = sighting.finding
        guard sighting.isNew, !finding.isHarmless, finding.evidence >= blockFrom else { return .note }
        switch finding.mode ?? mode {
        case .off, .evaluate: return .note
        case .warn: return .warn
        case .enforce: return .block
        }
    }

    private func ignores(_ finding: Finding) -> Bool {
        guard finding.evidence < .shaped, let path = finding.place.path else { return false }
        return ignore.contains { $0.matches(path) }
    }

    // A proved secret is forgiven by nothing but a waiver that names it.
    private func honours(_ waiver: Waiver, for sighting: Sighting, today: Day) -> Waiver? {
        if let until = waiver.until, until < today { return nil }
        return waiver.source == .policy || sighting.finding.evidence < .proved ? waiver : nil
    }

    private func inlineWaiver(for sighting: Sighting, today: Day) -> Waiver? {
        sighting.allowances.lazy.filter { $0.code == sighting.finding.code }.compactMap { allowance in
            let waiver = Waiver(.inline, reason: allowance.reason, until: allowance.until)
            return honours(waiver, for: sighting, today: today)
        }.first
    }
}
