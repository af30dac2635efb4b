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

    /// What `HEAD` holds; nil for a branch that has no commit yet.
    package func headTip() throws(GitError) -> ObjectID? {
        if let branch = try headBranch() { return try tip(of: branch) }
        guard let id = ObjectID(hex: line(try git.output(["rev-parse", "--verify", "HEAD"]))) else {
            throw GitError("read HEAD", "it names no object", remedy: "run 'git fsck'")
        }
        return id
    }

    /// Whether a remote was seen to have the branch for its default one: so it is for `origin`, or for the only remote that
    /// told.
    package func isDefaultOfRemote(_ branch: RefName) throws(GitError) -> Bool {
        let listing = try git.output(["for-each-ref", "--format=%(refname) %(symref)", "refs/remotes/*/HEAD"])
        let heads = listing.split(separator: UInt8(ascii: "\n")).map { $0.split(separator: UInt8(ascii: " ")) }
        let origin = heads.first { $0.first?.elementsEqual("refs/remotes/origin/HEAD".utf8) == true }
        guard let head = origin ?? (heads.count == 1 ? heads.first : nil), head.count == 2 else { return false }
        let remote = head[0].dropLast("HEAD".utf8.count)
        return head[1].starts(with: remote)
            && branch == RefName(bytes: Array("refs/heads/".utf8) + head[1].dropFirst(remote.count))
    }

    /// The branch that HEAD names, whether it has a commit yet or not; nil for a detached HEAD.
    package func headBranch() throws(GitError) -> RefName? {
        let process = try git.start(["symbolic-ref", "--quiet", "HEAD"])
        let output = try process.rest()
        return try process.finish(accepting: [0, 1]) == 0 ? RefName(bytes: output.dropLast()) : nil
    }
}
