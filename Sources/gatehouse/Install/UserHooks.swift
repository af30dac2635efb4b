import GatehouseCore
import GatehouseSystem

/// The hooks of a user: a folder that core.hooksPath in the user's configuration names, for every repository at once.
///
/// Git then looks at no repository's own hooks, so each door here runs the repository's own hook first, and the hooks of
/// which we have none pass on to the repository's own.
struct UserHooks {
    let folder: [UInt8]

    // Those that git runs for a person's commands, without the ones that it runs for every ref or index that changes.
    private static let relayed = [
        "applypatch-msg", "pre-applypatch", "post-applypatch", "prepare-commit-msg", "post-commit", "pre-rebase",
        "post-checkout", "post-merge", "pre-receive", "update", "post-receive", "post-update", "push-to-checkout",
        "pre-auto-gc", "post-rewrite", "sendemail-validate",
    ]

    /// The folder of the user who runs this.
    static func current() throws -> UserHooks {
        let environment = Environment.current()
        if let data = environment["XDG_DATA_HOME"], data.first == UInt8(ascii: "/") {
            return UserHooks(folder: data.appending("gatehouse/user-hooks"))
        }
        guard let home = environment["HOME"], home.first == UInt8(ascii: "/") else {
            throw Obstacle(
                "install/home", at: environment["HOME"] ?? [], "there is no home directory to keep hooks in",
                remedy: "set HOME, or hang the hooks for one repository")
        }
        return UserHooks(folder: home.appending(".local/share/gatehouse/user-hooks"))
    }

    func install(_ installation: Installation, isRehearsal: Bool) throws {
        let setting = try setting()
        if let setting, setting != folder {
            throw Obstacle(
                "install/hooks-path", at: setting, "core.hooksPath is set already, so git runs the hooks from there",
                remedy: "call Gatehouse from each hook there: '\(path: installation.libexec)/<hook> \"$@\" || exit'")
        }
        if isRehearsal {
            say("dry run: wrote hooks to \(path: folder), and set core.hooksPath in the user's configuration")
            return
        }
        try Files.makeDirectories(folder)
        for hook in Hook.client { try write(Self.door(hook, installation), as: hook.rawValue) }
        for hook in Self.relayed { try write(Door.relay, as: hook) }
        try UserGit(in: folder).order("config", "--global", "core.hooksPath", String(decoding: folder, as: UTF8.self))
        say("hung the hooks of this user in \(path: folder), and set core.hooksPath to it in the user's configuration")
    }

    func uninstall(isRehearsal: Bool) throws {
        let isSet = try setting() == folder
        let names = (Hook.client.map(\.rawValue) + Self.relayed).filter { Door.isDoor(folder.appending($0)) }
        if !isSet && names.isEmpty { return say("no hook of ours hangs for this user") }
        if !isRehearsal {
            if isSet { try UserGit(in: [UInt8(ascii: "/")]).order("config", "--global", "--unset", "core.hooksPath") }
            for name in names { try Files.delete(folder.appending(name)) }
            try Files.deleteEmptyFolder(folder)
        }
        say((isRehearsal ? "dry run: " : "") + "took away the hooks of this user from \(path: folder)")
    }

    private func setting() throws -> [UInt8]? {
        try UserGit(in: [UInt8(ascii: "/")]).ask("config", "--type=path", "--get", "core.hooksPath")
    }

    private func write(_ text: [UInt8], as name: String) throws(SystemError) {
        try Files.write(text, to: folder.appending(name), isExecutable: true)
    }

    private static func door(_ hook: Hook, _ installation: Installation) -> [UInt8] {
        Door(hook: hook, program: installation.libexec.appending(hook.rawValue), first: .repositoryOwn).text
    }
}
