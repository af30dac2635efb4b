import GatehouseCore

/// What a push does to the history of the refs that are guarded by some rule.
struct PushedHistory {
    private let existing: ExistingRefs
    private let naming: RefNaming
    private let here: Set<ObjectID>?
    private let repository: Repository
    private let reader: any ObjectReader
    /// The commits that were walked over for their contents.
    var walks: [Walk] = []

    /// What a ref held when it was deleted; nil where nobody knows.
    var lastHeld: (RefName) throws(Problem) -> ObjectID? = { _ in nil }

    /// Refs to which the same is known, and the commits that are new to one of them at least.
    typealias Walk = (group: ArrivalGroup, walked: [WalkedCommit])

    /// - Parameter here: the old tips that are here; nil where all of them are.
    init(
        to existing: ExistingRefs, named naming: RefNaming, here: Set<ObjectID>? = nil, _ repository: Repository,
        _ reader: any ObjectReader
    ) {
        self.existing = existing
        self.naming = naming
        self.here = here
        self.repository = repository
        self.reader = reader
    }

    /// The moves of guarded refs, and the commits that they bring, each once, parents before children.
    func moves(of updates: [RefUpdate], _ guards: Guards) throws(GitError) -> ([RefMove], [WalkedCommit]) {
        let head = try naming.defaultBranch(in: existing)
        var tips = try TipKinds(of: updates.filter { hasOld($0) || $0.new != nil }, here: here, reader)
        var moves: [RefMove] = []
        for update in updates where update.new != nil || update.old != nil {
            let target = existing.target(of: RefName(update.name, inNamespace: existing.namespace))
            let isDefault = target == head
            if guards.of(update.name, isDefaultBranch: isDefault).isEmpty
                && guards.of(target, isDefaultBranch: isDefault).isEmpty
            {
                continue
            }
            var move = RefMove(update, target: target, isDefaultBranch: isDefault, verb: .create)
            move.kind = update.new.flatMap { tips.kind(of: $0) }
            (move.commit, move.tags) = try tips.peeled(update.new)
            moves.append(move)
        }
        var walked: [WalkedCommit] = []
        if !guards.needs.isDisjoint(with: .anyCommits) { walked = try addCommits(to: &moves, guards, head) }
        if guards.needs.contains(.former) { try recall(&moves) }
        try tell(&moves, tips)
        if guards.needs.contains(.approvals) {
            try PushedApprovals(inNamespace: existing.namespace, repository, reader).add(to: &moves, with: updates)
        }
        return (moves, walked)
    }

    /// What the repository holds under the numbers of grants.
    func grants(named numbers: [[UInt8]]) throws(GitError) -> [NamedGrant] {
        try PushedGrants(inNamespace: existing.namespace, repository, reader).named(numbers)
    }

    private func hasOld(_ update: RefUpdate) -> Bool {
        update.old.map { here?.contains($0) ?? true } ?? false
    }

    private func recall(_ moves: inout [RefMove]) throws(GitError) {
        for index in moves.indices where moves[index].update.old == nil && moves[index].update.new != nil {
            do throws(Problem) {
                moves[index].former = try lastHeld(moves[index].target)
            } catch {
                throw GitError(error)
            }
        }
    }

    // Most pushes add to what is there; then the walk that was done for their contents says so.
    private func tell(_ moves: inout [RefMove], _ tips: TipKinds) throws(GitError) {
        var reach: Ancestry?
        for index in moves.indices {
            if let verb = try verb(of: moves[index], tips) {
                moves[index].verb = verb
                continue
            }
            guard let old = moves[index].update.old ?? moves[index].former, let new = moves[index].commit else {
                continue
            }
            let known = reach ?? Ancestry(walks.flatMap(\.walked))
            reach = known
            let walk = CommitWalk(git: repository.git, format: repository.format)
            var isKept = known.leads(from: new, to: old)
            if !isKept { isKept = try walk.isAncestor(old, of: new) }
            moves[index].verb = !isKept ? .rewrite : moves[index].update.old == nil ? .create : .fastForward
        }
    }

    // A tag is compared, and no ancestor is asked for. Nil where ancestors decide.
    private func verb(of move: RefMove, _ tips: TipKinds) throws(GitError) -> RefMove.Verb? {
        guard let old = move.update.old else { return try creation(move) }
        guard let new = move.update.new else { return .delete }
        if old == new { return .fastForward }
        if move.target.bytes.starts(with: Array("refs/tags/".utf8)) { return .retarget }
        if move.continuesMainline { return .fastForward }
        guard hasOld(move.update), tips.kind(of: old) == .commit, move.kind == .commit else { return .rewrite }
        return nil
    }

    // What was deleted and is made anew was rewritten, unless it holds what it held.
    private func creation(_ move: RefMove) throws(GitError) -> RefMove.Verb? {
        if existing.replaced.contains(RefName(move.name, inNamespace: existing.namespace)) { return .rewrite }
        guard let former = move.former, former != move.update.new else { return .create }
        if move.target.bytes.starts(with: Array("refs/tags/".utf8)) { return .retarget }
        var isThere = false
        try reader.read([former], limit: 0) { (_, object) throws(GitError) in isThere = object?.kind == .commit }
        return isThere && move.commit != nil ? nil : .rewrite
    }

