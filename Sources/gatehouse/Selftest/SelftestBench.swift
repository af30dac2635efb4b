import GatehouseCore
import GatehouseGit
import GatehouseSystem

/// A repository of its own for one case: a copy of the scratch server.
struct SelftestBench {
    let path: [UInt8]
    let server: UserGit
    let format: ObjectFormat
    let branch: String
    /// What the branch holds, and the commit before it.
    let tip: ObjectID
    let parent: ObjectID
    private let repository: Repository
    private let configuration: ServerConfiguration

    var workshop: Workshop { Workshop(format: format) }

    init(_ scratch: ScratchServer, number: Int) throws {
        // A path with a colon is quoted by git where it lists the places of objects.
        let name = "case:\(number) 'a'/server.git"
        try scratch.scratch.copy("server.git", to: name)
        path = scratch.scratch.path.appending(name)
        var server = scratch.server
        server.directory = path
        self.server = server
        branch = scratch.branch
        configuration = scratch.configuration
        guard let repository = try Repository.open(at: path), let tip = try Self.id(branch, server),
            let parent = try Self.id("\(branch)~1", server)
        else {
            throw Obstacle(
                "selftest/scratch", at: path, "the copy of the repository cannot be read", remedy: "run it once more")
        }
        (self.repository, self.tip, self.parent) = (repository, tip, parent)
        format = repository.format
    }

    private static func id(_ name: String, _ git: UserGit) throws(Obstacle) -> ObjectID? {
        try git.ask("rev-parse", "--verify", name).flatMap { ObjectID(hex: String(decoding: $0, as: UTF8.self)) }
    }

    /// Tries the case, and says what came of it.
    func outcome(of test: SelftestCase) throws -> SelftestOutcome {
        if let policy = test.policy { try judge(by: policy) }
        let push = try test.push(self)
        let before = try refs()
        let answer = try push.send(to: path, git: server, format)
        let after = try refs()
        let asked = push.commands.filter { $0.new != nil }
        let hasMoved = asked.allSatisfy { command in after[RefName(bytes: command.name)] == command.new }
        let happened: SelftestOutcome.Happened =
            before == after ? .refused : hasMoved && !asked.isEmpty ? .accepted : .partly
        return SelftestOutcome(test: test, happened: happened, said: answer.said)
    }

    // The same configuration, but for where the policy comes from.
    private func judge(by policy: String) throws {
        let folder = path.appending("policy")
        try Files.makeDirectories(folder)
        try Files.write(Array(policy.utf8), to: folder.appending("policy.yml"))
        var configuration = configuration
        configuration.policy.directory = String(decoding: folder, as: UTF8.self)
        try Files.write(Array(configuration.effective.text.utf8), to: folder.appending("server.yml"))
        try server.order("config", "gatehouse.server", String(decoding: folder.appending("server.yml"), as: UTF8.self))
    }

    private func refs() throws -> [RefName: ObjectID] {
        Dictionary((try repository.heldRefs() ?? []).map { ($0.name, $0.id) }) { first, _ in first }
    }
}

/// What came of a case.
struct SelftestOutcome {
    /// What the push did to the refs.
    enum Happened: String {
        case refused, accepted
        case partly = "accepted in part"
    }

    let test: SelftestCase
    let happened: Happened
    let said: String

    var isRight: Bool { happened.rawValue == test.expectation.rawValue }
    /// Whether something came in that must not.
    var isOpen: Bool { test.expectation == .refused && happened != .refused }
}
