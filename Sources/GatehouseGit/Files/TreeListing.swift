package import GatehouseCore

/// Lists all the files of a tree with `git ls-tree`.
package enum TreeListing {
    /// The files of a commit or tree, in git's order.
    static func files(_ git: Git, of tree: ObjectID) throws(GitError) -> [Version] {
        let process = try git.start(["ls-tree", "-r", "-z", "--full-tree", tree.hex])
        var files: [Version] = []
        while let record = try process.record(endedBy: 0) {
            guard let file = file(record) else { throw process.error("an entry is out of form") }
            files.append(file)
        }
        try process.finish()
        if files.isEmpty { try requireEmpty(tree, git) }
        return files
    }

    // A git that says nothing and ends well is not believed.
    private static func requireEmpty(_ tree: ObjectID, _ git: Git) throws(GitError) {
        let answer = line(try git.output(["rev-parse", "--verify", tree.hex + "^{tree}"]))
        if let id = ObjectID(hex: answer), ObjectFormat(of: id)?.emptyTree == id { return }
        throw GitError(
            "list the files of \(tree)", "git lists none, and the tree is not the empty one",
            remedy: "run 'git fsck', and make the tree again with git")
    }

    /// Reads `<mode> <kind> <id>`, a tab and the path; nil for anything else.
    package static func file(_ record: [UInt8]) -> Version? {
        guard let tab = record.firstIndex(of: 0x09) else { return nil }
        let parts = record[..<tab].split(separator: 0x20, omittingEmptySubsequences: false)
        let path = record[(tab + 1)...]
        guard parts.count == 3, parts[0].count == 6, !path.isEmpty, let id = ObjectID(hex: parts[2]),
            let bits = UInt32(String(decoding: parts[0], as: UTF8.self), radix: 8), let mode = FileMode(tree: bits)
        else { return nil }
        return Version(RepoPath(bytes: path), Edit.Entry(mode, id))
    }
}
