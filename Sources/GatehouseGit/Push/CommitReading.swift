package import GatehouseCore

/// Commits that are to be judged, read as a change: what every one of them sets, with its message, and the tags, trees
/// and blobs beside them. Each blob is read once, however many commits carry it.
package final class CommitReading: Reading {
    package let steps: [Step]
    package private(set) var coverage = Coverage()
    package private(set) var problems: [Problem]

    private let stage: Stage
    private let refs: [RefUpdate]
    private let commits: [WalkedCommit]
    private let tags: [Content]
    private let blobs: NewBlobs
    private let reader: any ObjectReader
    private let limit: Int

    init(
        _ stage: Stage, _ commits: [WalkedCommit], refs: [RefUpdate] = [], tips: Tips? = nil, _ repository: Repository,
        reader: any ObjectReader, limit: Int
    ) throws(GitError) {
        let differ = CommitSteps(git: repository.git)
        var steps: [Step] = []
        for tree in tips?.trees ?? [] { steps.append(try differ.step(adding: tree)) }
        self.steps = steps + (try differ.steps(of: commits))
        self.stage = stage
        self.refs = refs
        self.commits = commits
        self.reader = reader
        self.limit = limit
        tags = tips?.tags ?? []
        problems = tips?.problems ?? []
        blobs = NewBlobs(self.steps, tips?.blobs ?? [])
        coverage.commits = commits.count
        coverage.bytes = tags.reduce(0) { $0 + $1.bytes.count }
    }

    package func slices(_ body: (Change) throws(Problem) -> Void) throws(Problem) {
        try withoutActuallyEscaping(body) { body throws(Problem) in
            let slices = BlobSlices(at: stage, refs: refs, body)
            defer {
                coverage.add(slices.coverage)
                problems += slices.problems
            }
            try asProblem { () throws(GitError) in
                for tag in tags { slices.add(tag) }
                try slices.read(messagesOf: commits, through: reader, limit: limit)
                try slices.read(blobs, through: reader, limit: limit)
                try slices.handOver()
            }
        }
    }

    package func contents(of versions: [Version]) throws(Problem) -> [Content] {
        try asProblem { () throws(GitError) in
            try reader.contents(of: versions.filter { $0.entry.mode != .gitlink }, limit: limit)
        }
    }
}
