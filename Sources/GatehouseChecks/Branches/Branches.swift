package import GatehouseCore

/// Guards refs: who may create, move and delete them, and which commits they take.
///
/// What a push does to a ref was found out before, under the name that the ref really has. On a server, a ref holds a
/// commit, and lies where somebody expects it; and the default branch keeps its history, unless an entry says otherwise.
package struct Branches: Check {
    package static let about = About(
        "branches",
        "what may be done to which refs. On a server, the default branch keeps its history whatever the entries deny, "
            + "unless one that names it allows to rewrite it",
        at: [.preCommit, .prePush, .preReceive])

    let entries: [Entry]
    /// Who signs, as the policy says it, for those who approve.
    private(set) var signatures: SignedHistory?

    package init(_ settings: Settings) { entries = settings.entries.map(\.value).filter { $0.mode != .off } }
    package init() { self.init(Settings()) }

    package var needs: Needs {
        var needs: Needs = .moves
        if entries.contains(where: \.needsCommits) { needs.insert(.commits) }
        if entries.contains(where: { $0.denied.contains(.directCommit) }) { needs.insert(.branch) }
        if entries.contains(where: { $0.denied.contains(.retarget) }) { needs.insert(.former) }
        let approvals = entries.compactMap(\.approvals?.value)
        if !approvals.isEmpty { needs.formUnion([.commits, .objects, .approvals]) }
        if approvals.contains(where: { !$0.paths.isEmpty }) { needs.insert(.steps) }
        return needs
    }

    package func beside(_ others: [any Check]) -> Branches {
        var told = self
        told.signatures = others.lazy.compactMap { $0 as? SignedHistory }.first
        return told
    }

    /// Approvals that nobody could give.
    package var mistakes: [Mistake] {
        if signatures?.signers.list.isEmpty == false { return [] }
        return entries.compactMap(\.approvals).map { approvals in
            Mistake(at: approvals.position, "expected 'signers' under 'signatures' beside it: those who may approve")
        }
    }

    // The last guard stands before every ref.
    package func guards(of ref: RefName, isDefaultBranch: Bool) -> [Int] {
        entries.indices.filter { entries[$0].refs.match(ref, isDefaultBranch: isDefaultBranch) } + [entries.count]
    }

    package func findings(in change: Change, using tools: Toolbox) throws(Problem) -> Findings {
        if let branch = change.branch { return Findings(directCommit(to: branch, in: change)) }
        let merges = Set(change.commits.lazy.filter(\.isMerge).compactMap(\.id))
        var found: [Finding] = []
        for move in change.moves {
            let push = Push(move, in: change, merges: merges, on: tools.today)
            for entry in entries where entry.speaks(of: move) {
                let approvals = try approvals(push, entry, change, tools).map { [$0] } ?? []
                found += (findings(on: push, by: entry) + approvals).map { $0.weighed(as: entry.mode) }
            }
            if change.stage.isServer { found += ownFindings(on: push) }
        }
        return Findings(found)
    }

    /// One move, and what there is to know about it.
    struct Push {
        let move: RefMove
        let pusher: String?
        let isServer: Bool
        let merges: Set<ObjectID>
        let today: Day

        init(_ move: RefMove, in change: Change, merges: Set<ObjectID>, on today: Day) {
            self.move = move
            pusher = change.pusher
            isServer = change.stage.isServer
            self.merges = merges
            self.today = today
        }
    }

    // Before a commit is made, only the branch is known that it goes to.
    private func directCommit(to branch: RefName, in change: Change) -> [Finding] {
        if change.commits.contains(where: \.isMerge) { return [] }
        return entries.filter { entry in
            entry.denied.contains(.directCommit) && !entry.allow.contains { $0.value.covers(.directCommit) }
                && entry.refs.match(branch, isDefaultBranch: change.isOnDefaultBranch)
        }.map { commitHere(to: branch).weighed(as: $0.mode) }
    }

    private func findings(on push: Push, by entry: Entry) -> [Finding] {
        var found: [Finding] = []
        let move = push.move
        if entry.denied.contains(move.verb.deed), !mayDo(move.verb.deed, push, entry) {
            found.append(denial(of: push))
        }
        if push.isServer, !entry.pushers.isEmpty,
            push.pusher.map({ pusher in entry.pushers.contains { $0.matches(pusher.utf8) } }) != true
        {
            found.append(stranger(push))
        }
        if let freeze = entry.freeze.first(where: { $0.value.holds(on: push.today) }) {
            found.append(frozen(push, freeze.value))
        }
        if entry.history == .linear, let merge = move.brings.first(where: push.merges.contains) {
            found.append(merged(push, merge, count: move.brings.lazy.filter(push.merges.contains).count))
        }
        if entry.denied.contains(.directCommit), !mayDo(.directCommit, push, entry) { found += directCommits(push) }
        return found
    }

    // On the developer's machine nobody knows who they will be to the server.
    private func mayDo(_ deed: Deed, _ push: Push, _ entry: Entry) -> Bool {
        push.isServer
            ? entry.allows(deed, to: push.pusher) : entry.allow.contains { $0.value.covers(deed) }
    }

    // Whoever may create a ref chooses where it begins.
    private func directCommits(_ push: Push) -> [Finding] {
        guard push.move.verb == .fastForward || push.move.verb == .rewrite else { return [] }
        let direct = push.move.mainline.filter { !push.merges.contains($0) }
        if let oldest = direct.last { return [directCommit(push, oldest, count: direct.count)] }
        return push.move.verb == .fastForward && !push.move.continuesMainline
            && push.move.update.old != push.move.commit
            ? [otherMainline(push)] : []
    }

    /// What holds on a server whatever the policy says.
    private func ownFindings(on push: Push) -> [Finding] {
        [strangePlace(of: push), strangeTip(of: push), lostHistory(of: push)].compactMap(\.self)
    }

    private func strangePlace(of push: Push) -> Finding? {
        if takes(push.move.name) || push.move.verb == .delete { return nil }
        let space = push.move.name.space
        return space == "refs/replace/" ? replacement(push) : unknownSpace(push, space)
    }

    /// Whether a server takes refs of such names.
    func takes(_ ref: RefName) -> Bool {
        Self.openSpaces.contains { ref.bytes.starts(with: $0.utf8) } || entries.contains { $0.refs.name(ref.space) }
    }

    private static let openSpaces = [
        "refs/heads/", "refs/tags/", "refs/notes/", "refs/gatehouse/approvals/", "refs/gatehouse/grants/",
    ]

    // Git itself minds only what a branch holds.
    private func strangeTip(of push: Push) -> Finding? {
        guard let kind = push.move.kind, push.move.commit == nil, push.move.verb != .delete else { return nil }
        return entries.contains { $0.refs.name(push.move.name.space) } && !push.move.name.isBranchOrTag
            ? nil : strangeTip(push, kind)
    }

    private func lostHistory(of push: Push) -> Finding? {
        guard push.move.isDefaultBranch, push.move.verb == .delete || push.move.verb == .rewrite else { return nil }
        return opensHistory(of: push.move.target, push.move.verb.deed, to: push.pusher) ? nil : denial(of: push)
    }

    /// Whether an entry that names the default branch lets somebody rewrite or delete it.
    func opensHistory(of branch: RefName, _ deed: Deed, to pusher: String?) -> Bool {
        entries.contains { $0.refs.namesDefaultBranch(branch) && $0.allows(deed, to: pusher) }
    }
}

extension RefMove.Verb {
    var deed: Branches.Deed {
        switch self {
        case .create: .create
        case .fastForward: .fastForward
        case .rewrite: .rewrite
        case .delete: .delete
        case .retarget: .retarget
        }
    }
}

extension RefName {
    /// The first two parts of the name, with the slash behind them: `refs/heads/`.
    var space: String {
        let parts = bytes.split(separator: UInt8(ascii: "/"), maxSplits: 2)
        return parts.prefix(2).map { String(decoding: $0, as: UTF8.self) + "/" }.joined()
    }

    var isBranchOrTag: Bool { space == "refs/heads/" || space == "refs/tags/" }
}

extension Finding {
    /// The same finding, as far as an entry of a list goes.
    func weighed(as mode: Mode) -> Finding {
        var finding = self
        finding.mode = mode
        return finding
    }
}
