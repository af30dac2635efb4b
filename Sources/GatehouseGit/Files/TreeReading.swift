package import GatehouseCore

/// All the files of one commit, for an audit of a repository without files on disk.
package final class TreeReading: Reading {
    private let repository: Repository
    private let reader: any ObjectReader
    private let commit: ObjectID?

    /// The largest blob that is read.
    package var largestObject = Limits().largestObject
    package private(set) var coverage = Coverage()
    package private(set) var problems: [Problem] = []

    /// What `HEAD` holds: nothing, where it has no commit yet.
    package init(_ repository: Repository, reader: (any ObjectReader)? = nil) throws(GitError) {
        self.repository = repository
        let asking = try CatFileReader(repository.git, repository.format)
        self.reader = reader ?? asking
        commit = try repository.head(asking)
    }

    package var steps: [Step] { [] }

    package func slices(_ body: (Change) throws(Problem) -> Void) throws(Problem) {
        guard let commit else { return }
        try withoutActuallyEscaping(body) { body throws(Problem) in
            let slices = BlobSlices(at: .scan, body)
            defer {
                coverage = slices.coverage
                problems = slices.problems
            }
            try asProblem { () throws(GitError) in
                let files = try TreeListing.files(repository.git, of: commit)
                try slices.read(files, of: commit, through: reader, limit: largestObject)
                try slices.handOver()
            }
        }
    }

    package func history(_ guards: (Stage) -> Guards?) throws(Problem) -> Change? {
        guard let guards = guards(.scan), guards.needs.contains(.trees) else { return nil }
        var change = Change(at: .scan)
        change.trees = RepositoryTrees(repository, repository.store)
        return change
    }

    package func contents(of versions: [Version]) throws(Problem) -> [Content] {
        try asProblem { () throws(GitError) in try reader.contents(of: versions, limit: largestObject) }
    }
}

extension Repository {
    /// The commit of `HEAD`; nil where there is none yet.
    func head(_ reader: CatFileReader) throws(GitError) -> ObjectID? {
        guard let commit = try reader.read(named: "HEAD^{commit}", limit: 0) else {
            try requireUnbornHead()
            return nil
        }
        return commit.id
    }
}
