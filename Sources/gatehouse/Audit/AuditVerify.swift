import ArgumentParser
import GatehouseCore
import GatehouseGit
import GatehouseHooks
import GatehouseTools

/// `gatehouse audit verify`: whether the record is one chain, and whether the refs are where it has put them.
struct AuditVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check the chain of a server's record, and compare it with what the refs hold now.",
        discussion: """
            A ref that was moved round the hook holds what no push in the record brought, or is gone, or came from \
            nowhere. The last line's number and hash are printed at the end: keep them elsewhere and pass them as \
            --head the next time, and lines that were taken from the end are seen too. Where PATH is the file of a \
            record, its chain alone is checked. Exits 0 when all is as the record says, 1 when something is not, 2 when \
            it could not be looked at.
            """)

    @Argument(help: "A server's repository, or the file of a record.") var path = "."

    @Option(name: .customLong("as"), help: "The path that the record knows the repository by, where it was moved.")
    var formerPath: String?

    @Option(help: "A line that the chain has to hold still: its number and hash, as printed before.")
    var head: String?

    @Option(name: .customLong("except"), help: "A pattern of refs that something else than pushes moves.")
    var except: [String] = []

    @Flag(help: "Tell only what is wrong.") var quiet = false

    func run() throws {
        let verdict = try Obstacle.told { () throws -> Verdict in
            let place = try RecordPlace(path)
            var audit = try read(place)
            // Pushes go on meanwhile: what is wrong once more was wrong.
            for _ in 0..<4 where audit.isDoubtful { audit = try read(place) }
            return audit.tell(quiet: quiet)
        }
        Console.leave(verdict)
    }

    private func read(_ place: RecordPlace) throws -> RecordAudit {
        let known = formerPath.map { Escaped.text(Array($0.utf8)) } ?? place.name
        var audit = try RecordAudit(place, knownAs: known, head: head.map { try KnownHead($0) })
        if let repository = place.repository {
            try audit.compare(repository.heldRefs() ?? [], except: except.map { Glob($0) })
        }
        return audit
    }
}
