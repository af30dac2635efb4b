package import GatehouseCore

extension Repository {
    /// What a ref holds; nil where there is no ref of exactly this name. One that is there and cannot be read is an error.
    package func tip(of ref: RefName) throws(GitError) -> ObjectID? {
        // Revisions would be looked for in other places too, where whoever pushes may have put something.
        let listing = try git.start(["for-each-ref", "--format=%(objectname) %(refname)"], names: [ref.bytes])
        var tip: ObjectID?
        while let line = try listing.record(endedBy: UInt8(ascii: "\n")) {
            let digits = line.prefix { $0 != UInt8(ascii: " ") }
            guard let id = ObjectID(hex: digits) else { throw listing.error("a line of its list is not '<id> <ref>'") }
            if line.dropFirst(digits.count + 1).elementsEqual(ref.bytes) { tip = id }
        }
        try listing.finish()
        guard listing.warnings.isEmpty else {
            throw GitError("read \(ref)", "the ref is there, and cannot be read", remedy: "run 'git fsck'")
        }
        return tip
    }

    /// The commit of `HEAD`; nil for a branch that has none yet.
    package func headCommit() throws(GitError) -> ObjectID? {
        guard let branch = try headBranch() else { return try commit(namedBy: "HEAD") }
        return try tip(of: branch)
    }

    /// The commit that an object is, or that a tag leads to.
    package func commit(_ id: ObjectID) throws(GitError) -> ObjectID { try commit(namedBy: id.hex) }

    private func commit(namedBy revision: String) throws(GitError) -> ObjectID {
        let process = try git.start(["cat-file", "--batch-check=%(objectname)"])
        process.write(Array((revision + "^{commit}\n").utf8))
        process.closeInput()
        let answer = try process.requiredRecord(endedBy: 0x0a)
        try process.finish()
        guard let id = ObjectID(hex: answer) else {
            throw GitError("read \(quoted: revision)", "it names no commit that can be read", remedy: "run 'git fsck'")
        }
        return id
    }

    /// The refs that are only other names of a ref: a push to one of them moves that ref.
    package func aliases(of ref: RefName) throws(GitError) -> Set<RefName> {
        let format = "%(if)%(symref)%(then)%(refname) %(symref)%(end)"
        var targets: [RefName: RefName] = [:]
        let listing = try git.start(["for-each-ref", "--format=\(format)"])
        while let line = try listing.record(endedBy: UInt8(ascii: "\n")) {
            let words = line.split(separator: UInt8(ascii: " "))
            if words.count == 2 { targets[RefName(bytes: words[0])] = RefName(bytes: words[1]) }
        }
        try listing.finish()
        var aliases: Set<RefName> = []
        // One alias may lead to another; each round finds those that lead to what the last one found.
        while case let more = targets.filter({ ($0.value == ref || aliases.contains($0.value)) }).keys,
            !aliases.isSuperset(of: more)
        { aliases.formUnion(more) }
        return aliases
    }

    /// The branch that HEAD names, whether it has a commit yet or not; nil for a detached HEAD.
    package func headBranch() throws(GitError) -> RefName? {
        let process = try git.start(["symbolic-ref", "--quiet", "HEAD"])
        let output = try process.rest()
        return try process.finish(accepting: [0, 1]) == 0 ? RefName(bytes: output.dropLast()) : nil
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
