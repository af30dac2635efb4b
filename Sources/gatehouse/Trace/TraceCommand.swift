import ArgumentParser
import GatehouseCore
import GatehouseHooks
import GatehouseSystem

/// `gatehouse trace`: all that a secret touched, for those who have to answer for it.
struct TraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Tell everything that a secret touched, and how to be rid of it.",
        discussion: """
            Looks at every object of the repository, also at what no ref reaches any more, and tells which commits brought \
            what the fingerprint names and took it away, whose they are, which branches and tags have it now or in their \
            history, and when it was pushed, by the server's record. Then: how it is revoked, and how a history can be \
            purged of it. Nothing of that is done.

            With --gone: exit code 0 where no object holds it any more, and 1 where one does.
            """)

    @Argument(help: "The fingerprint, as a report names it: gh1:…") var name: String
    @Argument(help: "A clone or a bare repository.") var path = "."
    @Flag(help: "Only say whether it is gone.") var gone = false
    @Option(help: "A server's repository, or the file of its record, where another one has it.") var record: String?
    @Option(help: "text or json.") var format = Format.text

    /// How it is told.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    func validate() throws {
        if Fingerprint(name) == nil { throw ValidationError("'\(name)' is no fingerprint: gh1: and 32 digits.") }
    }

    func run() throws {
        let lines = try Obstacle.told {
            guard let fingerprint = Fingerprint(name) else { throw ExitCode(64) }
            let trace = try Trace(of: fingerprint, in: path, record: record)
            if gone { return (trace.standing, trace.isGone ? 0 : 1) }
            guard let trail = try trace.trail() else { throw trace.absence }
            return (format == .json ? [Message(verbatim: trail.json.text)] : trail.lines, 0)
        }
        for line in lines.0 { say(line) }
        if lines.1 != 0 { throw ExitCode(Int32(lines.1)) }
    }
}
