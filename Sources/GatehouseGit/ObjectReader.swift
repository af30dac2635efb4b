package import GatehouseCore

/// Reads objects by name. There is one that asks `git cat-file`, and one that asks libgit2; a test holds both to the same
/// bytes.
package protocol ObjectReader: AnyObject {
    /// Reads the objects in the order given, and hands over each with its index in the list: nil where the repository
    /// does not have it. An object larger than `limit` comes without its bytes. Throws where reading cannot go on.
    func read(
        _ ids: [ObjectID], limit: Int, _ body: (Int, GitObject?) throws(GitError) -> Void
    ) throws(GitError)

    /// The tree at the top of a commit, or of a commit that a tag leads to. One beyond the limit comes without its bytes.
    func tree(of id: ObjectID, limit: Int) throws(GitError) -> GitObject
}

extension ObjectReader {
    /// Reads one object that has to be there, and to be of this kind and size.
    package func read(_ id: ObjectID, _ kind: GitObject.Kind, limit: Int) throws(GitError) -> [UInt8] {
        var found: GitObject?
        try read([id], limit: limit) { (_, object) throws(GitError) in found = object }
        return try found.bytes(of: id, kind, limit: limit)
    }

    package func tree(of id: ObjectID, limit: Int) throws(GitError) -> GitObject {
        var next = id
        // A chain of tags that is longer than that is nobody's.
        for _ in 0..<50 {
            var found: GitObject?
            try read([next], limit: limit) { (_, object) throws(GitError) in found = object }
            guard let found else { throw .missing(next) }
            if found.kind == .tree { return found }
            guard found.kind != .blob, let bytes = found.bytes else { break }
            let target = found.kind == .commit ? "tree" : "object"
            guard let named = AnnotatedObject(bytes).ids(in: target)?.first else { break }
            next = named
        }
        throw .noTree(id)
    }
}

/// An object of a repository.
package struct GitObject: Hashable, Sendable {
    package enum Kind: String, Sendable {
        case commit, tree, blob, tag
    }

    package let id: ObjectID
    package let kind: Kind
    package let size: Int
    /// Nil where the object is larger than was asked for.
    package let bytes: [UInt8]?

    package init(_ id: ObjectID, _ kind: Kind, size: Int, bytes: [UInt8]?) {
        self.id = id
        self.kind = kind
        self.size = size
        self.bytes = bytes
    }
}

extension GitError {
    /// An object that has to be there is not.
    package static func missing(_ id: ObjectID) -> GitError {
        GitError(
            "read object \(id)", "the repository does not have it",
            remedy: "run 'git fsck', and fetch what is missing")
    }

    /// An object is not what it has to be.
    package static func wrongKind(_ id: ObjectID, _ kind: GitObject.Kind, expected: GitObject.Kind) -> GitError {
        GitError(
            "read object \(id)", "it is a \(escaped: kind.rawValue), where a \(escaped: expected.rawValue) has to be",
            remedy: "run 'git fsck'")
    }

    /// An object leads to no tree.
    static func noTree(_ id: ObjectID) -> GitError {
        GitError("read the tree of \(id)", "it names no commit that can be read", remedy: "run 'git fsck'")
    }

    /// An object is larger than we look at.
    package static func cut(_ id: ObjectID, _ size: Int, limit: Int, at place: Place? = nil) -> GitError {
        GitError(
            Problem(
                "read object \(id)", "it has \(size) bytes, more than the limit of \(limit)",
                remedy: "take it out of the change, or let the policy accept what is cut short", isCut: true,
                at: place))
    }
}
