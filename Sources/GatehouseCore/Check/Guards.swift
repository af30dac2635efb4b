/// Which rules guard which refs. A commit counts as known to a ref only by refs that are guarded by the same rules, or by
/// more: what was parked on a free branch is new to a guarded one.
package struct Guards: Sendable {
    /// One entry of one rule that guards a ref.
    package struct Guard: Hashable, Sendable {
        let rule: Int
        let entry: Int
    }

    /// What the rules want to know of the history.
    package let needs: Needs
    private let rules: [(number: Int, check: any Check)]

    /// The guards of the rules that look at a stage; nil where none of them asks for the history.
    package init?(_ policy: Policy, at stage: Stage) {
        self.init(
            policy.rules.enumerated().filter { _, rule in
                rule.weighing.mode != .off && type(of: rule.check).about.stages.contains(stage)
            }.map { ($0, $1.check) })
    }

    private init?(_ rules: [(number: Int, check: any Check)]) {
        self.rules = rules
        needs = rules.reduce(into: Needs()) { $0.formUnion($1.check.needs) }.subtracting(.contents)
        if needs.isEmpty { return nil }
    }

    /// Commits up to which some of the rules leave the history as it is.
    package var origins: Set<ObjectID> { rules.reduce(into: []) { $0.formUnion($1.check.origins) } }

    /// The same guards but for those rules that need something which is not there; nil where none is left that asks.
    package func without(_ missing: Needs) -> Guards? {
        Guards(rules.filter { $0.check.needs.isDisjoint(with: missing) })
    }

    /// The guards of a ref.
    package func of(_ ref: RefName, isDefaultBranch: Bool) -> Set<Guard> { Self.of(ref, isDefaultBranch, rules) }

    /// The guards of a ref that look at its commits.
    package func ofCommits(_ ref: RefName, isDefaultBranch: Bool) -> Set<Guard> {
        Self.of(ref, isDefaultBranch, commitRules)
    }

    /// Whether every ref has the same guards that look at its commits: then what one ref holds is known to all.
    package var areSameForAll: Bool { commitRules.allSatisfy(\.check.guardsAllAlike) }

    private var commitRules: [(number: Int, check: any Check)] {
        rules.filter { !$0.check.needs.isDisjoint(with: .anyCommits) }
    }

    private static func of(
        _ ref: RefName, _ isDefaultBranch: Bool, _ rules: [(number: Int, check: any Check)]
    ) -> Set<Guard> {
        Set(
            rules.flatMap { rule in
                rule.check.guards(of: ref, isDefaultBranch: isDefaultBranch).map { Guard(rule: rule.number, entry: $0) }
            })
    }
}

/// What a check has to be told of a change.
package struct Needs: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Files, messages and tags, in slices.
    package static let contents = Needs(rawValue: 1)
    /// The refs that move, and what is done to them.
    package static let moves = Needs(rawValue: 2)
    /// Which commits come to them, with their parents.
    package static let commits = Needs(rawValue: 4)
    /// Those commits, as git stores them.
    package static let objects = Needs(rawValue: 8)
    /// What they set and remove.
    package static let steps = Needs(rawValue: 16)
    /// Whatever needs a walk over the commits.
    package static let anyCommits: Needs = [.commits, .objects, .steps]
    /// The branch that is committed to.
    package static let branch = Needs(rawValue: 32)
    /// Before a commit is made: how git would sign it.
    package static let setup = Needs(rawValue: 64)
    /// What refs held that were deleted and are made anew.
    package static let former = Needs(rawValue: 128)
    /// The approvals that the repository holds of what a ref would hold.
    package static let approvals = Needs(rawValue: 256)
    /// The grants that the push names. Where it names none, who needs them is not asked.
    package static let grants = Needs(rawValue: 512)
    /// The trees of the repository, or the files on disk that an audit looks at.
    package static let trees = Needs(rawValue: 1_024)
}
