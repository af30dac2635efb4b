import ArgumentParser
import GatehouseCore
import GatehouseSystem

/// `gatehouse doctor`: says what is installed, what is in force, and whether the gate would really hold.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Say which hooks hang, which policy is in force, and whether the gate really holds.",
        discussion: """
            The last line is the proof: in a scratch repository with the same hooks and policy, a clean change has to \
            pass, and a change with a made-up private key has to be refused. Nothing in the repository itself is \
            touched. On a server it is told too who may change the hooks, the configuration and the record, and what git \
            itself should refuse. Exits 0 when the gate holds, 2 when it does not.
            """)

    @Option(help: "The repository. By default the one that holds the working directory.")
    var repo: String?

    @Flag(help: "It is a repository on a server, to which people push.")
    var server = false

    @Argument(help: "The repository, too.") var path: String?

    func validate() throws {
        guard repo == nil || (path == nil && !server) else {
            throw ValidationError("--repo names a repository where people work; only one can be meant.")
        }
    }

    func run() throws {
        let isWell = try Obstacle.told {
            let directory = try Files.realPath(Array((path ?? repo ?? ".").utf8))
            let examination = try Examination(of: directory, isServer: server)
            return try examination.run { say($0.line) }
        }
        if !isWell { throw ExitCode(2) }
    }
}
