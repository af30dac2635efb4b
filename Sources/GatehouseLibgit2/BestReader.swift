package import GatehouseCore
package import GatehouseGit

/// A reader of a repository's objects, and why it is this one.
package struct BestReader {
    package let reader: any ObjectReader
    /// What reads and why, as `gatehouse doctor` tells it.
    package let why: Message

    /// Opens a reader. `git cat-file` is the one, unless libgit2 is wished for and can read the repository: over 18,604
    /// blobs of git's own history, git took 2.0 seconds of processor time and libgit2 2.4, and git works beside us.
    ///
    /// - Parameter environment: what git told a hook; nil where we were not called by git.
    package init(
        _ repository: Repository, _ environment: GitEnvironment? = nil, preferringLibgit2: Bool = false
    ) throws(GitError) {
        let obstacle = Self.obstacle(repository)
        if preferringLibgit2 && obstacle == nil,
            let opened = try? Libgit2Reader(ObjectDirectories.all(of: repository, environment))
        {
            reader = opened
            why = "libgit2 reads the objects"
        } else {
            reader = try CatFileReader(repository.git, repository.format)
            why = "git reads the objects: " + (obstacle ?? "it is the faster of the two")
        }
    }

    private static func obstacle(_ repository: Repository) -> Message? {
        if repository.format != .sha1 { return "libgit2 knows no SHA-256 names" }
        return repository.isPartial ? "some may be left with a remote, which libgit2 does not know" : nil
    }
}
