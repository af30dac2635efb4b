import ArgumentParser
import GatehouseCore
import GatehouseSystem

/// `gatehouse install`: hangs the hooks, beside those that were there.
struct InstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: "Hang the hooks for a repository, a server's repository or a user.",
        discussion: """
            Writes only into the folder from which git runs the hooks: pre-commit, pre-merge-commit, commit-msg and \
            pre-push, or pre-receive and post-receive with --server. A hook that was there is kept as <hook>.legacy and runs first. \
            With --global it writes a folder of hooks below the user's data folder, and sets core.hooksPath in the \
            user's configuration where nothing has set it. It can be run again at any time. Where install.sh \
            installed Gatehouse, the place is added to its list, so that 'install.sh --uninstall' finds it.
            """)

    @OptionGroup var target: Target

    @Flag(
        help: "Hang the hooks even in a folder of the repository that core.hooksPath names outside its git directory.")
    var force = false

    @Flag(help: "Say what would be done, and do nothing.")
    var dryRun = false

    func run() throws {
        try Obstacle.told {
            let installation = try Installation.current()
            if target.global {
                try UserHooks.current().install(installation, isRehearsal: dryRun)
                if !dryRun { HungList(installation, target)?.add() }
                return
            }
            let folder = try HooksFolder(of: target.directory())
            try folder.mustBeOurs(force: force, installation)
            let hanging = Hanging(folder: folder.path)
            try hanging.perform(
                hanging.deeds(hanging: target.hooks, installation), isRehearsal: dryRun,
                otherwise: "the hooks hang in \(path: folder.path) already")
            if !dryRun { HungList(installation, target, at: folder.top)?.add() }
        }
    }
}

extension Hanging {
    /// Does what is to be done, and tells it; or only tells it.
    func perform(_ deeds: [Deed], isRehearsal: Bool, otherwise: Message) throws {
        if deeds.isEmpty { say(otherwise) }
        for deed in deeds {
            if !isRehearsal { try deed.perform(in: folder) }
            say((isRehearsal ? "dry run: " : "") + deed.story(in: folder))
        }
    }
}

extension HooksFolder {
    /// An obstacle where hooks in this folder would not be the repository's own business.
    func mustBeOurs(force: Bool, _ installation: Installation) throws(Obstacle) {
        guard let setting, !isInsideRepository else { return }
        if setting.isLocal && force { return }
        let origin =
            "core.hooksPath is \(path: setting.value) in the \(escaped: setting.scope) configuration"
            + " (\(path: setting.origin))" as Message
        let chain: Message =
            "call Gatehouse from each hook there: '\(path: installation.libexec)/<hook> \"$@\" || exit'"
        let own =
            "give the repository hooks of its own: git config --local core.hooksPath \(path: commonDirectory)/hooks"
            as Message
        let remedy = setting.isLocal ? chain + ", or hang the doors there with --force" : chain + "; or " + own
        throw Obstacle("install/hooks-path", at: path, origin + ", so git runs the hooks from there", remedy: remedy)
    }
}
