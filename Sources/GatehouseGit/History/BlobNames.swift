import GatehouseCore
import GatehousePacks
import GatehouseSystem
import Synchronization

/// The names that blobs have in the trees of a store: what each is read as before its places are known.
final class BlobNames: Sendable {
    private let table = Mutex(HeadNames())
    private let troubles = Mutex<[Problem]>([])

    var problems: [Problem] { troubles.withLock { $0 } }

    /// The names of the blob, without folders; none where no tree holds it.
    subscript(blob: ObjectID) -> [RepoPath] { table.withLock { $0[blob.head] } }

    /// Reads all trees of the store.
    init(in forest: DeltaForest, limit: Int, _ verification: Verification, threads: Int) {
        _ = pipeline(limit: threads) { hand in
            for share in forest.shares(of: [.tree]) { hand(share) }
        } _: { (_, share: DeltaForest.Share) in
            let found = Found(share, forest, limit, verification)
            table.withLock { $0.add(found.blobs, found.names) }
            troubles.withLock { $0 += found.problems }
        }
    }
}

/// What one share holds; the names in it are numbered by themselves.
private struct Found: ~Copyable {
    private(set) var names = NamePool()
    private(set) var blobs: [(head: UInt64, name: UInt32)] = []
    private(set) var problems: [Problem] = []

    init(_ share: DeltaForest.Share, _ forest: DeltaForest, _ limit: Int, _ verification: Verification) {
        forest.read(share, limit: limit, verify: verification) { (tree, _: Bool?) in
            let isTree = tree.forEachNewFile { name, head in blobs.append((head, names.number(of: name))) }
            if !isTree { problems.append(.notInForm(tree.id)) }
            return true
        } failing: { error in
            problems.append(error.problem)
        }
    }
}

extension Problem {
    fileprivate static func notInForm(_ tree: ObjectID) -> Problem {
        Problem("read tree \(tree)", "it is not in the form of a tree", remedy: "run 'git fsck'")
    }
}
