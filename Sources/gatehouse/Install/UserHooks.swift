import GatehouseCore
import GatehouseSystem

/// The hooks of all repositories of a user: by lines of the user's configuration where git runs those, else by a template.
/// The user sees every line before it is written, and what is set to something else already is left alone.
struct UserHooks {
    /// Whether the user agreed on the command line.
    let isAgreed: Bool
    let isRehearsal: Bool

    func install(by manner: Manner?, _ installation: Installation) throws {
        let isKnown = try GitVersion(ConfiguredHooks.global.git) >= .configuredHooks
        switch manner ?? (isKnown ? .config : .template) {
        case .template: try installTemplate(installation)
        case .config, .folder: try installConfigured(installation)
        }
    }

    func uninstall() throws {
        let configured = ConfiguredHooks.global
        let template = try HookTemplate.current()
        let hooks = try configured.hung()
        let doors = try template.hanging.deedsOfUninstalling()
        let isInForce = try template.isInForce()
        if hooks.isEmpty && doors.isEmpty && !isInForce { return say("no hook of ours hangs for this user") }
        for hook in hooks {
            if !isRehearsal { try configured.remove(hook) }
            say(rehearsed + "took hook.\(escaped: ConfiguredHooks.name(hook)) out of the user's configuration")
        }
        if doors.isEmpty && !isInForce { return }
        try template.hanging.perform(doors, isRehearsal: isRehearsal, otherwise: "the template holds no doors")
        if !isRehearsal { try template.release() }
        say(rehearsed + "took init.templateDir out of the user's configuration")
        say("stays: the hooks in repositories that were made meanwhile; 'gatehouse uninstall' there takes them away")
    }

    private func installConfigured(_ installation: Installation) throws {
        let hooks = ConfiguredHooks.global
        try hooks.mustBeKnown()
        let missing = try hooks.missing(installation)
        if missing.isEmpty { return say("the user's configuration names the hooks already") }
        try agree(to: missing, "for every repository of this user, beside the hooks that it has")
        if isRehearsal { return }
        for setting in missing { try setting.write(hooks.git) }
        say("hung the hooks in the user's configuration, for every repository of this user")
    }

    private func installTemplate(_ installation: Installation) throws {
        let template = try HookTemplate.current()
        let missing = try template.missing()
        let doors = try template.hanging.deeds(hanging: Hook.client, installation)
        if missing.isEmpty && doors.isEmpty {
            return say("the template for new repositories holds the hooks already: \(path: template.folder)")
        }
        try agree(to: missing, "for every repository that this user makes or clones from now on")
        try template.hanging.perform(doors, isRehearsal: isRehearsal, otherwise: "the template holds the doors already")
        if !isRehearsal { for setting in missing { try setting.write(ConfiguredHooks.global.git) } }
        say("  in a repository that is there already, run 'gatehouse install'")
    }

    // Shown first, and written only if the user agrees.
    private func agree(to settings: [Setting], _ reach: Message) throws(Obstacle) {
        if settings.isEmpty { return }
        say("to be written, " + reach + ":")
        for setting in settings { say("  " + setting.command) }
        if isAgreed || isRehearsal { return }
        guard Streams.isTerminal(Streams.input) else {
            throw refused("nobody is here to agree, and nothing was written")
        }
        say("may it be written? [y/N]")
        let answer = readLine() ?? ""
        guard answer.hasPrefix("y") || answer.hasPrefix("Y") else { throw refused("nothing was written") }
    }

    private func refused(_ message: Message) -> Obstacle {
        Obstacle(
            "install/agreement", at: Array("--global".utf8), message,
            remedy: "run it again with --yes, or hang the hooks for one repository")
    }

    private var rehearsed: Message { isRehearsal ? "dry run: " : "" }
}
