import ArgumentParser
import GatehouseCore
import GatehouseHooks
import GatehouseSystem

/// `gatehouse baseline`: writes down what is there today, so that only what is new blocks.
struct BaselineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baseline",
        abstract: "Write what is there today to .gatehouse-baseline, so that only new findings block.",
        discussion: """
            The file stands beside the policy, at the top of the repository, and is read where and when the policy is: \
            stage it. It has a line for each finding that would block, sorted, so that it merges; an entry names what was \
            found and not where, and survives moves, renames and rebases. A password is named by its value only where the \
            policy has a fingerprints.key, and else by its path and name.

            What is proved to be a secret is listed and never covered: revoke it, or name it in a waiver ('gatehouse \
            allow'). What the policy or a comment forgives already is left out. Entries that are there stay, with their \
            dates. Exits 0 where nothing is left that blocks, 1 where something proved is, and 2, writing nothing, where \
            something could not be read.
            """)

    @Flag(help: "Drop the entries that no longer occur, and add none.") var prune = false
    @Flag(help: "Look at every object that any ref reaches, and not only at the files and HEAD.") var history = false

    func run() throws {
        let verdict = try Obstacle.told {
            let top = try TopFolder.current()
            let present = try Present(in: top, history: history)
            let file = try BaselineFile(top.path(of: ".gatehouse-baseline"))
            let lines = prune ? try file.prune(present) : try file.add(present, since: Self.today)
            for line in lines { say(line) }
            return present.left(isPruned: prune)
        }
        Console.leave(verdict)
    }

    private static var today: Day { Day(secondsSince1970: Clock.secondsSince1970()) }
}
