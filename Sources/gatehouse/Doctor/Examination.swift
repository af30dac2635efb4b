import GatehouseCore
import GatehouseGit
import GatehouseHooks
import GatehouseLibgit2
import GatehouseSystem

/// Looks at a repository's hooks, policy and readers, and tries the gate.
struct Examination {
    private let folder: HooksFolder
    private let isServer: Bool
    private let directory: [UInt8]

    init(of directory: [UInt8], isServer: Bool) throws(Obstacle) {
        self.directory = directory
        self.isServer = isServer
        folder = try HooksFolder(of: directory)
    }

    /// Tells each observation as it is made; says whether all is well.
    func run(_ tell: (Observation) -> Void) throws -> Bool {
        var isWell = true
        func note(_ observation: Observation) {
            tell(observation)
            if observation.remedy != nil { isWell = false }
        }
        note(place)
        for hook in isServer ? Hook.server : Hook.client { note(try state(of: hook)) }
        for observation in try insides() { note(observation) }
        for observation in try proofs() { note(observation) }
        return isWell
    }

    // What is tried, and on a server what all of it stands on.
    private func proofs() throws -> [Observation] {
        guard isServer else { return [try Canary(folder, in: directory).observation()] }
        do {
            guard let repository = try Repository.open(at: directory) else { return [] }
            let setup = try ServerSetup(repository, folder).observations()
            return try setup + ServerCanary(folder, in: directory).observations()
        } catch {
            let problems = Problem.all(of: error)
            return [
                Observation(
                    "canary", "nothing could be tried:" + lines(of: problems),
                    remedy: problems.first?.remedy ?? "mend it")
            ]
        }
    }

    private var place: Observation {
        guard let setting = folder.setting else {
            return Observation("hooks", "git runs those in \(path: folder.path)")
        }
        let origin: Message =
            "git runs those in \(path: folder.path), as core.hooksPath says in the \(escaped: setting.scope) configuration"
        // In a linked working tree a relative path leads elsewhere, and git runs no hook that it does not find.
        let isRelative = setting.value.first != UInt8(ascii: "/") && setting.value.first != UInt8(ascii: "~")
        return Observation(
            "hooks", origin + " (\(path: setting.origin))",
            remedy: isRelative && !folder.isInsideRepository
                ? "set core.hooksPath to a path that begins with '/': in a linked working tree this one leads nowhere, "
                    + "and git then runs no hook at all"
                : nil)
    }

    private func state(of hook: Hook) throws -> Observation {
        let hanging = Hanging(folder: folder.path)
        let install: Message = isServer ? "run 'gatehouse install --server'" : "run 'gatehouse install'"
        let named = isServer ? nil : try HungHook.named(hook, UserGit(in: directory))
        switch try hanging.state(of: hook) {
        case .nothing:
            return named?.observation(hook) ?? Observation("hook", "\(hook) does not hang", remedy: install)
        case .stranger:
            return named?.observation(hook)
                ?? Observation("hook", "\(hook) is not ours; whether it asks Gatehouse is seen below")
        case .door:
            let isExecutable = try Files.facts(Files.realPath(folder.path.appending(hook.rawValue)))?.isExecutable
            return isExecutable == true
                ? Observation("hook", "\(hook) is ours" + kept(hook), advice: named.map { twice($0, hook) })
                : Observation("hook", "\(hook) is ours, and git does not run it: it is not executable", remedy: install)
        }
    }

    private func twice(_ named: HungHook, _ hook: Hook) -> Message {
        "git's \(escaped: named.scope) configuration names it too, so it judges twice: one of the two can go"
    }

    private func kept(_ hook: Hook) -> Message {
        guard let kept = try? Kept.existing(for: hook, in: folder.path) else { return "" }
        return "; \(kept, of: hook) was there before and runs first"
    }

    /// What git, the readers and the policy look like from inside.
    private func insides() throws -> [Observation] {
        let git = try UserGit(in: directory).ask("--version") ?? []
        let version = Observation("git", "\(escaped: String(decoding: git, as: UTF8.self))")
        do {
            let top = isServer ? directory : try Repository.top(around: directory) ?? directory
            guard let repository = try Repository.open(at: top) else { return [version] }
            return [version, reader(of: repository), try policy(of: repository)]
        } catch {
            let problems = Problem.all(of: error)
            return [
                version,
                Observation(
                    "repository", "it cannot be judged:" + lines(of: problems),
                    remedy: problems.first?.remedy ?? "mend it"),
            ]
        }
    }

    private func reader(of repository: Repository) -> Observation {
        let format: Message = repository.format == .sha1 ? "SHA-1" : "SHA-256"
        do throws(GitError) {
            _ = try Libgit2Reader(repository)
            return Observation("reader", "git reads the objects (" + format + "); libgit2 can read them as well")
        } catch {
            return Observation(
                "reader", "git reads the objects (" + format + "); libgit2 cannot: " + error.problem.reason)
        }
    }

    private func policy(of repository: Repository) throws -> Observation {
        let loaded =
            try isServer ? PolicyInForce.forPushes(to: repository) : PolicyInForce.forCommits(to: repository)
        guard case .problems(let problems, let source) = loaded else {
            return Observation("policy", "\(escaped: loaded.source), \(escaped: loaded.digest)" + ended(in: loaded))
        }
        return Observation(
            "policy", "\(escaped: source) has mistakes:" + lines(of: problems),
            remedy: problems.first?.remedy ?? "mend it")
    }

    // A waiver that ended forgives nothing, and whoever wrote it may not know.
    private func ended(in loaded: LoadedPolicy) -> Message {
        guard case .policy(let policy) = loaded else { return "" }
        let today = Day(secondsSince1970: Clock.secondsSince1970())
        let ended = policy.waivers.filter { _, waiver in waiver.until.map { $0 < today } ?? false }
        let names = ended.keys.sorted().map { name in
            "\n  the waiver for \(escaped: name.text) ended on \(escaped: ended[name]?.until?.description ?? "")"
                as Message
        }
        return names.reduce("", +)
    }

    private func lines(of problems: [Problem]) -> Message {
        problems.map { Message(verbatim: "\n  " + $0.line) }.reduce("", +)
    }
}
