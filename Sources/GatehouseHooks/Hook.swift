import GatehouseCore
import GatehouseGit
import GatehouseReport
import GatehouseSystem
import GatehouseTools

/// One run of a hook: it gathers the change, asks the gate, tells the person, and leaves.
///
/// GatehouseHooks brings the parts together that do not know each other. There is one file for each hook; what they
/// have in common is here, and every road ends in `Console.leave`.
struct Hook: Sendable {
    let stage: Stage
    let invocation: Invocation
    let git: GitEnvironment
    let repository: Repository
    /// What this run has learned so far.
    let account = Account()
    private let started = (second: Clock.secondsSince1970(), millisecond: Clock.milliseconds())

    /// What git told the hook: the arguments behind our own.
    var arguments: [[UInt8]] { Legacy.named(in: invocation.arguments).rest }

    /// Runs the hook that was there before ours, and says whether it accepts. Ours runs after it whatever it said.
    func runLegacy(input: [UInt8]) throws(Problem) -> Bool {
        guard let legacy = Legacy.named(in: invocation.arguments).hook else { return true }
        return try Legacy.run(legacy, arguments, input: input, environment: invocation.environment) == 0
    }

    /// What a hook has to say in the end.
    struct Outcome: Sendable {
        var verdict = Verdict()
        /// Nil where it was not got that far.
        var policy: LoadedPolicy?
        var refs: [RecordedRef] = []
        var pusher: String?
        /// Where the server's record is kept, and how long it may get.
        var configuration = ServerConfiguration()
        /// Whether the hook that was there before ours accepts too.
        var legacyAccepts = true
        /// What else to tell the person, behind the report.
        var advice: Message?
    }

    /// Runs a hook from its first step to its exit code.
    static func run(_ stage: Stage, _ judge: (Hook) throws -> Outcome) -> Never {
        Streams.ignoreBrokenPipes()
        do {
            let invocation = try Invocation.current()
            let git = try GitEnvironment(invocation.environment, workingDirectory: invocation.workingDirectory)
            let hook = Hook(stage: stage, invocation: invocation, git: git, repository: try Repository.locate(git))
            hook.finish(hook.outcome(judge))
        } catch {
            // Where no repository is found, there is none to keep a record in.
            let verdict = Verdict(problems: Problem.all(of: error))
            Console(for: stage, environment: .current()).show(
                Report(
                    stage: stage, verdict: verdict, policySource: "", policyDigest: "", started: "", milliseconds: 0))
            Console.leave(verdict)
        }
    }

    // An error ends the judging, and what was learned until then is recorded.
    private func outcome(_ judge: (Hook) throws -> Outcome) -> Outcome {
        do {
            let outcome = try judge(self)
            if account.close() != nil { return outcome }
        } catch {
            if var outcome = account.close() {
                outcome.verdict.problems += Problem.all(of: error)
                return outcome
            }
        }
        // The deadline came first, and this process ends any moment.
        while true { Clock.wait(milliseconds: 1_000) }
    }

    /// Ends this run as undecided once so many milliseconds have passed, whatever it waits for then. What it has learned
    /// is kept, and recorded.
    func giveUp(after milliseconds: Int, keeping memory: StoredMemory) throws {
        try watch(milliseconds: milliseconds) {
            if var outcome = account.close() {
                memory.save()
                outcome.verdict.problems.append(.outOfTime)
                finish(outcome)
            }
            // It is being recorded; a disk that does not answer shall not hold up the push for ever.
            Clock.wait(milliseconds: 2 * Self.patience)
            Console.leave(Verdict(problems: [.outOfTime]))
        }
    }

    /// Records and shows the outcome, and ends the process. What cannot be recorded was not judged: the verdict says so.
    private func finish(_ outcome: Outcome) -> Never {
        var report = report(on: outcome)
        do {
            try record(outcome, report)
        } catch {
            report.verdict.problems.append(Problem(error))
        }
        let console = Console(for: stage, environment: invocation.environment, folder: repository.workTree)
        console.show(report)
        if let advice = outcome.advice { console.tell(advice) }
        Console.leave(report.verdict, legacyAccepts: outcome.legacyAccepts)
    }

    private func record(_ outcome: Outcome, _ report: Report) throws {
        let line = RecordLine(
            report, refs: outcome.refs, pusher: outcome.pusher, legacyAccepts: outcome.legacyAccepts)
        if stage.isServer {
            try ServerRecord(outcome.configuration, repository).append(line, patience: Self.patience) {
                try repository.heldRefs(limit: Self.mostRefs)?.map {
                    RecordedRef($0.name, old: nil, new: $0.id)
                }
            }
        } else {
            try Record(inCommonDirectory: repository.commonDirectory, sharedMode: repository.sharedMode).append(line)
        }
    }

    /// For how long a push waits until others have recorded theirs, in milliseconds.
    static let patience = 2_000

    // With more of them, the record does not tell where it began.
    private static let mostRefs = 200_000

    private func report(on outcome: Outcome) -> Report {
        Report(
            stage: stage, verdict: outcome.verdict, policySource: outcome.policy?.source ?? "",
            policyDigest: outcome.policy?.digest ?? "", started: Clock.text(secondsSince1970: started.second),
            milliseconds: Clock.milliseconds() - started.millisecond)
    }

    /// What is remembered in the repository.
    var memory: StoredMemory {
        StoredMemory(inCommonDirectory: repository.commonDirectory, sharedMode: repository.sharedMode)
    }

    /// What the gate says of a reading under a policy. Under one with mistakes nothing is read.
    func judge(
        _ reading: any Reading, by loaded: LoadedPolicy, toolbox: Toolbox = .real(), memory: StoredMemory? = nil
    ) -> Verdict {
        guard case .policy(let policy) = loaded else { return Verdict(problems: loaded.problems) }
        var toolbox = toolbox
        toolbox.memory = memory
        defer { memory?.save() }
        return Gate(policy: policy, tools: toolbox).judge(reading)
    }
}
