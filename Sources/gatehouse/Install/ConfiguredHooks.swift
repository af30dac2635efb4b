import GatehouseCore
import GatehouseSystem

/// Hooks that git's configuration names, for one repository or for all of a user: `hook.gatehouse-<hook>`.
///
/// Git runs them before those of the hooks folder, and core.hooksPath does not hide them.
struct ConfiguredHooks {
    let scope: Setting.Scope
    let git: UserGit

    /// Those of the repository that holds a directory.
    static func local(in directory: [UInt8]) -> ConfiguredHooks {
        ConfiguredHooks(scope: .local, git: UserGit(in: directory))
    }

    /// Those of the user who runs this.
    static var global: ConfiguredHooks { ConfiguredHooks(scope: .global, git: UserGit(in: [UInt8(ascii: "/")])) }

    /// What is missing of what has to stand in the configuration; an obstacle where something else stands there.
    func missing(_ installation: Installation) throws -> [Setting] {
        try Hook.client.flatMap { hook in
            try settings(hook, installation).filter { setting in
                guard let present = try setting.present(git) else { return true }
                guard present == setting.value else { throw taken(setting, present) }
                return false
            }
        }
    }

    /// The hooks of which the configuration says something.
    func hung() throws(Obstacle) -> [Hook] {
        var hung: [Hook] = []
        for hook in Hook.client {
            let pattern = "^hook\\.\(Self.name(hook))\\."
            if try git.ask("config", "--\(scope.rawValue)", "--get-regexp", pattern) != nil { hung.append(hook) }
        }
        return hung
    }

    /// Takes one away.
    func remove(_ hook: Hook) throws(Obstacle) {
        try git.order("config", "--\(scope.rawValue)", "--remove-section", "hook.\(Self.name(hook))")
    }

    /// An obstacle where this git would not run them.
    func mustBeKnown() throws(Obstacle) {
        let version = try GitVersion(git)
        guard version < .configuredHooks else { return }
        throw Obstacle(
            "install/git-version", at: git.directory,
            "git \(version.major).\(version.minor) runs no hooks that its configuration names; 2.54 and later do",
            remedy: "install a newer git, or hang the hooks with '--by folder', or '--global --by template'")
    }

    /// Under which name git's configuration knows a hook.
    static func name(_ hook: Hook) -> String { "gatehouse-\(hook.rawValue)" }

    // A hook with an event and no command would stop git, so the command comes first.
    private func settings(_ hook: Hook, _ installation: Installation) -> [Setting] {
        let key = "hook.\(Self.name(hook))"
        let command = Door.quoted(installation.libexec.appending(hook.rawValue))
        return [
            Setting(scope: scope, key: "\(key).command", value: command),
            Setting(scope: scope, key: "\(key).event", value: Array(hook.rawValue.utf8)),
        ]
    }

    private func taken(_ setting: Setting, _ present: [UInt8]) -> Obstacle {
        let uninstall: Message = scope == .global ? "'gatehouse uninstall --global'" : "'gatehouse uninstall'"
        return Obstacle(
            "install/configured", at: git.directory,
            "\(escaped: setting.key) is \(escaped: String(decoding: present, as: UTF8.self)) already in the"
                + " \(escaped: scope.rawValue) configuration of git",
            remedy: "if that is an older Gatehouse, run " + uninstall + " first")
    }
}
