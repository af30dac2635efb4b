import ArgumentParser
import GatehouseCore
import GatehouseSystem

/// `gatehouse uninstall`: takes away what `install` hung, and puts back what it kept.
struct UninstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uninstall",
        abstract: "Take the hooks away again, and put back those that were there before.",
        discussion: """
            Removes only doors that 'gatehouse install' hung. The policy, the record and hooks that are not ours stay, \
            and are listed.
            """)

    @OptionGroup var target: Target

    @Flag(help: "The submodules of the repository as well, and theirs.")
    var recurseSubmodules = false

    @Flag(help: "Say what would be done, and do nothing.")
    var dryRun = false

    func run() throws {
        try Obstacle.told {
            let installation = try? Installation.current()
            if target.global {
                try UserHooks(isAgreed: true, isRehearsal: dryRun).uninstall()
                if !dryRun, let installation { HungList(installation, target)?.remove() }
                return
            }
            let folder = try HooksFolder(of: target.directory())
            for top in try Submodules.folders(below: folder.top, isRecursive: recurseSubmodules) {
                let folder = try HooksFolder(of: top)
                try takeAway(from: folder)
                if !dryRun, let installation { HungList(installation, target, at: folder.top)?.remove() }
            }
        }
    }

    private func takeAway(from folder: HooksFolder) throws {
        let configured = ConfiguredHooks.local(in: folder.top)
        let named = try configured.hung()
        for hook in named {
            if !dryRun { try configured.remove(hook) }
            let what: Message = "took hook.\(escaped: ConfiguredHooks.name(hook)) out of the configuration of "
            say((dryRun ? "dry run: " : "") + what + "\(path: folder.top)")
        }
        let hanging = Hanging(folder: folder.path)
        let deeds = try hanging.deedsOfUninstalling()
        if named.isEmpty || !deeds.isEmpty {
            try hanging.perform(
                deeds, isRehearsal: dryRun, otherwise: "no hook of ours hangs in \(path: folder.path)")
        }
        try tellWhatStays(hanging, folder)
    }

    private func tellWhatStays(_ hanging: Hanging, _ folder: HooksFolder) throws {
        for hook in Hook.allCases {
            guard case .stranger = try hanging.state(of: hook) else { continue }
            say("stays: \(path: folder.path.appending(hook.rawValue)), which is not ours")
        }
        let record = folder.commonDirectory.appending("gatehouse")
        if try Files.facts(record) != nil { say("stays: \(path: record), the record of what was judged") }
    }
}
