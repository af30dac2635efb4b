import ArgumentParser
import GatehouseCore
import GatehouseHooks

/// Shows a stored report in another form.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Show a stored JSON report in any format.",
        discussion: "The exit code is that of the scan that wrote it, unless --fail-on says otherwise.")

    @Argument(help: "What 'gatehouse scan --format json' or 'gatehouse merge' wrote.") var file: String
    @OptionGroup var delivery: Delivery

    func run() {
        do {
            delivery.leave(delivery.deliver(try ReportFile.read(file)))
        } catch {
            delivery.leave(Problem(error))
        }
    }
}
