import ArgumentParser
import GatehouseCore
import GatehouseFormats
import GatehouseHooks
import GatehouseReport
import GatehouseSystem

/// How a report is printed and written, and what the exit code says of it.
struct Delivery: ParsableArguments {
    @Option(help: "How to print the report: \(everyFormat.all.map(\.name).joined(separator: ", ")).") var format =
        "text"
    @Option(help: ArgumentHelp("Also write the report to a file; may be repeated.", valueName: "format=file"))
    var report: [String] = []
    @Option(help: "Refuse from this level on: note, warn, block, or never.") var failOn = FailOn.block
    @Flag(help: "Print nothing but problems.") var quiet = false
    @Flag(help: "Print notes, reasons and all places too.") var verbose = false

    func validate() throws {
        if everyFormat[format] == nil { throw ValidationError("There is no format '\(format)'.") }
        for report in report where ReportFile(report) == nil {
            throw ValidationError("--report takes FORMAT=FILE, and there is no such format in '\(report)'.")
        }
        if quiet && verbose { throw ValidationError("Choose one of --quiet and --verbose.") }
    }

    /// Whether the report is printed or written in this format.
    func writes(_ name: String) -> Bool { format == name || report.contains { $0.hasPrefix(name + "=") } }

    /// Prints and writes the report. Where it cannot be written whole nobody is told all of it, and the verdict is that.
    ///
    /// - Parameter folder: where the files lie that it names; nil where nobody knows.
    func deliver(_ report: Report, in folder: [UInt8]? = nil) -> Verdict {
        var report = report
        report.failOn = failOn == .block ? nil : failOn.rawValue
        var failures: [Problem] = []
        for file in self.report.compactMap({ ReportFile($0) }) {
            do { try file.write(report) } catch { failures.append(Problem(error)) }
        }
        do {
            if let text = text(of: report, in: folder) { try Streams.write(Array(text.utf8), to: Streams.output) }
        } catch {
            failures.append(Problem(error))
        }
        failures.forEach(tell)
        return failures.isEmpty ? report.verdict : Verdict(problems: failures)
    }

    /// Ends the process as the verdict and `--fail-on` say.
    func leave(_ verdict: Verdict) -> Never { Console.leave(verdict.weighed(from: failOn)) }

    /// Tells why there is no report, and ends the process as undecided.
    func leave(_ problem: Problem) -> Never {
        tell(problem)
        Console.leave(Verdict(problems: [problem]))
    }

    private func tell(_ problem: Problem) { say(problem.told, to: Streams.errors) }

    private func text(of report: Report, in folder: [UInt8]?) -> String? {
        guard let reporter = everyFormat[format] else { return nil }
        if quiet && format == "text" && report.verdict.problems.isEmpty { return nil }
        let terminal = Terminal(Streams.output, .current())
        return reporter.render(
            report,
            Style(
                hasColour: terminal.hasColour, isVerbose: verbose, columns: terminal.columns,
                links: terminal.opensLinks ? folder.map { Links(in: $0) } : nil))
    }
}

/// From which level on the exit code is 1.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case note, warn, block, never
}

extension Problem {
    /// What went wrong and what to do, on two lines.
    fileprivate var told: Message { Message(verbatim: line + "\n  → " + remedy.text) }
}

extension Verdict {
    /// The verdict as the exit code shall tell it: findings from this level on refuse, and others do not.
    fileprivate func weighed(from failOn: FailOn) -> Verdict {
        var weighed = self
        for index in weighed.findings.indices {
            let level = weighed.findings[index].level
            let refuses = Level(rawValue: failOn.rawValue).map { level >= $0 } ?? false
            weighed.findings[index].level = refuses ? .block : .note
        }
        return weighed
    }
}
