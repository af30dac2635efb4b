/// The trees of a repository, for rules that hold what a change brings against all that stands beside it.
package protocol Trees: Sendable {
    /// The tree of a commit; of the one that `HEAD` names where none is given. Nil where that has no commit yet.
    func tree(of commit: ObjectID?) throws(Problem) -> ObjectID?

    /// The paths in which one tree differs from another, in order. Nil is the tree without files.
    func edits(from old: ObjectID?, to new: ObjectID?) throws(Problem) -> [Edit]

    /// Reads blobs, and hands over each with its number: nil for one that is larger than the limit. Several threads may
    /// read at once.
    func read(_ blobs: [ObjectID], limit: Int, _ body: (Int, [UInt8]?) -> Void) throws(Problem)
}

/// The files on disk that an audit looks at and that somebody works on, without those that git ignores.
package protocol FilesOnDisk: Sendable {
    /// Their paths, in order.
    func paths() throws(Problem) -> [RepoPath]

    /// What a file holds; nil for what is no regular file, is larger than the limit or cannot be read.
    func bytes(at path: RepoPath, limit: Int) -> [UInt8]?
}
