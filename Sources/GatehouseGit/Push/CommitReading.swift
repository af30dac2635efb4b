package import GatehouseCore

/// Commits that are to be judged, read as a change: what every one of them sets, with its message, and the tags, trees
/// and blobs beside them. Each blob is read once, however many commits carry it.
///
/// The commits of a push are read in batches, so that a server which runs out of time has judged, and remembers, as many
/// as it could: what is known to be spotless is not compared again.
package final class CommitReading: Reading {
    package private(set) var steps: [Step] = []
    package private(set) var coverage = Coverage()
    package private(set) var problems: [Problem]
    /// Who pushes; nil where nobody is to be believed.
    package var pusher: String?
    /// The numbers of the grants that the push names, as they came.
    package var grants: [[UInt8]] = []

    /// What a ref held when it was deleted, by the name that it has in the whole repository; nil where nobody knows.
    package var lastHeld: (RefName) throws(Problem) -> ObjectID? = { _ in nil }

    private let repository: Repository
    private let stage: Stage
    private let refs: [RefUpdate]
    private let commits: [WalkedCommit]
    private let push: PushedHistory?
    private let tips: Tips
    private let reader: any ObjectReader
    private let limit: Int
    private var recall: Recall?
    /// The batches that were handed over, and are to be remembered once they have been looked at.
    private var open: [Batch] = []

    /// Commits, and what each of them sets.
    private struct Batch {
        let commits: [WalkedCommit]
        let steps: [Step]
    }

    init(
        _ stage: Stage, _ commits: [WalkedCommit], refs: [RefUpdate] = [], tips: Tips? = nil,
        push: PushedHistory? = nil, _ repository: Repository, reader: any ObjectReader, limit: Int
    ) throws(GitError) {
        self.push = push
        self.repository = repository
        self.stage = stage
        self.refs = refs
        self.commits = commits
        self.tips = tips ?? Tips()
        self.reader = reader
        self.limit = limit
        problems = self.tips.problems
        coverage.commits = commits.count
        coverage.bytes = self.tips.tags.reduce(0) { $0 + $1.bytes.count }
    }

    package func use(_ recall: (Stage) -> Recall?) { self.recall = recall(stage) }

    package func slices(_ body: (Change) throws(Problem) -> Void) throws(Problem) {
        try withoutActuallyEscaping(body) { body throws(Problem) in
            let slices = BlobSlices(at: stage, refs: refs, body)
            slices.recall = recall
            defer {
                coverage.add(slices.coverage)
                problems += slices.problems
            }
            try asProblem { () throws(GitError) in
                var seen = Set<Version>()
                try readTips(into: slices, &seen)
                let new = commits.filter { !isKnown($0) }
                for start in stride(from: 0, to: new.count, by: batchSize) {
                    rememberSome()
                    try read(Array(new[start..<min(start + batchSize, new.count)]), into: slices, &seen)
                }
                try slices.handOver()
            }
        }
    }

    package func history(_ guards: (Stage) -> Guards?) throws(Problem) -> Change? {
        let all = guards(stage)
        guard let guards = grants.isEmpty ? all?.without(.grants) : all else { return nil }
        return try asProblem { () throws(GitError) in
            var change = Change(at: stage, refs: refs)
            change.pusher = pusher
            var walked = commits
            if var push {
                push.lastHeld = lastHeld
                (change.moves, walked) = try push.moves(of: refs, guards)
                if guards.needs.contains(.grants) { change.grants = try push.grants(named: grants) }
            }
            change.settled = try SettledCommits(repository, reader).among(walked, behind: guards.origins)
            if !guards.needs.isDisjoint(with: .anyCommits) {
                change.commits = try CommitDetails(repository, reader, steps).commits(walked, guards.needs)
            }
            if guards.needs.contains(.trees) { change.trees = RepositoryTrees(repository, repository.store) }
            return change
        }
    }

    package func authors(of commits: Set<ObjectID>) throws(Problem) -> [Authorship] {
        try asProblem { () throws(GitError) in try reader.authors(of: commits) }
    }

    package func contents(of versions: [Version]) throws(Problem) -> [Content] {
        try asProblem { () throws(GitError) in
            try reader.contents(of: versions.filter { $0.entry.mode != .gitlink }, limit: limit)
        }
    }

    package func conclude() {
        remember(open)
        open = []
    }

    // Those in which nothing is to be found. Of the last ones that were handed over, some may still wait for a thread.
    private func rememberSome() {
        let ready = open.dropLast(1)
        remember(ready)
        open = Array(open.suffix(1))
    }

    private func remember(_ batches: some Sequence<Batch>) {
        guard let recall, remembersCommits else { return }
        for batch in batches {
            for (commit, step) in zip(batch.commits, batch.steps) {
                let versions = step.own.compactMap { edit in edit.new.map { Version(edit.path, $0) } }
                recall.remember(commit.id, parents: commit.parents, setting: versions)
            }
        }
    }

    // An audit tells how much it has looked at, and so asks about each blob.
    private var remembersCommits: Bool { stage != .scan }
    private var batchSize: Int { remembersCommits ? 1_000 : max(1, commits.count) }

    private func isKnown(_ commit: WalkedCommit) -> Bool {
        remembersCommits && recall?.isSpotless(commit.id, parents: commit.parents) == true
    }

    private func readTips(into slices: BlobSlices, _ seen: inout Set<Version>) throws(GitError) {
        for tag in tips.tags { slices.add(tag) }
        let differ = CommitSteps(git: repository.git)
        for tree in tips.trees { steps.append(try differ.step(adding: tree)) }
        try slices.read(NewBlobs(steps, tips.blobs, but: &seen), through: reader, limit: limit)
    }

    private func read(
        _ commits: [WalkedCommit], into slices: BlobSlices, _ seen: inout Set<Version>
    ) throws(GitError) {
        let batch = Batch(commits: commits, steps: try CommitSteps(git: repository.git).steps(of: commits))
        steps += batch.steps
        try slices.read(messagesOf: commits, through: reader, limit: limit)
        try slices.read(NewBlobs(batch.steps, but: &seen), through: reader, limit: limit)
        open.append(batch)
    }
}
