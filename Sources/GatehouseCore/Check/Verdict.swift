/// What a finding means under the policy.
package enum Level: String, Sendable, CaseIterable, Comparable {
    case note, warn, block

    package static func < (left: Level, right: Level) -> Bool {
        allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
}

/// What the gate says of a change.
package enum Decision: String, Sendable {
    case accepted, refused, undecided
}

/// One thing that was found, with all its places, weighed by the policy.
package struct Weighed: Sendable, Equatable {
    /// The finding at its first place.
    package var finding: Finding
    package var fingerprint: Fingerprint
    /// The names of the same value at its other places, where they are others: without a key, a password is named by
    /// where it stands.
    package var alsoNamed: Set<Fingerprint> = []
    package var level: Level
    /// The other places where the same thing stands, in order.
    package var alsoAt: [Place]
    /// Why it is forgiven, where it is.
    package var waiver: Waiver?
    /// Whether the rule only evaluates: recorded, and not shown to the person who pushes.
    package var isSilent: Bool
    /// The line that it stands on at its first place; nil where there is none to show.
    package var quote: Quote?

    package init(
        _ finding: Finding, _ fingerprint: Fingerprint, level: Level, alsoAt: [Place] = [], waiver: Waiver? = nil,
        isSilent: Bool = false
    ) {
        self.finding = finding
        self.fingerprint = fingerprint
        self.level = level
        self.alsoAt = alsoAt
        self.waiver = waiver
        self.isSilent = isSilent
    }
}

/// The findings of a change, weighed by the policy's levels and waivers.
package struct Verdict: Sendable {
    /// Sorted by level, code and place: the same change gives the same verdict on any machine.
    package var findings: [Weighed]
    /// What would have been found, and is forgiven.
    package var waived: [Weighed]
    package var problems: [Problem]
    package var coverage: Coverage
    /// Who made the commits and tags that the places name, in the order of their names; empty where no audit asked.
    package var authors: [Authorship] = []

    package init(
        findings: [Weighed] = [], waived: [Weighed] = [], problems: [Problem] = [], coverage: Coverage = Coverage()
    ) {
        self.findings = findings
        self.waived = waived
        self.problems = problems
        self.coverage = coverage
    }

    /// The commits and tags that the places of what was found name.
    var commits: Set<ObjectID> {
        Set((findings + waived).flatMap { [$0.finding.place] + $0.alsoAt }.compactMap(\.commit))
    }

    /// Refused where anything blocks, undecided where anything was not looked at, and accepted only where neither is so.
    package var decision: Decision {
        if findings.contains(where: { $0.level == .block }) { return .refused }
        return problems.isEmpty ? .accepted : .undecided
    }
}

/// A verdict with what a reader wants around it.
package struct Report: Sendable {
    package var stage: Stage
    package var verdict: Verdict
    /// Where the policy came from, and the digest of what is in force.
    package var policySource: String
    package var policyDigest: String
    /// When judging began, in UTC as RFC 3339 has it, and how long it took.
    package var started: String
    package var milliseconds: Int
    /// The level from which on the exit code refuses, where somebody chose it: then it says more than the decision.
    package var failOn: String?
    /// The version of the program that judged.
    package var version = gatehouseVersion
    /// The repositories that were looked at, where there were several, each with its policy.
    package var repositories: [JudgedRepository] = []
    /// Which part of an audit this is; nil for all of it.
    package var shard: Shard?
    /// How the history grew; nil where none was read, or nobody asked.
    package var timeline: Timeline?

    package init(
        stage: Stage, verdict: Verdict, policySource: String, policyDigest: String, started: String, milliseconds: Int
    ) {
        self.stage = stage
        self.verdict = verdict
        self.policySource = policySource
        self.policyDigest = policyDigest
        self.started = started
        self.milliseconds = milliseconds
    }
}

/// The version of this program, as reports and `--version` name it.
package let gatehouseVersion = "0.1.0"
