import GatehouseCore

/// Finds the commits that lie behind those up to which rules leave a history as it is. An id fixes all that lies behind it:
/// nobody can put something there.
struct SettledCommits {
    private let repository: Repository
    private let reader: any ObjectReader

    init(_ repository: Repository, _ reader: any ObjectReader) {
        self.repository = repository
        self.reader = reader
    }

    /// Those of the walked commits that are an origin, or lie behind one.
    func among(_ walked: [WalkedCommit], behind origins: Set<ObjectID>) throws(GitError) -> Set<ObjectID> {
        if origins.isEmpty || walked.isEmpty { return [] }
        let parents = Dictionary(walked.map { ($0.id, $0.parents) }) { first, _ in first }
        var open = origins.filter { parents[$0] != nil } + (try others(origins, parents))
        var settled = Set(open)
        while let id = open.popLast() {
            for parent in parents[id] ?? [] where parents[parent] != nil && settled.insert(parent).inserted {
                open.append(parent)
            }
        }
        return settled
    }

    // An origin may be in the repository, and not come with what is walked over; then git says what lies between.
    private func others(
        _ origins: Set<ObjectID>, _ parents: [ObjectID: [ObjectID]]
    ) throws(GitError) -> [ObjectID] {
        let rest = origins.filter { parents[$0] == nil }.sorted()
        var here: [ObjectID] = []
        try reader.read(rest, limit: 0) { (_, object) throws(GitError) in
            if let object, object.kind == .commit { here.append(object.id) }
        }
        if here.isEmpty { return [] }
        let known = Set(parents.values.joined()).filter { parents[$0] == nil }
        let walk = CommitWalk(git: repository.git, format: repository.format)
        return try walk.commits(from: here, except: known).map(\.id).filter { parents[$0] != nil }
    }
}
