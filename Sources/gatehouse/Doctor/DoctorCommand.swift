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
            touched. Exits 0 when the gate holds, 2 when it does not.
            """)

    @Option(help: "The repository. By default the one that holds the working directory.")
    var repo: String?

    @Option(help: "A repository on a server, to which people push.")
    var server: String?

    func validate() throws {
        guard repo == nil || server == nil else {
            throw ValidationError("Only one of --repo and --server can be meant.")
        }
    }

    func run() throws {
        let isWell = try Obstacle.told {
            let directory = try Files.realPath(Array((server ?? repo ?? ".").utf8))
            let examination = try Examination(of: directory, isServer: server != nil)
            return try examination.run { say($0.line) }
        }
        if !isWell { throw ExitCode(2) }
    }
}
