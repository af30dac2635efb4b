import GatehouseCore

/// The directories in which the objects of a repository may lie: its own or the quarantine of a push, and all alternates
/// behind it.
package enum ObjectDirectories {
    /// Every directory once, the one that git writes to first. Throws where a list cannot be read whole: a store that is
    /// left out would hide objects.
    package static func all(of repository: Repository) throws(GitError) -> [[UInt8]] {
        try all(from: repository.objectDirectories)
    }

    static func all(from first: [[UInt8]]) throws(GitError) -> [[UInt8]] {
        var found: [[UInt8]] = []
        var level = first
        for _ in 0...depth {
            var next: [[UInt8]] = []
            for path in level where !found.contains(path) {
                found.append(path)
                next += try alternates(of: path)
            }
            if next.isEmpty { return found }
            level = next
        }
        throw GitError(
            "follow the alternates of \(RepoPath(bytes: first.first ?? []))", "they are nested more than \(depth) deep",
            remedy: "name the last store in the first one's info/alternates")
    }

    // Git itself goes no deeper.
    private static let depth = 5

    private static func alternates(of directory: [UInt8]) throws(GitError) -> [[UInt8]] {
        let file = join(directory, "info/alternates")
        guard let text = try smallFile(file) else { return [] }
        guard let paths = AlternateList.inFile(text) else {
            throw GitError(
                "read \(RepoPath(bytes: file))", "a quoted path in it has no end", remedy: "mend that line")
        }
        return paths.map { absolute($0, from: directory) }
    }
}
