package import GatehouseCore
import GatehouseSystem
import Synchronization

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
    /// Objects that what can be reached names, and the store does not have; in order.
    package private(set) var missing: [ObjectID] = []
    /// Whether there are more of these than are named.
    package private(set) var missesMore = false
    /// Every commit that can be reached, parents before children: `git rev-list --topo-order --reverse`.
    package private(set) var commits: [ObjectID] = []
    /// What could not be read.
    package private(set) var errors: [PackError] = []

    /// - Parameters:
    ///   - wanted: the blobs to look for.
    ///   - tips: everything from which the history is reached, in git's order.
    ///   - shallow: the commits whose parents the clone leaves out.
    ///   - limit: how many bytes a tree or a commit may have.
    package init(
        of wanted: Set<ObjectID>, in forest: DeltaForest, from tips: [Tip], shallow: Set<ObjectID> = [], limit: Int,
        threads: Int = .max
    ) throws(PackError) {
        guard forest.count < 1 << 31 else {
            throw PackError(.unknown, "read the history", "there are too many objects")
        }
        let blobs = WantedBlobs(wanted, in: forest)
        let read = HistoryRead(forest, blobs, shallow: shallow, limit: limit, threads: threads)
        errors = read.errors
        let graph = CommitGraph(read.commits)
        let held = try HeldTrees(read.diaries, nodes: blobs.all.keys, count: forest.count)
        let peeled = try PeeledTips(tips, forest, graph, limit: limit)
        let order = graph.order(from: peeled.commits.map(\.number))
        commits = order.compactMap { forest.id(of: graph[$0].entry) }
        var finder = PlaceFinder(held, blobs.all, count: forest.count)
        for number in order {
            let commit = graph[number]
            finder.find(in: commit.tree, commit: forest.id(of: commit.entry), ref: nil)
            missing += commit.missing
        }
        for (entry, ref) in peeled.trees { finder.find(in: entry, commit: nil, ref: ref) }
        for (id, ref) in peeled.blobs where wanted.contains(id) { finder.add(id, RepoPath(bytes: ref.bytes), nil, ref) }
        places = finder.found
        missing = Set(missing + peeled.missing + finder.missing.map { held.missing[$0] }).sorted()
        missesMore = held.missesMore
        for (number, ref) in peeled.commits {
            guard let ref else { continue }
            for blob in finder.blobs(in: graph[number].tree) { holders[blob, default: []].append(ref) }
        }
        for (entry, ref) in peeled.trees {
            for blob in finder.blobs(in: entry) { holders[blob, default: []].append(ref) }
        }
    }
}

/// Everything that the trees and commits of a store say, read on several threads.
private struct HistoryRead {
    private(set) var diaries: [TreeDiary] = []
    private(set) var commits: [CommitRecord] = []
    private(set) var errors: [PackError] = []

    init(_ forest: DeltaForest, _ wanted: WantedBlobs, shallow: Set<ObjectID>, limit: Int, threads: Int) {
        let filter = PresenceFilter(forest)
        let emptyTree = forest.emptyTree
        let trees = Mutex<[Int: TreeDiary]>([:])
        let rest = Mutex<(commits: [CommitRecord], errors: [PackError])>(([], []))
        let treeShares = forest.shares(of: [.tree])
        _ = pipeline(limit: threads, { hand in for share in treeShares { hand(share) } }) { number, share in
            let (diary, errors) = TreeReading.read(share, of: forest, filter, wanted, limit: limit)
            trees.withLock { $0[number] = diary }
            rest.withLock { $0.errors += errors }
        }
        let commitShares = forest.shares(of: [.commit])
        _ = pipeline(limit: threads, { hand in for share in commitShares { hand(share) } }) { _, share in
            var commits: [CommitRecord] = []
            var errors: [PackError] = []
            forest.read(share, limit: limit) { (object, _: Void?) in
                let isShallow = shallow.contains(object.id)
                if let record = CommitRecord(object, in: forest, isShallow: isShallow, emptyTree: emptyTree) {
                    commits.append(record)
                } else {
                    errors.append(.broken(object.id, "it is no commit"))
                }
            } failing: { error in
                errors.append(error)
            }
            rest.withLock {
                $0.commits += commits
                $0.errors += errors
            }
        }
        // In the order of the shares, whichever thread read them first.
        diaries = trees.withLock { trees in treeShares.indices.compactMap { trees[$0] } }
        (commits, errors) = rest.withLock { ($0.commits, $0.errors.sorted { Self.precedes($0, $1) }) }
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
