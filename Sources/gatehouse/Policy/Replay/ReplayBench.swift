import GatehouseCore
import GatehouseGit
import GatehouseHooks
import GatehouseSystem
import GatehouseTools

/// A scratch repository that borrows the objects of a real one, and in which the hook judges past pushes by a proposed
/// policy.
struct ReplayBench {
    /// What became of one push.
    struct Judged {
        let push: PastPushes.Push
        /// Nil where its objects are not here any more.
        let entry: RecordEntry?
    }

    private let scratch: ScratchFolder
    private let git: UserGit
    private let hook: Program

    private var path: [UInt8] { scratch.path.appending("server.git") }

    init(of repository: Repository, policy: [UInt8]) throws {
        let hook = try Installation.current().libexec.appending("pre-receive")
        scratch = try ScratchFolder()
        let path = scratch.path.appending("server.git")
        git = UserGit(in: path)
        var environment = git.environment
        environment["GIT_DIR"] = path
        environment["GIT_PUSH_OPTION_COUNT"] = nil
        self.hook = Program(hook, [], environment: environment, directory: path)
        do {
            try make(repository, policy)
        } catch {
            remove()
            throw error
        }
    }

    /// Takes it away.
    func remove() { scratch.remove() }

    private func make(_ repository: Repository, _ policy: [UInt8]) throws {
        let format = repository.format.rawValue
        try UserGit(in: scratch.path).order("init", "-q", "--bare", "--object-format=\(format)", "server.git")
        try Files.write(
            repository.commonDirectory.appending("objects") + [UInt8(ascii: "\n")],
            to: path.appending("objects/info/alternates"))
        let shallow = repository.commonDirectory.appending("shallow")
        if try Files.facts(shallow) != nil {
            try Files.write(Files.read(shallow, limit: 1 << 26), to: path.appending("shallow"))
        }
        if let head = try UserGit(in: repository.commonDirectory).ask("symbolic-ref", "HEAD") {
            try git.order("symbolic-ref", "HEAD", String(decoding: head, as: UTF8.self))
        }
        try Files.makeDirectories(scratch.path.appending("policy"))
        try scratch.write("policy/policy.yml", policy)
        try scratch.write("server.yml", Array(configuration(of: repository).effective.text.utf8))
        try git.order("config", "gatehouse.server", text(scratch.path.appending("server.yml")))
    }

    private func configuration(of repository: Repository) throws -> ServerConfiguration {
        var configuration = try ServerConfiguration(of: repository)
        configuration.policy.directory = text(scratch.path.appending("policy"))
        configuration.identity = Self.identity
        configuration.deadline = 3_600_000
        configuration.record = text(record)
        // Only its last line is read.
        configuration.recordLimit = 64_000
        configuration.memory = text(scratch.path.appending("memory"))
        return configuration
    }

    private var record: [UInt8] { scratch.path.appending("record.jsonl") }

    /// Judges the pushes one after the other, each with the refs as they were.
    func judge(_ past: PastPushes) throws -> [Judged] {
        let missing = try missing(of: past)
        var held: [RefName: ObjectID] = [:]
        try set(past.before.filter { !missing.contains($0.value) }.map { ($0.key, $0.value) }, &held)
        return try past.pushes.map { push in
            let ids = push.refs.flatMap { [$0.old, $0.new].compactMap(\.self) }
            guard !ids.contains(where: missing.contains) else { return Judged(push: push, entry: nil) }
            try set(push.refs.map { ($0.name, $0.old) }, &held)
            let entry = try judge(push)
            try set(push.refs.map { ($0.name, $0.new) }, &held)
            return Judged(push: push, entry: entry)
        }
    }

    private func judge(_ push: PastPushes.Push) throws -> RecordEntry {
        let zero = [UInt8](repeating: UInt8(ascii: "0"), count: 2 * (push.refs.first.map(\.idBytes) ?? 20))
        let lines = push.refs.flatMap { ref in
            (ref.old.map { Array($0.hex.utf8) } ?? zero) + [UInt8(ascii: " ")]
                + (ref.new.map { Array($0.hex.utf8) } ?? zero)
                + [UInt8(ascii: " ")] + ref.name.bytes + [UInt8(ascii: "\n")]
        }
        var hook = hook
        hook.environment[Self.identity] = push.pusher.map { Array($0.utf8) }
        let outcome = try hook.run(input: lines)
        let last =
            try Files.facts(record) == nil
            ? nil : Files.read(record, limit: 1 << 30).split(separator: UInt8(ascii: "\n")).last
        guard let last, let link = RecordLink(readFrom: last), let entry = RecordEntry(link, last),
            entry.kind == "judged"
        else {
            throw Obstacle(
                "replay/hook", at: Array(push.name.utf8),
                "the hook has recorded no verdict: \(escaped: String(decoding: outcome.errors.prefix(400), as: UTF8.self))",
                remedy: "see whether 'gatehouse doctor' finds all programs of one version")
        }
        return entry
    }

    // Objects that no ref reaches any more may be gone.
    private func missing(of past: PastPushes) throws -> Set<ObjectID> {
        let ids = Set(past.before.values).union(
            past.pushes.flatMap { $0.refs.flatMap { [$0.old, $0.new].compactMap(\.self) } })
        let list = ids.sorted().map { $0.hex + "\n" }.joined()
        let answer = try git.run(["cat-file", "--batch-check=%(objectname)"], input: Array(list.utf8))
        guard answer.exit == .status(0) else { throw unset("cat-file", answer) }
        return ids.subtracting(
            answer.output.split(separator: UInt8(ascii: "\n")).compactMap { ObjectID(hex: $0) })
    }

    /// Makes refs hold something, or nothing.
    private func set(_ refs: [(name: RefName, id: ObjectID?)], _ held: inout [RefName: ObjectID]) throws {
        var lines: [UInt8] = []
        for (name, id) in refs where held[name] != id {
            lines += Array((id == nil ? "delete " : "update ").utf8) + name.bytes
            lines += Array((id.map { " \($0.hex)" } ?? "").utf8) + [UInt8(ascii: "\n")]
            held[name] = id
        }
        if lines.isEmpty { return }
        let outcome = try git.run(["update-ref", "--stdin"], input: lines)
        guard outcome.exit == .status(0) else { throw unset("update-ref", outcome) }
    }

    private func unset(_ command: StaticString, _ outcome: Program.Output) -> Obstacle {
        Obstacle(
            "gatehouse/git", at: path,
            "'git \(command)' failed: \(escaped: String(decoding: outcome.errors.prefix(400), as: UTF8.self))",
            remedy: "see what git says, and run the command again")
    }

    private func text(_ path: [UInt8]) -> String { String(decoding: path, as: UTF8.self) }

    private static let identity = "GATEHOUSE_REPLAYED_PUSHER"
}

extension RecordedRef {
    fileprivate var idBytes: Int { (old ?? new)?.byteCount ?? 20 }
}
