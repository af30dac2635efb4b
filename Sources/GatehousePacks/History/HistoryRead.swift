import GatehouseCore
import GatehouseSystem
import Synchronization

/// Everything that the trees and commits of a store say, read on several threads.
struct HistoryRead: ~Copyable, Sendable {
    private(set) var archive: TreeArchive
    private(set) var graph = CommitGraph()
    /// Which commits name what the store does not have, by its number in the archive.
    private(set) var misses = ScratchArray<CommitRecord.Extra>()
    private(set) var errors: [PackError] = []

    private init(_ count: Int) { archive = TreeArchive(count) }

    init(_ forest: DeltaForest, _ wanted: WantedBlobs, shallow: Set<ObjectID>, limit: Int, threads: Int) {
        self.init(forest.count)
        let shared = Mutex(HistoryRead(forest.count))
        Self.readTrees(of: forest, wanted, limit, threads) { number, diary, errors in
            shared.withLock { $0.add(diary, ofShare: number, errors) }
        }
        Self.readCommits(of: forest, shallow, limit, threads) { commits, errors in
            shared.withLock { $0.add(commits, errors) }
        }
        shared.withLock { swap(&$0, &self) }
        graph.sort()
    }

    private static func readTrees(
        of forest: DeltaForest, _ wanted: WantedBlobs, _ limit: Int, _ threads: Int,
        _ take: @Sendable (Int, TreeDiary, [PackError]) -> Void
    ) {
        let filter = PresenceFilter(forest)
        let shares = forest.shares(of: [.tree])
        _ = pipeline(limit: threads, { hand in for share in shares { hand(share) } }) { number, share in
            let (diary, errors) = TreeReading.read(share, of: forest, filter, wanted, limit: limit)
            take(number, diary, errors)
        }
    }

    private static func readCommits(
        of forest: DeltaForest, _ shallow: Set<ObjectID>, _ limit: Int, _ threads: Int,
        _ take: @Sendable (CommitList, [PackError]) -> Void
    ) {
        let emptyTree = forest.emptyTree
        let shares = forest.shares(of: [.commit])
        _ = pipeline(limit: threads, { hand in for share in shares { hand(share) } }) { _, share in
            var commits = CommitList()
            var errors: [PackError] = []
            forest.read(share, limit: limit) { (object, _: Void?) in
                let isShallow = shallow.contains(object.id)
                if !commits.add(object, in: forest, isShallow: isShallow, emptyTree: emptyTree) {
                    errors.append(.broken(object.id, "it is no commit"))
                }
            } failing: { error in
                errors.append(error)
            }
            take(commits, errors)
        }
    }

    private mutating func add(_ diary: TreeDiary, ofShare number: Int, _ errors: [PackError]) {
        archive.add(diary, ofShare: number)
        self.errors += errors
    }

    private mutating func add(_ commits: CommitList, _ errors: [PackError]) {
        graph.add(commits)
        for var miss in commits.misses {
            miss.number = archive.number(ofMissing: commits.missing[Int(miss.number)])
            misses.append(miss)
        }
        self.errors += errors
    }
}
