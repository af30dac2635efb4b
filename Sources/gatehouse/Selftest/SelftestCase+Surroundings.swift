import GatehouseCore
import GatehouseSystem

extension SelftestCase {
    /// What a client may set around the push, and where a repository may lie: each with a clean commit, which has to come
    /// in, and with a private key.
    static let surroundings = around.flatMap(both) + shallow + apart

    private typealias Setting = @Sendable (SelftestBench, inout RawPush) throws -> Void

    private static let around: [(String, Setting)] = [
        (
            "with the variables of a signed push that nobody signed",
            { bench, push in
                push.environment = [
                    "GIT_PUSH_CERT": bench.tip.hex, "GIT_PUSH_CERT_STATUS": "G", "GIT_PUSH_CERT_SIGNER": "admin",
                    "GIT_PUSH_CERT_KEY": "00", "GIT_PUSH_CERT_NONCE_STATUS": "OK",
                ]
            }
        ),
        (
            "with a configuration of the client's own",
            { bench, push in
                let file = bench.path.appending("evil.yml")
                let text =
                    "version: 1\npolicy: { directory: /nowhere }\nlimits: { when-cut: accept, largest-object: 1 }\n"
                try Files.write(Array(text.utf8), to: file)
                push.environment = [
                    "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "gatehouse.server",
                    "GIT_CONFIG_VALUE_0": String(decoding: file, as: UTF8.self),
                ]
            }
        ),
        (
            "with push options that ask for favours",
            { bench, push in
                try bench.server.order("config", "receive.advertisePushOptions", "true")
                push.capabilities += " push-options"
                push.options = ["gatehouse.skip", "secret_push_protection.skip_all", "ci.skip"]
            }
        ),
        (
            "with other places of objects named",
            { _, push in
                push.environment = ["GIT_ALTERNATE_OBJECT_DIRECTORIES": "\"/nowhere:\\\"a\":/tmp"]
            }
        ),
        ("to a repository with alternates at an odd path", { bench, _ in try bench.borrow() }),
    ]

    private static func both(_ words: String, _ set: @escaping Setting) -> [SelftestCase] {
        [
            SelftestCase("a clean commit, \(words)", .accepted) { bench in
                let change = try bench.clean()
                var push = RawPush([.init("refs/heads/a", nil, change.last?.id)], pack: bench.workshop.pack(change))
                try set(bench, &push)
                return push
            },
            SelftestCase("a private key, \(words)", .refused) { bench in
                var push = try bench.pushOfSecret(to: "refs/heads/a")
                try set(bench, &push)
                return push
            },
        ]
    }

    private static let shallow = [
        SelftestCase("a shallow push", .refused) { bench in
            let orphan = try bench.clean(on: try bench.secret()[2].id)
            var push = RawPush([.init("refs/heads/a", nil, orphan[2].id)], pack: bench.workshop.pack(orphan))
            push.shallow = [orphan[2].id]
            return push
        },
        SelftestCase("a shallow push with a private key, where such are allowed", .refused) { bench in
            try bench.server.order("config", "receive.shallowUpdate", "true")
            let secret = try bench.workshop.change("deploy.pem", PlantedKey.make(), on: [bench.clean()[2].id])
            var push = RawPush([.init("refs/heads/a", nil, secret[2].id)], pack: bench.workshop.pack(secret))
            push.shallow = [secret[2].id]
            return push
        },
    ]

    private static let apart = [
        SelftestCase("a private key in a namespace", .refused) { bench in
            var push = try bench.pushOfSecret(to: "refs/heads/a")
            push.environment = ["GIT_NAMESPACE": "a/b"]
            return push
        },
        SelftestCase("a clean ref and one with a private key, each for itself", .refused) { bench in
            let (clean, secret) = (try bench.clean(), try bench.secret())
            return RawPush(
                [.init("refs/heads/a", nil, clean.last?.id), .init("refs/heads/b", nil, secret.last?.id)],
                pack: bench.workshop.pack(clean + secret))
        },
    ]
}

extension SelftestBench {
    /// Moves the objects to a store at a path with a colon and quotes, of which the repository borrows.
    func borrow() throws {
        let store = path.appending("odd: \"store\"\t\\1")
        try Files.makeDirectories(store)
        try Files.move(path.appending("objects"), to: store.appending("objects"))
        try Files.makeDirectories(path.appending("objects/info"))
        // In that file a path is quoted only where it begins with a quote.
        try Files.write(
            store.appending("objects") + [UInt8(ascii: "\n")], to: path.appending("objects/info/alternates"))
    }
}
