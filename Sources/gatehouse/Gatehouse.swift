import ArgumentParser
import GatehouseCore
import GatehouseSystem

/// The command line: parses what a person typed, and hands it to the parts that do the work.
@main
struct Gatehouse: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gatehouse",
        abstract: "One gate for every change to a git repository.",
        discussion: """
            Exit codes: 0 accepted, 1 refused, 2 undecided (and the gate stays shut), 64 the command line was wrong.
            """,
        version: gatehouseVersion,
        subcommands: [
            Scan.self,
            InstallCommand.self, UninstallCommand.self, DoctorCommand.self, HookCommand.self,
            PolicyCommand.self, InitCommand.self, ExplainCommand.self, AllowCommand.self, BaselineCommand.self,
            ReportCommand.self, MergeCommand.self, AuditCommand.self, SelftestCommand.self, ApproveCommand.self,
            GrantCommand.self, TraceCommand.self,
            ManualCommand.self,
        ])

    static func main() {
        Streams.ignoreBrokenPipes()
        main(nil)
    }
}
