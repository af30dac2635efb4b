import GatehouseCore

/// The waivers and the baseline's entries that forgave nothing of all that a scan looked at.
struct UnusedWaivers {
    private let waivers: [(key: Fingerprint, value: Waiver)]
    private let today: Day

    init(of policy: Policy, after verdict: Verdict, today: Day) {
        let used = Set(
            verdict.waived.filter { $0.waiver?.source == .policy || $0.waiver?.source == .baseline }.flatMap {
                [$0.fingerprint] + $0.alsoNamed
            })
        waivers = policy.waivers.filter { !used.contains($0.key) }.sorted { $0.key < $1.key }
        self.today = today
    }

    /// A line for each waiver, and one for all entries of the baseline; every entry where somebody asked for all.
    func lines(isVerbose: Bool) -> [Message] {
        let own = waivers.filter { $0.value.source == .policy }.map { line($0.key, $0.value) }
        let entries = waivers.filter { $0.value.source == .baseline }
        if entries.isEmpty { return own }
        return own
            + (isVerbose
                ? entries.map { "gatehouse: the baseline's \(escaped: $0.key.text) forgives nothing here" } : [])
            + [
                "gatehouse: \(entries.count) of the baseline's entries forgive nothing here; "
                    + "'gatehouse baseline --prune' drops what no longer occurs"
            ]
    }

    private func line(_ name: Fingerprint, _ waiver: Waiver) -> Message {
        guard let until = waiver.until, until < today else {
            return "gatehouse: the waiver for \(escaped: name.text) forgives nothing here"
        }
        return "gatehouse: the waiver for \(escaped: name.text) ended on \(escaped: until.description)"
    }
}
