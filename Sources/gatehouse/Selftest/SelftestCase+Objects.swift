import GatehouseCore
import GatehouseSystem

extension SelftestCase {
    /// What a client may send as objects.
    static let objects = [
        SelftestCase("an empty pack, for a commit that is there", .accepted) { bench in
            RawPush([.init("refs/heads/a", nil, bench.parent)], pack: bench.workshop.pack([]))
        },
        SelftestCase("an empty pack, for a commit that nobody has", .refused) { bench in
            let change = try bench.clean()
            return RawPush([.init("refs/heads/a", nil, change.last?.id)], pack: bench.workshop.pack([]))
        },
        SelftestCase("an empty pack, for a private key that was parked outside of branches and tags", .refused) {
            bench in
            let parked = try bench.park()
            return RawPush([.init("refs/heads/a", nil, parked)], pack: bench.workshop.pack([]))
        },
        SelftestCase("a commit without its tree", .refused) { bench in
            let change = try bench.clean()
            return RawPush([.init("refs/heads/a", nil, change[2].id)], pack: bench.workshop.pack([change[2]]))
        },
        SelftestCase("a commit without its parent", .refused) { bench in
            let (first, missing) = (try bench.clean(), try bench.secret())
            let last = try bench.workshop.commit(first[1].id, parents: [missing[2].id])
            return RawPush(
                [.init("refs/heads/a", nil, last.id)], pack: bench.workshop.pack([first[0], first[1], last]))
        },
        SelftestCase("a pack that is cut short", .refused) { bench in
            let change = try bench.clean()
            let pack = bench.workshop.pack(change)
            return RawPush([.init("refs/heads/a", nil, change.last?.id)], pack: Array(pack.dropLast(30)))
        },
        SelftestCase("no pack at all", .refused) { bench in
            RawPush([.init("refs/heads/a", nil, try bench.clean().last?.id)], pack: nil)
        },
        SelftestCase("a private key added, and removed by the next commit", .refused) { bench in
            let secret = try bench.secret()
            let clean = try bench.clean(on: secret[2].id)
            return RawPush([.init("refs/heads/a", nil, clean[2].id)], pack: bench.workshop.pack(secret + clean))
        },
        SelftestCase("a private key in a commit's message, behind a NUL", .refused) { bench in
            let clean = try bench.clean()
            let message = Array("nothing\0\n".utf8) + PlantedKey.make()
            let commit = try bench.workshop.commit(clean[1].id, parents: [bench.tip], message: message)
            return RawPush([.init("refs/heads/a", nil, commit.id)], pack: bench.workshop.pack(clean + [commit]))
        },
        SelftestCase("a ref that names a file with a private key", .refused) { bench in
            let blob = try bench.workshop.blob(PlantedKey.make())
            return RawPush([.init("refs/blobs/a", nil, blob.id)], pack: bench.workshop.pack([blob]))
        },
        SelftestCase("a ref that names a tree with a private key", .refused) { bench in
            let secret = try bench.secret()
            return RawPush(
                [.init("refs/trees/a", nil, secret[1].id)], pack: bench.workshop.pack([secret[0], secret[1]]))
        },
        SelftestCase("a tag of a tag of a file with a private key", .refused) { bench in
            let blob = try bench.workshop.blob(PlantedKey.make())
            let inner = try bench.workshop.tag(blob, name: "inner", message: [])
            let outer = try bench.workshop.tag(inner, name: "outer", message: [])
            return RawPush([.init("refs/tags/outer", nil, outer.id)], pack: bench.workshop.pack([blob, inner, outer]))
        },
        SelftestCase("a private key among notes", .refused) { bench in
            try bench.pushOfSecret(to: "refs/notes/commits")
        },
    ]
}

extension SelftestBench {
    /// A commit with a private key, which somebody put on a ref outside of branches and tags before the hook hung.
    func park() throws -> ObjectID {
        let change = try secret()
        try store(change, at: "refs/parked/1")
        return change[2].id
    }

    /// Puts objects into the repository and a ref on the last of them, and asks no hook.
    func store(_ objects: [CraftedObject], at ref: String) throws {
        for object in objects {
            let outcome = try server.run(["hash-object", "-w", "-t", object.kind.word, "--stdin"], input: object.bytes)
            guard outcome.exit == .status(0) else {
                throw Obstacle(
                    "selftest/object", at: path, "git does not take an object that was made by hand",
                    remedy: "see whether git works here: 'git hash-object'")
            }
        }
        if let last = objects.last { try server.order("update-ref", ref, last.id.hex) }
    }
}
