import CLibgit2
package import GatehouseCore
package import GatehouseGit

/// Reads objects through libgit2, in this process, and hashes each of them again: what does not fit its name is an error.
/// It belongs to one thread.
///
/// GatehouseLibgit2 is the only module that talks to libgit2, and objects are all that it is asked for: lists of commits,
/// of refs and of differences come from git, which knows every kind of repository. Hooks read packs and files themselves
/// (`DirectReader`) or through `git cat-file`, which starts sooner and is faster: over 18,604 blobs of git's own history,
/// git took 2.0 seconds of processor time, and libgit2 2.4 without hashing.
package final class Libgit2Reader: ObjectReader {
    private let database: ObjectDatabase

    /// Opens the objects of a repository, where libgit2 can read them.
    package init(_ repository: Repository) throws(GitError) {
        if let obstacle = Self.obstacle(repository) {
            throw GitError(Self.attempt, obstacle, remedy: "scan without --verify, and run 'git fsck'")
        }
        let directories = try ObjectDirectories.all(of: repository)
        do throws(Libgit2Error) {
            database = try ObjectDatabase(directories)
        } catch {
            throw GitError(Self.attempt, "\(escaped: error.reason)", remedy: "run 'git fsck'")
        }
    }

    private static let attempt: Message = "open the objects with libgit2"

    private static func obstacle(_ repository: Repository) -> Message? {
        if repository.format != .sha1 { return "libgit2 knows no SHA-256 names" }
        return repository.isPartial ? "some may be left with a remote, which libgit2 does not know" : nil
    }

    package func read(
        _ ids: [ObjectID], limit: Int, _ body: (Int, GitObject?) throws(GitError) -> Void
    ) throws(GitError) {
        for (index, id) in ids.enumerated() { try body(index, object(id, limit: limit)) }
    }

    private func object(_ id: ObjectID, limit: Int) throws(GitError) -> GitObject? {
        do throws(Libgit2Error) {
            // The size comes first: what is too large is never unpacked.
            let header = try database.header(of: id)
            guard let kind = GitObject.Kind(header.type) else {
                throw Libgit2Error(code: 0, reason: "its type is none that git has")
            }
            if header.size > limit { return GitObject(id, kind, size: header.size, bytes: nil) }
            let object = try database.object(id)
            guard object.type == header.type, object.bytes.count == header.size else {
                throw Libgit2Error(code: 0, reason: "it is not what its header says")
            }
            return GitObject(id, kind, size: header.size, bytes: object.bytes)
        } catch {
            if error.isMissingObject { return nil }
            throw GitError("read object \(id)", "\(escaped: error.reason)", remedy: "run 'git fsck'")
        }
    }
}

extension GitObject.Kind {
    fileprivate init?(_ type: git_object_t) {
        switch type {
        case GIT_OBJECT_COMMIT: self = .commit
        case GIT_OBJECT_TREE: self = .tree
        case GIT_OBJECT_BLOB: self = .blob
        case GIT_OBJECT_TAG: self = .tag
        default: return nil
        }
    }
}
