package import GatehouseCore
package import GatehousePacks
import Synchronization

/// The trees of a repository, read in this process where its store is in a form that we know.
package final class RepositoryTrees: Trees, @unchecked Sendable {
    // Sendable: the reader of trees is used by one thread at a time, and blobs are read by readers of their own.

    private let repository: Repository
    private let store: ObjectStore?
    private let reader: DirectReader
    private let turn = Mutex(())

    /// Nil for a repository that leaves objects with a remote: to read all that a tree holds would fetch them.
    package init?(_ repository: Repository, _ store: ObjectStore?) {
        if repository.isPartial { return nil }
        self.repository = repository
        self.store = store
        reader = DirectReader(repository, store)
    }

    package func tree(of commit: ObjectID?) throws(Problem) -> ObjectID? {
        try inTurn { () throws(GitError) in
            if let commit { return try reader.tree(of: commit, limit: .max).id }
            return try reader.treeOfHead()?.id
        }
    }

    package func edits(from old: ObjectID?, to new: ObjectID?) throws(Problem) -> [Edit] {
        try inTurn { () throws(GitError) in
            var difference = TreeDifference(reader, repository.format)
            return try difference.edits(from: old, to: new)
        }
    }

    package func read(_ blobs: [ObjectID], limit: Int, _ body: (Int, [UInt8]?) -> Void) throws(Problem) {
        try asProblem { () throws(GitError) in
            try DirectReader(repository, store).read(blobs, limit: limit) { (index, object) throws(GitError) in
                guard let object else { throw .missing(blobs[index]) }
                body(index, object.kind == .blob ? object.bytes : nil)
            }
        }
    }

    private func inTurn<Result: Sendable>(_ work: () throws(GitError) -> Result) throws(Problem) -> Result {
        try turn.withLock { _ throws(Problem) in try asProblem(work) }
    }
}
