package import GatehouseCore

extension Branches {
    /// What the policy may say about refs: a list, each of whose entries holds for the refs that it names.
    package struct Settings: CheckEntries {
        package var entries: [Located<Entry>] = []

        package init() {}
        package init(_ entries: [Entry]) {
            self.entries = entries.map { Located($0, at: Position(line: 1, column: 1)) }
        }
    }

    /// What may be done to some refs. All entries that speak of a ref hold.
    package struct Entry: PolicySection {
        package var refs = RefPatterns()
        package var mode = Mode.enforce
        package var deny: [Deed] = [.rewrite, .delete, .retarget]
        package var allow: [Located<Allowance>] = []
        package var pushers: [NamePattern] = []
        package var history = History.any
        package var freeze: [Located<Freeze>] = []
        package var approvals: Located<WantedApprovals>?

        package init() {}

        package static let fields = [
            Field(
                "refs", \Self.refs, .refPatterns,
                "the refs that the entry speaks of: patterns of full names, 'HEAD' for the default branch, and with '!' "
                    + "before them exceptions", isRequired: true),
            Field("mode", \Self.mode, .choice, "how far the entry goes"),
            Field(
                "deny", \Self.deny, .list(of: .choice),
                "what nobody may do to them. Who may not rewrite may not delete or retarget either; nor is a ref deleted "
                    + "that takes no direct commits"),
            Field(
                "allow", \Self.allow, .list(of: .located(.section)),
                "who may do it in spite of this entry; another entry may still deny it"),
            Field(
                "pushers", \Self.pushers, .list(of: .namePattern), "the only ones who may move them; none: everybody"),
            Field(
                "history", \Self.history, .choice,
                "which commits they take: any; none that is a merge (linear); or, on the line of first parents, merges "
                    + "only"),
            Field("freeze", \Self.freeze, .list(of: .located(.section)), "days on which nobody may move them"),
            Field(
                "approvals", \Self.approvals, .located(.section),
                "how many people approve what comes, with 'gatehouse approve' and a key under 'signatures'"),
        ]

        package func mistakes() -> [Mistake] { refs.mistakes }
    }

    /// Something that may be denied.
    package enum Deed: String, Sendable, CaseIterable {
        case create
        case fastForward = "fast-forward"
        case rewrite, delete, retarget
        case directCommit = "direct-commit"

        /// What else would undo the denial of this, and what else may be done by those who may do this.
        var implied: Set<Deed> {
            switch self {
            case .rewrite: [.rewrite, .delete, .retarget]
            case .retarget: [.retarget, .delete]
            case .directCommit: [.directCommit, .delete]
            case .create, .fastForward, .delete: [self]
            }
        }
    }

    /// Which commits a ref takes.
    package enum History: String, Sendable, CaseIterable {
        case any, linear
        case mergeOnly = "merge-only"
    }

    /// Who may do what is denied to others.
    package struct Allowance: PolicySection {
        package var who: [NamePattern] = []
        package var to: [Deed] = []

        package init() {}

        package static let fields = [
            Field("who", \Self.who, .list(of: .namePattern), "those who push; none: everybody"),
            Field("to", \Self.to, .list(of: .choice), "what they may do", isRequired: true),
        ]
    }

    /// Days on which refs stand still.
    package struct Freeze: PolicySection {
        package var from: Day?
        package var until: Day?
        package var reason = ""

        package init() {}

        package static let fields = [
            Field("from", \Self.from, .day, "the first day, in UTC", isRequired: true),
            Field("until", \Self.until, .day, "the last day; none: until somebody takes this out"),
            Field("reason", \Self.reason, .text, "why, for those who are refused", isRequired: true),
        ]

        func holds(on day: Day) -> Bool {
            from.map { $0 <= day } == true && until.map { day <= $0 } != false
        }
    }
}

extension Branches.Entry {
    /// Everything that the entry denies.
    var denied: Set<Branches.Deed> {
        deny.reduce(into: history == .mergeOnly ? [.directCommit, .delete] : []) { $0.formUnion($1.implied) }
    }

    /// Whether the entry speaks of a ref that is pushed to, under any of its names.
    func speaks(of move: RefMove) -> Bool {
        refs.match(move.name, isDefaultBranch: move.isDefaultBranch)
            || refs.match(move.target, isDefaultBranch: move.isDefaultBranch)
    }

    /// Whether the entry lets somebody do what is denied to others.
    func allows(_ deed: Branches.Deed, to pusher: String?) -> Bool {
        allow.contains { $0.value.covers(deed) && $0.value.names(pusher) }
    }

    var needsCommits: Bool { history == .linear || denied.contains(.directCommit) }
}

extension Branches.Allowance {
    func covers(_ deed: Branches.Deed) -> Bool { to.contains { $0.implied.contains(deed) } }

    func names(_ pusher: String?) -> Bool {
        who.isEmpty || pusher.map { pusher in who.contains { $0.matches(pusher.utf8) } } == true
    }
}
