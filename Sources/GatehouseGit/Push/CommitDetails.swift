import GatehouseCore

/// Reads of commits what the rules about history ask for.
struct CommitDetails {
    private let repository: Repository
    private let reader: any ObjectReader
    private let known: [ObjectID: Step]

    /// - Parameter steps: those that were read already.
    init(_ repository: Repository, _ reader: any ObjectReader, _ steps: [Step]) {
        self.repository = repository
        self.reader = reader
        known = Dictionary(steps.compactMap { step in step.commit.map { ($0, step) } }) { first, _ in first }
    }

    /// The commits, in their order.
    func commits(_ walked: [WalkedCommit], _ needs: Needs) throws(GitError) -> [Commit] {
        var commits = walked.map { Commit($0.id, parents: $0.parents) }
        if needs.contains(.objects) {
            try reader.read(walked.map(\.id), limit: AnnotatedObject.largest) { (index, object) throws(GitError) in
                let id = walked[index].id
                commits[index].bytes = try object.bytes(of: id, .commit, limit: AnnotatedObject.largest)
                try walked[index].check(AnnotatedObject(commits[index].bytes))
            }
        }
        if needs.contains(.steps) {
            let missing = walked.filter { known[$0.id] == nil }
            let read = try CommitSteps(git: repository.git).steps(of: missing)
            let steps = known.merging(zip(missing.map(\.id), read)) { first, _ in first }
            for index in commits.indices { commits[index].step = steps[walked[index].id] }
        }
        return commits
    }
}
