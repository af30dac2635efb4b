import GatehouseCore

extension SelftestCase {
    /// What a client may do to refs that are guarded. The policy in force may guard others, or none, so these cases have
    /// one of their own.
    static let refs: [SelftestCase] = [
        guarded("a rewrite of a guarded branch") { bench in
            let clean = try bench.clean(on: bench.parent)
            return RawPush([.init(bench.branch, bench.tip, clean.last?.id)], pack: bench.workshop.pack(clean))
        },
        guarded("a guarded branch, taken back by one commit") { bench in
            RawPush([.init(bench.branch, bench.tip, bench.parent)], pack: bench.workshop.pack([]))
        },
        guarded("a rewrite of a guarded branch through another name of it") { bench in
            try bench.server.order("symbolic-ref", "refs/heads/alias", bench.branch)
            let clean = try bench.clean(on: bench.parent)
            return RawPush([.init("refs/heads/alias", bench.tip, clean.last?.id)], pack: bench.workshop.pack(clean))
        },
        guarded("the deletion of a guarded branch") { bench in
            try bench.server.order("config", "receive.denyDeleteCurrent", "ignore")
            return RawPush([.init(bench.branch, bench.tip, nil)], pack: nil)
        },
        guarded("the deletion of a guarded branch, beside a clean commit on another") { bench in
            try bench.server.order("config", "receive.denyDeleteCurrent", "ignore")
            let clean = try bench.clean()
            return RawPush(
                [.init("refs/heads/a", nil, clean.last?.id), .init(bench.branch, bench.tip, nil)],
                pack: bench.workshop.pack(clean))
        },
        guarded("a guarded tag that comes to name a descendant of its commit") { bench in
            try bench.server.order("tag", "v1", bench.parent.hex)
            return RawPush([.init("refs/tags/v1", bench.parent, bench.tip)], pack: bench.workshop.pack([]))
        },
        guarded("a guarded tag that comes to name a tag of the same commit") { bench in
            try bench.server.order("tag", "v1", bench.tip.hex)
            let commit = try bench.clean()
            let tag = try bench.workshop.tag(commit[2], name: "v1", message: Array("v1\n".utf8))
            return RawPush([.init("refs/tags/v1", bench.tip, tag.id)], pack: bench.workshop.pack(commit + [tag]))
        },
        guarded("a merge on a linear branch, parked on a free one before") { bench in
            let side = try bench.clean(on: bench.parent)
            let merge = try bench.workshop.commit(side[1].id, parents: [bench.tip, side[2].id])
            try bench.store(side + [merge], at: "refs/heads/parked")
            return RawPush([.init(bench.branch, bench.tip, merge.id)], pack: bench.workshop.pack([]))
        },
        guarded("a ref that replaces an object (refs/replace)") { bench in
            let clean = try bench.clean()
            return RawPush(
                [.init("refs/replace/\(bench.tip.hex)", nil, clean.last?.id)], pack: bench.workshop.pack(clean))
        },
        SelftestCase("a commit on a guarded branch", .accepted, by: policy) { bench in
            let clean = try bench.clean()
            return RawPush([.init(bench.branch, bench.tip, clean.last?.id)], pack: bench.workshop.pack(clean))
        },
    ]

    private static func guarded(
        _ name: String, _ push: @escaping @Sendable (SelftestBench) throws -> RawPush
    ) -> SelftestCase { SelftestCase(name, .refused, by: policy, push) }

    private static let policy = """
        version: 1
        branches:
          - refs: [HEAD]
            deny: [rewrite, delete]
            history: linear
          - refs: ['refs/tags/**']
            deny: [retarget, delete]
          - refs: ['refs/replace/**']
            deny: [create]

        """
}
