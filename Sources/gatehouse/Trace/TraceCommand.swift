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

            With --gone and the secret itself in the file of --secret: exit code 0 where no object holds it any more, and 1 \
            where one does. A name alone does not prove that: under another key, and a password in another file, it is another.
            """)

    @Argument(help: "The fingerprint, as a report names it: gh1:…") var name: String
    @Argument(help: "A clone or a bare repository.") var path = "."
    @Flag(help: "Only say whether it is gone.") var gone = false
    @Option(help: "The file that holds the secret, as it is or as SECRET==>REMOVED; with --gone.") var secret: String?
    @Option(help: "A policy file, or 'default'; by default the repository's.") var policy: String?
    @Option(help: "A file with the key that the fingerprint was made with.") var fingerprintKey: String?
    @Option(help: "A server's repository, or the file of its record, where another one has it.") var record: String?
    @Option(help: "text or json.") var format = Format.text

    /// How it is told.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    func validate() throws {
        if gone != (secret != nil) {
            throw ValidationError("--gone and --secret go together: a name alone does not prove that a secret is gone.")
        }
        if Fingerprint(name) == nil { throw ValidationError("'\(name)' is no fingerprint: gh1: and 32 digits.") }
    }

    func run() throws {
        let lines = try Obstacle.told {
            guard let fingerprint = Fingerprint(name) else { throw ExitCode(64) }
            let value = try secret.map { try Trace.value(in: $0) }
            let rules =
                (policy.map { ["--policy", $0] } ?? []) + (fingerprintKey.map { ["--fingerprint-key", $0] } ?? [])
            let trace = try Trace(of: fingerprint, in: path, by: rules, record: record)
            if let value {
                let holders = try trace.places(of: value)
                return (trace.standing(holders), trace.isGone && holders.isEmpty ? 0 : 1)
            }
            guard let trail = try trace.trail() else { throw trace.absence }
            return (format == .json ? [Message(verbatim: trail.json.text)] : trail.lines, 0)
        }
        for line in lines.0 { say(line) }
        if lines.1 != 0 { throw ExitCode(Int32(lines.1)) }
    }
}
