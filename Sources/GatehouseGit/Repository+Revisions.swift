package import GatehouseCore

extension Repository {
    /// The commit that `HEAD`, a ref or an object's name stands for; nil for a ref that is not there, or a branch of
    /// `HEAD` that has no commit yet. A ref that is there, and whose commit cannot be read, is an error.
    package func commit(_ revision: String) throws(GitError) -> ObjectID? {
        let process = try git.start(["cat-file", "--batch-check=%(objectname)"])
        process.write(Array((revision + "^{commit}\n").utf8))
        process.closeInput()
        let answer = try process.requiredRecord(endedBy: 0x0a)
        try process.finish()
        if answer.suffix(8).elementsEqual(" missing".utf8) {
            let ref = revision == "HEAD" ? try headBranch() : RefName(revision)
            if let ref, ref.isWellFormed, try isAbsent(ref) { return nil }
            throw GitError(
                "read \(quoted: revision)", "it names no commit that can be read", remedy: "run 'git fsck'")
        }
        guard let id = ObjectID(hex: answer) else {
            throw process.error("it answered \(quoted: String(decoding: answer.prefix(100), as: UTF8.self))")
        }
        return id
    }

    /// The branch that HEAD names, whether it has a commit yet or not; nil for a detached HEAD.
    package func headBranch() throws(GitError) -> RefName? {
        let process = try git.start(["symbolic-ref", "--quiet", "HEAD"])
        let output = try process.rest()
        return try process.finish(accepting: [0, 1]) == 0 ? RefName(bytes: output.dropLast()) : nil
    }

    /// Whether there is no such ref. One that is damaged is there.
    func isAbsent(_ ref: RefName) throws(GitError) -> Bool {
        let listing = try git.start([
            "for-each-ref", "--format=%(objectname)", String(decoding: ref.bytes, as: UTF8.self),
        ])
        let found = try listing.rest()
        try listing.finish()
        return found.isEmpty && listing.warnings.isEmpty
    }

    /// What stands at these paths in the tree of a commit.
    package func entries(at paths: [RepoPath], in commit: ObjectID) throws(GitError) -> [RepoPath: Edit.Entry] {
        let names = paths.map { String(decoding: $0.bytes, as: UTF8.self) }
        let process = try git.start(["ls-tree", "-z", "--full-tree", commit.hex, "--"] + names)
        var entries: [RepoPath: Edit.Entry] = [:]
        while let record = try process.record(endedBy: 0) {
            guard let (path, entry) = Self.entry(record) else { throw process.error("it listed what is no entry") }
            entries[path] = entry
        }
        try process.finish()
        return entries
    }

    // `<mode> <kind> <id>TAB<path>`. A directory is an entry without a mode of ours, and named where a file should be.
    private static func entry(_ record: [UInt8]) -> (RepoPath, Edit.Entry)? {
        guard let tab = record.firstIndex(of: 0x09) else { return nil }
        let words = record[..<tab].split(separator: 0x20)
        guard words.count == 3, let bits = UInt32(String(decoding: words[0], as: UTF8.self), radix: 8),
            let id = ObjectID(hex: words[2])
        else { return nil }
        return (RepoPath(bytes: record[(tab + 1)...]), Edit.Entry(FileMode(tree: bits) ?? .gitlink, id))
    }
}
