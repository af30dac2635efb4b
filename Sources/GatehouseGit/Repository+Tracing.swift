package import GatehouseCore

/// What a trace asks of git: few questions about few objects, each of which git answers from a whole history.
extension Repository {
    /// The commits, of every ref, that bring one of the blobs to a path or take it away; the latest first.
    package func commits(changing blobs: [ObjectID]) throws(GitError) -> [ObjectID] {
        if blobs.isEmpty { return [] }
        let objects = blobs.map { "--find-object=\($0.hex)" }
        return try git.start(["log", "--all", "--no-renames", "--format=%H"] + objects).ids(format)
    }

    /// The refs in whose history one of the commits is, in order.
    package func refs(reaching commits: [ObjectID]) throws(GitError) -> [RefName] {
        if commits.isEmpty { return [] }
        let process = try git.start(["for-each-ref", "--format=%(refname)"] + commits.map { "--contains=\($0.hex)" })
        var names: [RefName] = []
        while let line = try process.record(endedBy: 0x0a) { names.append(RefName(bytes: line)) }
        try process.finish()
        return names
    }

    /// The commits, of every ref, in whose history the commit is; itself among them.
    package func descendants(of commit: ObjectID) throws(GitError) -> Set<ObjectID> {
        let later = try git.start(["rev-list", "--all", "--ancestry-path", "^\(commit.hex)"]).ids(format)
        return Set(later).union([commit])
    }
}
