/// A finding at one place, on its way to the verdict.
struct Sighting: Sendable {
    var finding: Finding
    /// Which of the policy's rules found it.
    var rule: Int
    /// The comments beside it that would forgive it, where the policy lets them.
    var allowances: [InlineAllowance]
    /// Whether the change brings it; what was there before is only a note.
    var isNew = true
    /// The line that it stands on; nil where there is none to show.
    var quote: Quote?

    /// The version of a file that it stands in; nil for what is no file, or has no path yet.
    var version: Version? {
        guard finding.place.kind == .file, let path = finding.place.path, let blob = finding.place.blob else {
            return nil
        }
        return Version(path, Edit.Entry(.regular, blob))
    }
}

/// What the rules say of a slice.
struct Look: Sendable {
    /// The moment that was looked at.
    var stage: Stage?
    var sightings: [Sighting] = []
    var problems: [Problem] = []
    var skipped: [SkipReason: Int] = [:]
    /// Whether every rule that looked says so of its findings.
    var isLocal = true
    /// The contents that are not spotless, where that is to be remembered.
    var spots: [Mark.Spot] = []
    /// What a grant of somebody else forgives.
    var forgiven: [Fingerprint: Waiver] = [:]

    /// Whether what is made from this needs a look only around what differs.
    var isSpotless: Bool { isLocal && sightings.isEmpty && problems.isEmpty && skipped.isEmpty }

    mutating func add(_ other: Look) {
        stage = other.stage ?? stage
        sightings += other.sightings
        problems += other.problems
        skipped.merge(other.skipped, uniquingKeysWith: +)
        isLocal = isLocal && other.isLocal
        spots += other.spots
        forgiven.merge(other.forgiven) { first, _ in first }
    }
}
