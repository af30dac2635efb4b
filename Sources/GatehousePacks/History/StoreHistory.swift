package import GatehouseCore

/// Where blobs stand in the history that a store holds, found in one pass over all trees and commits.
package struct StoreHistory: Sendable {
    /// Something from which a history is reached: a ref, or a work tree's `HEAD`, which has no name here.
    package struct Tip: Hashable, Sendable {
        package let ref: RefName?
        package let id: ObjectID

        package init(ref: RefName?, id: ObjectID) {
            self.ref = ref
            self.id = id
        }
    }

    /// For each blob that can be reached its places, the first first, at most 100: for each path the commit in which the
    /// blob came to it, then trees and blobs that refs hold without a commit.
    package private(set) var places: [ObjectID: [Place]] = [:]
    /// The refs whose own tree has the blob still, in the order of the tips.
    package private(set) var holders: [ObjectID: [RefName]] = [:]
    /// Objects that what can be reached names, and the store does not have: at most a thousand of them, in order.
    package private(set) var missing: [ObjectID] = []
    package private(set) var missingCount = 0
    /// Whether there are more of these than are counted.
    package private(set) var missesMore = false
    /// Which of the wanted objects are commits that can be reached.
    package private(set) var commits: Set<ObjectID> = []
    /// What could not be read.
    package private(set) var errors: [PackError] = []

    /// - Parameters:
    ///   - wanted: the blobs and commits to look for.
    ///   - tips: everything from which the history is reached, in git's order.
    ///   - shallow: the commits whose parents the clone leaves out.
    ///   - limit: how many bytes a tree or a commit may have.
    ///   - walk: takes every commit that can be reached, parents before children:
    ///     `git rev-list --topo-order --reverse`.
    package init(
        of wanted: Set<ObjectID>, in forest: DeltaForest, from tips: [Tip], shallow: Set<ObjectID> = [], limit: Int,
        threads: Int = .max, walk: ((ObjectID) -> Void)? = nil
    ) throws(PackError) {
        guard forest.count < 1 << 31 else {
            throw PackError(.unknown, "read the history", "there are too many objects")
        }
        let blobs = WantedBlobs(wanted, in: forest)
        let read = HistoryRead(forest, blobs, shallow: shallow, limit: limit, threads: threads)
        errors = read.errors.sorted { Self.precedes($0, $1) }
        missesMore = read.archive.missesMore
        let held = try HeldTrees(read.archive, nodes: blobs.all.keys, count: forest.count)
        let peeled = try PeeledTips(tips, forest, read.graph, limit: limit)
        var finder = PlaceFinder(held, read.archive, blobs.all, count: forest.count)
        let order = read.graph.order(from: peeled.commits.map(\.number))
        var isReached = ScratchArray<Bool>(repeating: false, count: read.graph.count)
        for index in order.indices {
            let number = Int(order[index])
            isReached[number] = true
            let commit = read.graph[number]
            guard let id = forest.id(of: commit.entry) else { continue }
            finder.find(in: commit.tree, commit: id, ref: nil)
            if wanted.contains(id) { commits.insert(id) }
            walk?(id)
        }
        for index in read.misses.indices {
            let miss = read.misses[index]
            if let number = read.graph.number(of: miss.commit), isReached[number] {
                finder.note(missing: Int(miss.number))
            }
        }
        for id in peeled.missing { finder.note(missing: id) }
        for (entry, ref) in peeled.trees { finder.find(in: entry, commit: nil, ref: ref) }
        for (id, ref) in peeled.blobs where wanted.contains(id) { finder.add(id, RepoPath(bytes: ref.bytes), nil, ref) }
        places = finder.found
        missingCount = finder.missingCount
        missing = finder.missing(most: 1000)
        for (number, ref) in peeled.commits {
            guard let ref else { continue }
            for blob in finder.blobs(in: read.graph[number].tree) { holders[blob, default: []].append(ref) }
        }
        for (entry, ref) in peeled.trees {
            for blob in finder.blobs(in: entry) { holders[blob, default: []].append(ref) }
        }
    }

    private static func precedes(_ left: PackError, _ right: PackError) -> Bool {
        guard let first = left.object, let second = right.object else {
            return left.object == nil && right.object != nil
        }
        return first < second
    }
}

extension DeltaForest {
    /// The tree without entries, which need not be stored to be there.
    var emptyTree: ObjectID? {
        ObjectID(bytes: [UInt8](repeating: 0, count: store.byteCount)).flatMap {
            ObjectID(bytes: Verification.hash(.tree, [], like: $0))
        }
    }

    /// The name of an entry.
    func id(of entry: UInt32) -> ObjectID? { table.id(of: Int(entry), in: table.section(of: Int(entry))) }
}
