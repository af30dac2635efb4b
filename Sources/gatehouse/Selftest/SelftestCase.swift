import GatehouseCore

/// One thing that a client made by hand may try, and what has to come of it.
struct SelftestCase: Sendable {
    /// What has to come of a push.
    enum Expectation: String, Sendable {
        /// No ref moves.
        case refused
        /// Every ref moves that the push names.
        case accepted
    }

    let name: String
    let expectation: Expectation
    /// The policy that it is judged by; nil for the one that is in force.
    let policy: String?
    let push: @Sendable (SelftestBench) throws -> RawPush

    init(
        _ name: String, _ expectation: Expectation, by policy: String? = nil,
        _ push: @escaping @Sendable (SelftestBench) throws -> RawPush
    ) {
        self.name = name
        self.expectation = expectation
        self.policy = policy
        self.push = push
    }

    static let all = controls + names + values + objects + surroundings + refs

    /// Without these two, no other case proves anything.
    static let controls = [
        SelftestCase("a clean commit on a new branch", .accepted) { bench in
            let change = try bench.clean()
            return RawPush([.init("refs/heads/new", nil, change.last?.id)], pack: bench.workshop.pack(change))
        },
        SelftestCase("a private key on a new branch", .refused) { bench in
            try bench.pushOfSecret(to: "refs/heads/new")
        },
    ]
}

extension SelftestBench {
    /// A commit on the tip, without anything in it.
    func clean(on parent: ObjectID? = nil) throws -> [CraftedObject] {
        try workshop.change("clean.txt", Array("nothing to hide\n".utf8), on: [parent ?? tip])
    }

    /// A commit on the tip, with a private key in it.
    func secret() throws -> [CraftedObject] { try workshop.change("deploy.pem", PlantedKey.make(), on: [tip]) }

    /// A push that brings a private key to refs that are not there yet, or that hold what is said.
    func pushOfSecret(to names: String..., old: ObjectID? = nil) throws -> RawPush {
        let change = try secret()
        return RawPush(names.map { .init($0, old, change.last?.id) }, pack: workshop.pack(change))
    }
}
