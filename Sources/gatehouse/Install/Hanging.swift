import GatehouseCore
import GatehouseSystem

/// Hooks in a folder: what is there, and what has to be done so that ours hang, or hang no more.
struct Hanging {
    let folder: [UInt8]

    /// What stands under a hook's name.
    enum State {
        case nothing
        case door
        case stranger(runs: Bool)
    }

    func state(of hook: Hook) throws(SystemError) -> State {
        let path = folder.appending(hook.rawValue)
        guard let facts = try Files.facts(path) else { return .nothing }
        if Door.isDoor(path) { return .door }
        // Git runs what a link leads to, and only if it is executable.
        guard facts.kind == .symbolicLink else { return .stranger(runs: facts.isExecutable) }
        let target = try? Files.realPath(path)
        let runs = try target.flatMap { path throws(SystemError) in try Files.facts(path) }?.isExecutable ?? false
        return .stranger(runs: runs)
    }

    /// What is to be done so that these hooks hang. Nothing, where they do.
    func deeds(hanging hooks: [Hook], _ installation: Installation) throws -> [Deed] {
        try hooks.compactMap { hook in
            let program = installation.libexec.appending(hook.rawValue)
            let kept = try Kept.existing(for: hook, in: folder)
            let path = folder.appending(hook.rawValue)
            switch try state(of: hook) {
            case .nothing: return .hang(Door(hook: hook, program: program, first: nil))
            case .door:
                let door = Door(hook: hook, program: program, first: try first(of: hook, kept))
                return try isHung(door) ? nil : .renew(door)
            case .stranger(let runs):
                if let kept { throw occupied(hook, kept) }
                let shelf = Kept.place(for: path)
                return .chain(Door(hook: hook, program: program, first: runs ? shelf : nil), shelf)
            }
        }
    }

    /// What is to be done so that none of our doors hang.
    func deedsOfUninstalling() throws(SystemError) -> [Deed] {
        var deeds: [Deed] = []
        for hook in Hook.allCases {
            guard case .door = try state(of: hook) else { continue }
            if let kept = try Kept.existing(for: hook, in: folder) {
                deeds.append(.restore(hook, kept))
            } else {
                deeds.append(.remove(hook))
            }
        }
        return deeds
    }

    // Git runs no hook that is not executable, and neither do we.
    private func first(of hook: Hook, _ kept: Kept?) throws(SystemError) -> Kept? {
        guard let kept, let real = try? Files.realPath(folder.appending(kept.name(of: hook))),
            try Files.facts(real)?.isExecutable == true
        else { return nil }
        return kept
    }

    private func isHung(_ door: Door) throws(SystemError) -> Bool {
        let path = folder.appending(door.hook.rawValue)
        guard let facts = try Files.facts(path), facts.kind == .file, facts.isExecutable else { return false }
        return try Files.read(path, limit: 1 << 16) == door.text
    }

    private func occupied(_ hook: Hook, _ kept: Kept) -> Obstacle {
        Obstacle(
            "install/kept-hook", at: folder.appending(hook.rawValue),
            "there is a hook that is not ours, and \(kept, of: hook) is taken already",
            remedy: "look at both, join them or take one away, and run 'gatehouse install' again")
    }
}
