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
            pre-push, or pre-receive and post-receive with --server. A hook that was there is kept as <hook>.legacy and \
            runs first. With '--by config' (git 2.54 and later) it writes hook.gatehouse-… into the repository's \
            configuration instead, and no file. With --global it writes the same into the user's configuration, for all \
            repositories; where git is older, it sets init.templateDir there, for those that are made or cloned from now \
            on. What it would write is shown first, and what is set otherwise already is left alone. It can be run again \
            at any time. Where install.sh installed Gatehouse, the place is added to its list, so that 'install.sh \
            --uninstall' finds it.
            """)

    @OptionGroup var target: Target

    @Flag(
        help: "Hang the hooks even in a folder of the repository that core.hooksPath names outside its git directory.")
    var force = false

    @Option(
        help: """
            How they hang: 'folder' (the default for a repository), 'config' (by lines of git's configuration) or, with \
            --global, 'template'.
            """)
    var by: Manner?

    @Flag(help: "The submodules of the repository as well, and theirs.")
    var recurseSubmodules = false

    @Flag(help: "Agree to what --global writes into the user's configuration, without being asked.")
    var yes = false

    @Flag(help: "Say what would be done, and do nothing.")
    var dryRun = false

    func validate() throws {
        if target.global ? by == .folder : by == .template {
            throw ValidationError("'--by template' is for --global, and '--by folder' for one repository.")
        }
        guard target.server == nil || (by ?? .folder) == .folder && !recurseSubmodules else {
            throw ValidationError("On a server the hooks hang in the repository's folder, and there are no submodules.")
        }
    }

    func run() throws {
        try Obstacle.told {
            let installation = try Installation.current()
            if target.global {
                try UserHooks(isAgreed: yes, isRehearsal: dryRun).install(by: by, installation)
                if !dryRun { HungList(installation, target)?.add() }
                return
            }
            let folder = try HooksFolder(of: target.directory())
            for top in try Submodules.folders(below: folder.top, isRecursive: recurseSubmodules) {
                let folder = try HooksFolder(of: top)
                if by == .config {
                    try configure(folder, installation)
                } else {
                    try hang(in: folder, installation)
                }
                if !dryRun { HungList(installation, target, at: folder.top)?.add() }
            }
        }
    }

    private func hang(in folder: HooksFolder, _ installation: Installation) throws {
        try folder.mustBeOurs(force: force, installation)
        let hanging = Hanging(folder: folder.path)
        try hanging.perform(
            hanging.deeds(hanging: target.hooks, installation), isRehearsal: dryRun,
            otherwise: "the hooks hang in \(path: folder.path) already")
    }

    private func configure(_ folder: HooksFolder, _ installation: Installation) throws {
        let hooks = ConfiguredHooks.local(in: folder.top)
        try hooks.mustBeKnown()
        let missing = try hooks.missing(installation)
        if missing.isEmpty { say("the configuration of \(path: folder.top) names the hooks already") }
        for setting in missing {
            if !dryRun { try setting.write(hooks.git) }
            say((dryRun ? "dry run: " : "") + setting.command)
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
        let isConfigurable = try GitVersion(UserGit(in: top)) >= .configuredHooks
        let beside: Message = isConfigurable ? "; or hang them beside it with '--by config'" : ""
        throw Obstacle(
            "install/hooks-path", at: path, origin + ", so git runs the hooks from there", remedy: remedy + beside)
    }
}
