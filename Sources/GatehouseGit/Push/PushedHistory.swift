import GatehouseCore

/// What a push does to the history of the refs that are guarded by some rule.
struct PushedHistory {
    private let existing: ExistingRefs
    private let naming: RefNaming
    private let here: Set<ObjectID>?
    private let repository: Repository
    private let reader: any ObjectReader

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
        if !guards.needs.isDisjoint(with: [.commits, .objects, .steps]) {
            walked = try addCommits(to: &moves, guards, head)
        }
        for index in moves.indices { moves[index].verb = try verb(of: moves[index], tips) }
        return (moves, walked)
    }

    private func hasOld(_ update: RefUpdate) -> Bool {
        update.old.map { here?.contains($0) ?? true } ?? false
    }

    // A tag is compared, and no ancestor is asked for.
    private func verb(of move: RefMove, _ tips: TipKinds) throws(GitError) -> RefMove.Verb {
        guard let old = move.update.old else { return .create }
        guard let new = move.update.new else { return .delete }
        if move.target.bytes.starts(with: Array("refs/tags/".utf8)) { return .retarget }
        guard hasOld(move.update), tips.kind(of: old) == .commit, move.kind == .commit else { return .rewrite }
        if old == new || move.continuesMainline { return .fastForward }
        return try CommitWalk(git: repository.git, format: repository.format).isAncestor(old, of: new)
            ? .fastForward : .rewrite
    }

    /// Finds the commits that are new to each ref by the rules that guard it.
    private func addCommits(
        to moves: inout [RefMove], _ guards: Guards, _ head: RefName?
    ) throws(GitError) -> [WalkedCommit] {
        @Sendable func guarding(_ ref: RefName) -> Set<Guards.Guard> { guards.of(ref, isDefaultBranch: ref == head) }
        let naming = naming
        let known = try ExistingRefs(
            repository, inNamespace: existing.namespace, moving: moves.map(\.update),
            boundary: Boundary { moved, other in
                guard let other = naming.remoteName(of: other) else { return false }
                return guarding(other).isSuperset(of: guarding(moved))
            })
        let walk = CommitWalk(git: repository.git, format: repository.format)
        let arrivals = moves.filter { $0.commit != nil }.compactMap { move in
            Arrival(move.update, own: hasOld(move.update) ? move.update.old : nil, known)
        }
        var all: [WalkedCommit] = []
        let groups = Arrival.groups(of: arrivals)
        for group in groups {
            let walked = try walk.commits(from: group.walked, except: group.known)
            let parents = Dictionary(walked.map { ($0.id, $0.parents) }) { first, _ in first }
            for (ref, ids) in try group.newToEach(in: walked, reader) {
                for index in moves.indices where moves[index].name == ref {
                    moves[index].take(ids, parents)
                }
            }
            let new = Set(moves.flatMap(\.brings))
            all += walked.filter { new.contains($0.id) }
        }
        return groups.count > 1 ? all.ordered : all
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
