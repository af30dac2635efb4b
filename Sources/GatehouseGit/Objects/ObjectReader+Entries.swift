package import GatehouseCore

extension ObjectReader {
    /// What stands under these names at the top of the tree of a commit, or of a commit that a tag leads to. The tree itself
    /// is read: a list of what stands there could be empty for many reasons.
    package func entries(
        at paths: [RepoPath], in commit: ObjectID, _ format: ObjectFormat
    ) throws(GitError) -> [RepoPath: Edit.Entry] {
        let tree = try tree(of: commit, limit: Self.largestTree)
        guard let bytes = tree.bytes else { throw .cut(tree.id, tree.size, limit: Self.largestTree) }
        var entries: [RepoPath: Edit.Entry] = [:]
        for path in paths {
            do throws(TreeObject.Malformed) {
                guard let entry = try TreeObject.entry(named: path.bytes, in: bytes, format) else { continue }
                // A directory is an entry without a mode of ours, and named where a file should be.
                entries[path] = Edit.Entry(FileMode(tree: entry.mode) ?? .gitlink, entry.id)
            } catch {
                throw GitError(
                    "read tree \(tree.id)", "it is not in the form of a tree, or names '\(path)' twice",
                    remedy: "run 'git fsck', and make the tree again with git")
            }
        }
        return entries
    }

    // Some two million names, such as no one folder has.
    private static var largestTree: Int { 96 << 20 }
}
