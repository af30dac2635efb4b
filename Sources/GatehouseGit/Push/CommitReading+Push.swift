package import GatehouseCore

extension CommitReading {
    /// What a push brings to this repository: for `pre-receive`.
    ///
    /// - Parameters:
    ///   - namespace: the part of the repository that the refs lie in (`GIT_NAMESPACE`).
    ///   - limit: the largest object that is read, in bytes.
    package static func receiving(
        _ updates: [RefUpdate], in repository: Repository, namespace: [UInt8]? = nil, reader: any ObjectReader,
        boundary: Boundary = .branchesAndTags, limit: Int
    ) throws(GitError) -> CommitReading {
        let existing = try ExistingRefs(repository.git, repository.format, namespace: namespace)
        for update in updates where existing.tips[update.name] != update.old { throw stale(update, existing) }
        return try read(updates, at: .preReceive, repository, reader: reader, limit: limit) { update in
            boundary.known(to: update.name, existing).union(update.old.map { [$0] } ?? [])
        }
    }

    /// What a push would bring to a remote: for `pre-push`. A tip of the remote that is not here says nothing; what was
    /// fetched from it before does.
    package static func pushing(
        _ updates: [RefUpdate], to remote: [UInt8], from repository: Repository, reader: any ObjectReader, limit: Int
    ) throws(GitError) -> CommitReading {
        let existing = try ExistingRefs(repository.git, repository.format, namespace: nil)
        let boundary = Boundary.fetched(from: remote)
        let tips = updates.compactMap(\.old)
        var here = Set<ObjectID>()
        try reader.read(tips, limit: 0) { (index, object) throws(GitError) in
            if object != nil { here.insert(tips[index]) }
        }
        return try read(updates, at: .prePush, repository, reader: reader, limit: limit) { update in
            let own = update.old.map { here.contains($0) ? [$0] : [] } ?? []
            return boundary.known(to: update.name, existing).union(own)
        }
    }

    /// The commits of a range such as `main..topic`, without any refs: for `gatehouse scan --range`.
    package static func range(
        _ range: String, in repository: Repository, reader: any ObjectReader, limit: Int
    ) throws(GitError) -> CommitReading {
        let walk = CommitWalk(git: repository.git, format: repository.format)
        return try CommitReading(.scan, walk.commits(of: range), repository, reader: reader, limit: limit)
    }

    private static func read(
        _ updates: [RefUpdate], at stage: Stage, _ repository: Repository, reader: any ObjectReader, limit: Int,
        known: (RefUpdate) -> Set<ObjectID>
    ) throws(GitError) -> CommitReading {
        let walk = CommitWalk(git: repository.git, format: repository.format)
        var tips = Tips()
        var commits: [WalkedCommit] = []
        let groups = groups(of: updates, known: known)
        for group in groups {
            let walked = try walk.commits(from: group.tips.map(\.id), except: group.known.sorted())
            let ends = try tips.peel(group.tips, until: group.known, reader: reader, limit: limit)
            try walk.prove(ends, in: walked, orBehind: group.known)
            commits += walked
        }
        return try CommitReading(
            stage, groups.count > 1 ? commits.ordered : commits, refs: updates, tips: tips, repository,
            reader: reader, limit: limit)
    }

    // Refs to which the same is known are walked together; mostly there is one such group.
    private static func groups(
        of updates: [RefUpdate], known: (RefUpdate) -> Set<ObjectID>
    ) -> [(known: Set<ObjectID>, tips: [Tips.Tip])] {
        var groups: [(known: Set<ObjectID>, tips: [Tips.Tip])] = []
        var indices: [Set<ObjectID>: Int] = [:]
        for update in updates {
            guard let new = update.new else { continue }
            let known = known(update)
            if known.contains(new) { continue }
            let index = indices[known] ?? groups.count
            if index == groups.count { groups.append((known, [])) }
            indices[known] = index
            groups[index].tips.append(Tips.Tip(ref: update.name, id: new))
        }
        return groups
    }

    private static func stale(_ update: RefUpdate, _ existing: ExistingRefs) -> GitError {
        let held: Message = existing.tips[update.name].map { "the ref holds \($0)" } ?? "there is no such ref"
        let claimed: Message = update.old.map { "\($0)" } ?? "nothing"
        return GitError(
            "find what the push changes", "the push is stale: it takes \(update.name) to hold \(claimed), and \(held)",
            remedy: "fetch, and push again")
    }
}
