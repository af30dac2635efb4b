package import GatehouseCore

extension CommitReading {
    /// What a push brings to this repository: for `pre-receive`.
    ///
    /// - Parameters:
    ///   - existing: the refs that the repository has.
    ///   - limit: the largest object that is read, in bytes.
    package static func receiving(
        _ updates: [RefUpdate], to existing: ExistingRefs, in repository: Repository, reader: any ObjectReader,
        limit: Int
    ) throws(GitError) -> CommitReading {
        for update in updates where existing.moving[update.name] != update.old { throw stale(update, existing) }
        return try read(
            updates.map { Arrival($0, own: $0.old, existing) }, updates, at: .preReceive,
            PushedHistory(to: existing, named: RefNaming(), repository, reader), repository, reader: reader,
            limit: limit)
    }

    /// What a push would bring to a remote: for `pre-push`. A tip of the remote that is not here says nothing; what was
    /// fetched from it before does.
    package static func pushing(
        _ updates: [RefUpdate], to remote: [UInt8], from repository: Repository, reader: any ObjectReader, limit: Int
    ) throws(GitError) -> CommitReading {
        let existing = try ExistingRefs(repository, boundary: .fetched(from: remote))
        let tips = updates.compactMap(\.old)
        var here = Set<ObjectID>()
        try reader.read(tips, limit: 0) { (index, object) throws(GitError) in
            if object != nil { here.insert(tips[index]) }
        }
        let arrivals = updates.map { Arrival($0, own: $0.old.flatMap { here.contains($0) ? $0 : nil }, existing) }
        return try read(
            arrivals, updates, at: .prePush,
            PushedHistory(to: existing, named: RefNaming(remote: remote), here: here, repository, reader), repository,
            reader: reader, limit: limit)
    }

    /// The commits of a range such as `main..topic`, without any refs: for `gatehouse scan --range`.
    package static func range(
        _ range: String, in repository: Repository, reader: any ObjectReader, limit: Int
    ) throws(GitError) -> CommitReading {
        let walk = CommitWalk(git: repository.git, format: repository.format)
        return try CommitReading(.scan, walk.commits(of: range), repository, reader: reader, limit: limit)
    }

    private static func read(
        _ arrivals: [Arrival?], _ updates: [RefUpdate], at stage: Stage, _ push: PushedHistory,
        _ repository: Repository, reader: any ObjectReader, limit: Int
    ) throws(GitError) -> CommitReading {
        let walk = CommitWalk(git: repository.git, format: repository.format)
        var push = push
        var tips = Tips()
        var commits: [WalkedCommit] = []
        let groups = Arrival.groups(of: arrivals.compactMap(\.self))
        for group in groups {
            let walked = try walk.commits(from: group.walked, except: group.known)
            let ends = try tips.peel(group.tips, until: group.known, reader: reader, limit: limit)
            try walk.prove(ends, in: walked, orBehind: group.known)
            commits += try group.new(in: walked, reader)
            push.walks.append((group, walked))
        }
        return try CommitReading(
            stage, groups.count > 1 ? commits.ordered : commits, refs: updates, tips: tips, push: push,
            repository, reader: reader, limit: limit)
    }

    private static func stale(_ update: RefUpdate, _ existing: ExistingRefs) -> GitError {
        let held: Message = existing.moving[update.name].map { "the ref holds \($0)" } ?? "there is no such ref"
        let claimed: Message = update.old.map { "\($0)" } ?? "nothing"
        return GitError(
            "find what the push changes", "the push is stale: it takes \(update.name) to hold \(claimed), and \(held)",
            remedy: "fetch, and push again")
    }
}
