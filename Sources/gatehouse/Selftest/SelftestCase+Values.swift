import GatehouseCore
import GatehouseGit

extension SelftestCase {
    /// What a client may say that refs hold or shall hold.
    static let values = [
        SelftestCase("the same ref twice, a clean commit and a private key", .refused) { bench in
            let (clean, secret) = (try bench.clean(), try bench.secret())
            return RawPush(
                [.init("refs/heads/a", nil, clean.last?.id), .init("refs/heads/a", clean.last?.id, secret.last?.id)],
                pack: bench.workshop.pack(clean + secret))
        },
        SelftestCase("a branch deleted and made anew in one push", .refused) { bench in
            let clean = try bench.clean(on: bench.parent)
            return RawPush(
                [.init(bench.branch, bench.tip, nil), .init(bench.branch, nil, clean.last?.id)],
                pack: bench.workshop.pack(clean))
        },
        SelftestCase("a lie about what a branch holds", .refused) { bench in
            let clean = try bench.clean(on: bench.parent)
            return RawPush([.init(bench.branch, bench.parent, clean.last?.id)], pack: bench.workshop.pack(clean))
        },
        SelftestCase("a branch that is there, as if it were new", .refused) { bench in
            let clean = try bench.clean()
            return RawPush([.init(bench.branch, nil, clean.last?.id)], pack: bench.workshop.pack(clean))
        },
        SelftestCase("a branch that is not there, as if it were", .refused) { bench in
            let clean = try bench.clean()
            return RawPush([.init("refs/heads/a", bench.tip, clean.last?.id)], pack: bench.workshop.pack(clean))
        },
        SelftestCase("the deletion of a branch that is not there", .refused) { _ in
            RawPush([.init("refs/heads/nowhere", nil, nil)], pack: nil)
        },
        SelftestCase("a private key through another name of the branch", .refused) { bench in
            try bench.server.order("symbolic-ref", "refs/heads/alias", bench.branch)
            return try bench.pushOfSecret(to: "refs/heads/alias", old: bench.tip)
        },
        SelftestCase("a private key on one of many refs", .refused) { bench in
            let (clean, secret) = (try bench.clean(), try bench.secret())
            let many = (0..<200).map { RawPush.Command("refs/heads/n\($0)", nil, clean.last?.id) }
            return RawPush(
                many + [.init("refs/heads/z", nil, secret.last?.id)], pack: bench.workshop.pack(clean + secret))
        },
        SelftestCase("a tag that comes to name a tag with a private key in its message", .refused) { bench in
            try bench.server.order("tag", "v1", bench.parent.hex)
            let clean = try bench.clean()
            let tag = try bench.workshop.tag(clean[2], name: "v1", message: PlantedKey.make())
            return RawPush([.init("refs/tags/v1", bench.parent, tag.id)], pack: bench.workshop.pack(clean + [tag]))
        },
        SelftestCase("ids of another length", .refused) { bench in
            let other = bench.format == .sha1 ? Array(repeating: UInt8(7), count: 32) : Array(repeating: 7, count: 20)
            return RawPush([.init("refs/heads/a", nil, ObjectID(bytes: other))], pack: bench.workshop.pack([]))
        },
    ]
}
