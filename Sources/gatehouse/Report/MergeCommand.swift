import ArgumentParser
import GatehouseCore
import GatehouseHooks
import GatehouseReport

/// Joins the reports of all shards of an audit to the report that one run would have given.
struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Join the JSON reports of all shards of an audit to one report.",
        discussion: """
            The result is what one run without --shard would have written, byte for byte, but for the time: it began when \
            the first shard did, and took as long as all of them together. All shards have to be there, each once, and of \
            the same refs, policy, key and version; else nothing is written, and the exit code is 2. The exit codes are \
            those of 'gatehouse scan'.
            """)

    @Argument(help: "What 'gatehouse scan --shard I/N --report json=FILE' wrote, for each I.") var reports: [String]
    @OptionGroup var delivery: Delivery

    func run() {
        do {
            let merged = try Report.merged(try reports.map { ($0, try ReportFile.read($0)) })
            delivery.leave(delivery.deliver(merged))
        } catch {
            delivery.leave(Problem(error))
        }
    }
}
