import ArgumentParser
import GatehouseCore
import GatehouseHooks
import GatehouseReport
import GatehouseSystem
import GatehouseTools

/// Audits what is there: a working tree, a history, what is staged, a range, a stream, or a plain folder.
struct Scan: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Audit a repository, a folder or a stream.",
        discussion: """
            By default: the files of the working tree, tracked and untracked, ignored ones too, and what HEAD holds.
            PATH may be a clone, a bare repository, a plain folder or a file; without it, the repository around the \
            current folder.
            """)

    @Argument(help: "What to scan.") var path: String?

    @Flag(help: "Every object that any ref reaches, with all messages and tags.") var history = false
    @Flag(help: "What 'git commit' would bring now.") var staged = false
    @Option(help: "The commits of a range such as main..topic.") var range: String?
    @Flag(help: "Standard input, as one file.") var stdin = false
    @Flag(help: "Leave out files that git ignores.") var noIgnored = false

    @Flag(help: "Hash every object again that is read; with --history or --range.") var verify = false

    @Option(help: "A policy file, or 'default' for the built-in one.") var policy: String?
    @Option(help: "A file with the key that fingerprints are made with.") var fingerprintKey: String?
    @Option(help: "How to print the report: \(everyReporter.map(\.name).joined(separator: ", ")).") var format = "text"
    @Option(help: ArgumentHelp("Also write the report to a file; may be repeated.", valueName: "format=file"))
    var report: [String] = []
    @Option(help: "Refuse from this level on: note, warn, block, or never.") var failOn = FailOn.block
    @Option(help: "How many threads share the work.") var threads: Int?
    @Flag(help: "Print nothing but problems.") var quiet = false
    @Flag(help: "Print notes, reasons and all places too.") var verbose = false

    func validate() throws {
        let kinds = [history, staged, range != nil, stdin].filter(\.self).count
        if kinds > 1 { throw ValidationError("Choose one of --history, --staged, --range and --stdin.") }
        if verify && !history && range == nil { throw ValidationError("--verify goes with --history or --range.") }
        if stdin && path != nil { throw ValidationError("--stdin takes no path.") }
        if let threads, threads < 1 { throw ValidationError("--threads takes a number from 1 on.") }
        if reporter(named: format) == nil { throw ValidationError("There is no format '\(format)'.") }
        for report in report where ReportFile(report) == nil {
            throw ValidationError("--report takes FORMAT=FILE, and there is no such format in '\(report)'.")
        }
        if quiet && verbose { throw ValidationError("Choose one of --quiet and --verbose.") }
    }

    func run() {
        let started = (second: Clock.secondsSince1970(), millisecond: Clock.milliseconds())
        var policy: LoadedPolicy?
        var verdict = Verdict()
        do {
            let subject = try Subject(self)
            policy = subject.policy
            verdict = judge(subject)
        } catch {
            verdict.problems += Problem.all(of: error)
        }
        var report = Report(
            stage: .scan, verdict: verdict, policySource: policy?.source ?? "", policyDigest: policy?.digest ?? "",
            started: Clock.text(secondsSince1970: started.second),
            milliseconds: Clock.milliseconds() - started.millisecond)
        report.failOn = failOn == .block ? nil : failOn.rawValue
        let delivered = deliver(report)
        if case .policy(let policy)? = policy { tellUnused(of: policy, after: delivered) }
        Console.leave(delivered.weighed(from: failOn))
    }

    // Of a part of the repository nobody can say that something forgives nothing.
    private func tellUnused(of policy: Policy, after verdict: Verdict) {
        let isPart = staged || range != nil || stdin || self.policy == "default"
        guard format == "text", !quiet, !isPart, verdict.problems.isEmpty else { return }
        let unused = UnusedWaivers(of: policy, after: verdict, today: Day(secondsSince1970: Clock.secondsSince1970()))
        for line in unused.lines(isVerbose: verbose) { say(line) }
    }

    private func judge(_ subject: Subject) -> Verdict {
        switch subject.policy {
        case .problems(let problems, _): return Verdict(problems: problems)
        case .policy(let policy):
            let progress = Progress(isShown: !quiet)
            defer { progress.clear() }
            let gate = Gate(policy: policy, tools: .real(threads: threads))
            return gate.judge(subject.reading) { progress.tell($0) }
        }
    }

    /// Prints and writes the report; what cannot be written whole is a problem of the verdict.
    private func deliver(_ report: Report) -> Verdict {
        var verdict = report.verdict
        do {
            for file in self.report.compactMap({ ReportFile($0) }) { try file.write(report) }
            if let text = text(of: report) { try Streams.write(Array(text.utf8), to: Streams.output) }
        } catch {
            let problem = Problem(error)
            verdict.problems.append(problem)
            try? Streams.write(Array((problem.line + "\n  → " + problem.remedy.text + "\n").utf8), to: Streams.errors)
        }
        return verdict
    }

    private func text(of report: Report) -> String? {
        guard let reporter = reporter(named: format) else { return nil }
        if quiet && format == "text" && report.verdict.problems.isEmpty { return nil }
        let hasColour = Console.wantsColour(Streams.output, .current())
        return reporter.render(report, Style(hasColour: hasColour, isVerbose: verbose))
    }
}

/// From which level on `scan` exits with 1.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case note, warn, block, never
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

/// A report that goes to a file: `json=out.json`.
struct ReportFile {
    private let reporter: any Reporter
    private let path: String

    init?(_ text: String) {
        guard let equals = text.firstIndex(of: "="),
            let found = GatehouseReport.reporter(named: String(text[..<equals])),
            equals != text.indices.last
        else { return nil }
        reporter = found
        path = String(text[text.index(after: equals)...])
    }

    func write(_ report: Report) throws {
        try Files.write(Array(reporter.render(report, Style()).utf8), to: Array(path.utf8))
    }
}