    /// Finds the commits that are new to each ref by the rules that guard it.
    private func addCommits(
        to moves: inout [RefMove], _ guards: Guards, _ head: RefName?
    ) throws(GitError) -> [WalkedCommit] {
        let walks = guards.areSameForAll ? self.walks : try walks(of: moves, guards, head)
        var all: [WalkedCommit] = []
        for (group, walked) in walks {
            let parents = Dictionary(walked.map { ($0.id, $0.parents) }) { first, _ in first }
            var new = Set<ObjectID>()
            for (ref, ids) in try group.newToEach(in: walked, reader) {
                for index in moves.indices where moves[index].name == ref {
                    moves[index].take(ids, parents)
                    new.formUnion(ids)
                }
            }
            all += walked.filter { new.contains($0.id) }
        }
        return walks.count > 1 ? all.ordered : all
    }

    // A commit counts as known by refs alone that the same rules guard, or more.
    private func walks(of moves: [RefMove], _ guards: Guards, _ head: RefName?) throws(GitError) -> [Walk] {
        let moving = Dictionary(
            moves.map { move in
                let isDefault = move.isDefaultBranch
                return (
                    move.name,
                    guards.ofCommits(move.name, isDefaultBranch: isDefault)
                        .union(guards.ofCommits(move.target, isDefaultBranch: isDefault))
                )
            }, uniquingKeysWith: { $0.union($1) })
        let arriving = moves.filter { $0.commit != nil && moving[$0.name]?.isEmpty == false }
        if arriving.isEmpty { return [] }
        let (naming, namespace) = (naming, existing.namespace)
        let known = try ExistingRefs(
            repository, inNamespace: namespace, moving: arriving.map(\.update),
            boundary: Boundary(
                by: GuardedRefs(moving: moving) { ref in
                    guard let name = naming.remoteName(of: ref) else { return nil }
                    let isDefault = RefName(name, inNamespace: namespace) == head
                    return guards.ofCommits(name, isDefaultBranch: isDefault)
                }))
        let arrivals = arriving.compactMap { move in
            Arrival(move.update, own: hasOld(move.update) ? move.update.old : nil, known)
        }
        let walk = CommitWalk(git: repository.git, format: repository.format)
        return try Arrival.groups(of: arrivals).map { group throws(GitError) in
            (group, try walk.commits(from: group.walked, except: group.known))
        }
    }
}

/// What lies behind commits that were walked over.
private struct Ancestry {
    private let parents: [ObjectID: [ObjectID]]

    init(_ walked: [WalkedCommit]) {
        parents = Dictionary(walked.map { ($0.id, $0.parents) }) { first, _ in first }
    }

    /// Whether a way leads from one commit to another through what was walked over. Where it does not, there may be one
    /// elsewhere.
    func leads(from new: ObjectID, to old: ObjectID) -> Bool {
        var seen: Set<ObjectID> = [new]
        var open = [new]
        while let id = open.popLast() {
            if id == old { return true }
            for parent in parents[id] ?? [] where seen.insert(parent).inserted { open.append(parent) }
        }
        return false
    }
}

extension RefMove {
    /// Takes in the commits that are new to the ref, and follows the line of first parents through them.
    fileprivate mutating func take(_ ids: [ObjectID], _ parents: [ObjectID: [ObjectID]]) {
        brings = ids
        let new = Set(ids)
        var next = commit
        while let id = next, new.contains(id) {
            mainline.append(id)
            next = parents[id]?.first
        }
        continuesMainline = next != nil && next == update.old
    }
}

/// What the old and new tips of the refs are.
private struct TipKinds {
    private var kinds: [ObjectID: GitObject.Kind] = [:]
    private var tags: [ObjectID: [UInt8]] = [:]
    private let reader: any ObjectReader

    init(of updates: [RefUpdate], here: Set<ObjectID>?, _ reader: any ObjectReader) throws(GitError) {
        self.reader = reader
        let ids = Set(updates.flatMap { [$0.old, $0.new].compactMap(\.self) })
        try read(ids.sorted().filter { id in updates.contains { $0.new == id } || (here?.contains(id) ?? true) })
    }

    func kind(of id: ObjectID) -> RefMove.Kind? { kinds[id].flatMap { RefMove.Kind(rawValue: $0.rawValue) } }

    /// The commit that a tip leads to, tag after tag, and the tags on the way.
    mutating func peeled(_ tip: ObjectID?) throws(GitError) -> (ObjectID?, [Tag]) {
        var way: [Tag] = []
        var next = tip
        // A chain of tags that is longer than that is told by whoever reads the tags.
        for _ in 0..<50 {
            guard let id = next else { break }
            if kinds[id] == nil { try read([id]) }
            if kinds[id] == .commit { return (id, way) }
            guard kinds[id] == .tag, let bytes = tags[id] else { break }
            way.append(Tag(id, bytes: bytes))
            next = AnnotatedObject(bytes).ids(in: "object")?.first
        }
        return (nil, way)
    }

    private mutating func read(_ ids: [ObjectID]) throws(GitError) {
        try reader.read(ids, limit: AnnotatedObject.largest) { (index, object) throws(GitError) in
            guard let object else { throw .missing(ids[index]) }
            kinds[object.id] = object.kind
            if object.kind == .tag, let bytes = object.bytes { tags[object.id] = bytes }
        }
    }
}
