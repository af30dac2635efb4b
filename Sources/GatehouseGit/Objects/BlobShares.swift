import GatehouseCore
import GatehousePacks
import Synchronization

/// Reads blobs in shares, each on the thread that looks at it.
final class BlobShares: Sendable {
    private let stage: Stage
    private let repository: Repository
    private let store: ObjectStore
    private let recall: Recall?
    private let limit: Int
    private let read = Mutex<[Int: (coverage: Coverage, problems: [Problem])]>([:])

    /// - Parameters:
    ///   - store: the repository's.
    ///   - recall: what is known of blobs from earlier runs.
    ///   - limit: the largest blob that is read.
    init(at stage: Stage, of repository: Repository, _ store: ObjectStore, _ recall: Recall?, limit: Int) {
        self.stage = stage
        self.repository = repository
        self.store = store
        self.recall = recall
        self.limit = limit
    }

    /// The blobs in shares: enough for every thread to have work to the end, and each worth handing over.
    func shares(of blobs: NewBlobs) -> [Share] {
        blobs.parts(of: max(8, blobs.ids.count / 16)).enumerated().map { number, part in
            Share(size: (part.ids.count, 0)) { look throws(Problem) in
                try self.read(part, numbered: number, look)
            }
        }
    }

    /// What was read so far.
    var coverage: Coverage { read.withLock { $0.values.reduce(into: Coverage()) { $0.add($1.coverage) } } }

    /// What could not be read so far, in the order of the blobs.
    var problems: [Problem] {
        read.withLock { read in read.sorted { $0.key < $1.key }.flatMap(\.value.problems) }
    }

    private func read(_ blobs: NewBlobs, numbered number: Int, _ look: Share.Looking) throws(Problem) {
        try withoutActuallyEscaping(look) { look throws(Problem) in
            let slices = BlobSlices(at: stage) { change in _ = look(change) }
            slices.recall = recall
            defer { read.withLock { $0[number] = (slices.coverage, slices.problems) } }
            try asProblem { () throws(GitError) in
                try slices.read(blobs, through: DirectReader(repository, store), limit: limit)
                try slices.handOver()
            }
        }
    }
}
