package import GatehouseCore

/// Asks `git diff-index` which paths of the index differ from a tree. It reads every kind of index that its git knows,
/// and knows what is only intended to be added.
package struct StagedListing {
    private let process: GitProcess

    /// Starts to list against a commit or tree: all paths, or some at the top and what lies below them.
    init(_ git: Git, against tree: String, only paths: [RepoPath] = []) throws(GitError) {
        process = try git.start(
            [
                "diff-index", "--cached", "--raw", "-z", "--no-renames", "--no-abbrev", "--no-ext-diff",
                "--no-textconv", "--ignore-submodules=none", "--ita-invisible-in-index", tree, "--",
            ], names: paths.map { Array(":(top,literal)".utf8) + $0.bytes })
    }

    /// The paths that differ, in git's order.
    func edits() throws(GitError) -> [Edit] {
        let output = try process.rest()
        try process.finish()
        return try Self.edits(in: output)
    }

    /// Reads git's answer.
    package static func edits(in output: [UInt8]) throws(GitError) -> [Edit] {
        let attempt: Message = "list what is staged"
        var diff = RawDiff(output)
        do throws(RawDiff.Malformed) {
            var edits: [Edit] = []
            while let record = try diff.record() { edits += record }
            guard diff.isAtEnd else { throw RawDiff.Malformed() }
            return edits
        } catch {
            guard let path = error.unmerged else {
                throw GitError(attempt, "git's answer is out of form", remedy: "run 'git status', and try again")
            }
            throw GitError(
                attempt, "'\(path)' has conflicts that nobody has settled", remedy: "settle them, and run 'git add'")
        }
    }
}
