import GatehouseCore

/// A hook of ours as git's configuration names it for a repository, and whether git runs it.
struct HungHook {
    let scope: String
    /// Why git does not run it; nil where it does.
    let hindrance: Hindrance?

    enum Hindrance {
        /// This git knows no hooks in its configuration.
        case oldGit
        /// A setting switches it off: `hook.gatehouse-<hook>.enabled`, or `hook.<event>.enabled`.
        case disabled(by: String)
    }

    /// What git says of a hook for the repository that holds a directory; nil where no configuration names it.
    static func named(_ hook: Hook, _ git: UserGit) throws -> HungHook? {
        guard try GitVersion(git) >= .configuredHooks else { return try unseen(hook, git) }
        let list = try git.ask("hook", "list", "--show-scope", hook.rawValue) ?? []
        for line in list.split(separator: UInt8(ascii: "\n")) {
            let words = line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
            guard words.count > 1, words.last == ConfiguredHooks.name(hook) else { continue }
            let switches = ["disabled": ConfiguredHooks.name(hook), "event-disabled": hook.rawValue]
            let off = words.dropFirst().dropLast().compactMap { switches[$0] }.first
            return HungHook(scope: words[0], hindrance: off.map { .disabled(by: "hook.\($0).enabled") })
        }
        return nil
    }

    private static func unseen(_ hook: Hook, _ git: UserGit) throws -> HungHook? {
        let key = "hook.\(ConfiguredHooks.name(hook)).command"
        guard let answer = try git.ask("config", "--show-scope", "--get", key) else { return nil }
        let scope = answer.prefix { $0 != UInt8(ascii: "\t") }
        return HungHook(scope: String(decoding: scope, as: UTF8.self), hindrance: .oldGit)
    }

    /// What is to be told of it.
    func observation(_ hook: Hook) -> Observation {
        let ours: Message = "\(hook) is ours, by git's \(escaped: scope) configuration"
        switch hindrance {
        case nil: return Observation("hook", ours)
        case .oldGit:
            return Observation(
                "hook", ours + ", and this git runs no hooks that its configuration names",
                remedy: "use git 2.54 or later, or run 'gatehouse install --by folder'")
        case .disabled(let key):
            return Observation(
                "hook", ours + ", and \(escaped: key) switches it off",
                remedy: "git config --show-origin --get \(escaped: key) says where; take that away")
        }
    }
}
