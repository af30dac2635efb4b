import ArgumentParser
import GatehouseCore
import GatehouseHooks
import GatehouseSystem

/// Audits what is there: working trees, histories, what is staged, a range, a stream, or plain folders.
struct Scan: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Audit repositories, folders or a stream.",
        discussion: """
            By default: the files of the working tree, tracked and untracked, ignored ones too, and what HEAD holds.
            PATH may be a clone, a bare repository, a plain folder or a file; without it, the repository around the \
            current folder. Several are judged each by its own policy, unless --policy names one, and told in one report; \
            one that cannot be read makes the scan undecided, and the others are looked at all the same.

            With --shard I/N, the I-th of N machines looks at its part of the objects; 'gatehouse merge' joins the \
            reports of all of them.
            """)

    @Argument(help: "What to scan.") var paths: [String] = []

    @Flag(help: "Every object that any ref reaches, with all messages and tags.") var history = false
    @Flag(help: "What 'git commit' would bring now.") var staged = false
    @Option(help: "The commits of a range such as main..topic.") var range: String?
    @Flag(help: "Standard input, as one file.") var stdin = false
    @Flag(help: "Leave out files that git ignores.") var noIgnored = false

    @Flag(help: "Also tell how the history grew, month by month; with --history. An HTML report always does.")
    var trend = false
    @Flag(help: "Also tell who made how many commits; with --history.") var people = false

    @Flag(help: "Look at everything, also at what an earlier run found clean.") var noCache = false
    @Flag(help: "Hash every object again that is read; with --history or --range.") var verify = false
    @Option(help: ArgumentHelp("Look at one of N parts of the objects; with --history.", valueName: "i/n"))
    var shard: String?

    @Option(help: "A policy file, or 'default' for the built-in one.") var policy: String?
    @Option(help: "A file with the key that fingerprints are told with, of 16 bytes or more.")
    var fingerprintKey: String?
    @Option(help: "How many threads share the work.") var threads: Int?
    @OptionGroup var delivery: Delivery

    /// The part of the objects to look at; nil for all of them.
    var split: Split? { shard.flatMap { Split($0) } }

    /// Whether the report says how the history grew.
    var tellsTrend: Bool { trend || people || delivery.writes("html") }

    func validate() throws {
        let kinds = [history, staged, range != nil, stdin].filter(\.self).count
        if kinds > 1 { throw ValidationError("Choose one of --history, --staged, --range and --stdin.") }
        if (trend || people) && !history { throw ValidationError("--trend and --people go with --history.") }
        if verify && !history && range == nil { throw ValidationError("--verify goes with --history or --range.") }
        if stdin && !paths.isEmpty { throw ValidationError("--stdin takes no path.") }
        if Set(paths).count != paths.count { throw ValidationError("Name each path once.") }
        if let threads, threads < 1 { throw ValidationError("--threads takes a number from 1 on.") }
        try validateShard()
    }

    private func validateShard() throws {
        guard let shard else { return }
        if split == nil { throw ValidationError("--shard takes I/N, such as 3/8, and not '\(shard)'.") }
        if !history {
            throw ValidationError(
                "--shard goes with --history: it splits by the names of objects, and files have none.")
        }
        if paths.count > 1 && fingerprintKey == nil {
            throw ValidationError("--shard over several repositories needs a --fingerprint-key that all shards share.")
        }
    }

    func run() {
        let started = (second: Clock.secondsSince1970(), millisecond: Clock.milliseconds())
        let attendance = delivery.verbose ? Attendance() : nil
        let names = paths.isEmpty ? [nil] : paths.map(Optional.init)
        let audits = names.map { Audit(self, of: $0, watchedBy: attendance) }
        let report = Report(
            of: audits, part: split, started: Clock.text(secondsSince1970: started.second),
            milliseconds: Clock.milliseconds() - started.millisecond)
        let delivered = delivery.deliver(report, in: audits.count == 1 ? audits[0].folder : nil)
        for line in attendance?.lines ?? [] { say(line, to: Streams.errors) }
        if audits.count == 1, case .policy(let policy)? = audits[0].policy { tellUnused(of: policy, after: delivered) }
        delivery.leave(delivered)
    }

    // Of a part of the repository nobody can say that something forgives nothing.
    private func tellUnused(of policy: Policy, after verdict: Verdict) {
        let isPart = staged || range != nil || stdin || shard != nil || self.policy == "default"
        guard delivery.format == "text", !delivery.quiet, !isPart, fingerprintKey == nil, verdict.problems.isEmpty
        else {
            return
        }
        let unused = UnusedWaivers(of: policy, after: verdict, today: Day(secondsSince1970: Clock.secondsSince1970()))
        for line in unused.lines(isVerbose: delivery.verbose) { say(line) }
    }
}
