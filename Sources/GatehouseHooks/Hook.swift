import GatehouseCore
import GatehouseGit
import GatehouseReport
import GatehouseSystem
import GatehouseTools

/// One run of a hook: it gathers the change, asks the gate, tells the person, and leaves.
///
/// GatehouseHooks brings the parts together that do not know each other. There is one file for each hook; what they
/// have in common is here, and every road ends in `Console.leave`.
struct Hook {
    let stage: Stage
    let invocation: Invocation
    let git: GitEnvironment
    let repository: Repository
    private let started = (second: Clock.secondsSince1970(), millisecond: Clock.milliseconds())

    /// What git told the hook: the arguments behind our own.
    var arguments: [[UInt8]] { legacy == nil ? invocation.arguments : Array(invocation.arguments.dropFirst(2)) }

    // The door names the hook that was there before ours in front of git's arguments.
    private var legacy: [UInt8]? {
        let arguments = invocation.arguments
        return arguments.count >= 2 && arguments[0] == Array("--legacy".utf8) ? arguments[1] : nil
    }

    /// Runs the hook that was there before ours, and says whether it accepts. Ours runs after it whatever it said.
    func runLegacy(input: [UInt8]) throws(Problem) -> Bool {
        guard let legacy else { return true }
        return try Legacy.run(legacy, arguments, input: input, environment: invocation.environment) == 0
    }

    /// What a hook has to say in the end.
    struct Outcome {
        var verdict: Verdict
        var policy: LoadedPolicy
        var refs: [RefUpdate] = []
        var pusher: String?
        /// Where the record is kept, if not in the repository.
        var record: [UInt8]?
        /// Whether the hook that was there before ours accepts too.
        var legacyAccepts = true
    }

    /// Runs a hook from its first step to its exit code.
    static func run(_ stage: Stage, _ judge: (Hook) throws -> Outcome) -> Never {
        Streams.ignoreBrokenPipes()
        var verdict = Verdict()
        var legacyAccepts = false
        do {
            let invocation = try Invocation.current()
            let git = try GitEnvironment(invocation.environment, workingDirectory: invocation.workingDirectory)
            let hook = Hook(stage: stage, invocation: invocation, git: git, repository: try Repository.locate(git))
            let outcome = try judge(hook)
            legacyAccepts = outcome.legacyAccepts
            verdict = hook.finish(outcome)
        } catch {
            verdict.problems += Problem.all(of: error)
            show(verdict, at: stage)
        }
        Console.leave(verdict, legacyAccepts: legacyAccepts)
    }

    /// Ends this run as undecided once so many milliseconds have passed, whatever it waits for then. What it has learned
    /// is kept.
    func giveUp(after milliseconds: Int, keeping memory: StoredMemory) throws {
        let stage = stage
        try watch(milliseconds: milliseconds) {
            memory.save()
            let verdict = Verdict(problems: [.outOfTime])
            Self.show(verdict, at: stage)
            Console.leave(verdict)
        }
    }

    private static func show(_ verdict: Verdict, at stage: Stage) {
        let report = Report(
            stage: stage, verdict: verdict, policySource: "", policyDigest: "", started: "", milliseconds: 0)
        Console(for: stage, environment: .current()).show(report)
    }

    /// Records and shows the outcome. What cannot be recorded was not judged: the verdict says so.
    private func finish(_ outcome: Outcome) -> Verdict {
        var report = report(on: outcome)
        do throws(SystemError) {
            let line = RecordLine(report, refs: outcome.refs, pusher: outcome.pusher)
            try record(at: outcome.record).append(line)
        } catch {
            report.verdict.problems.append(Problem(error))
        }
        Console(for: stage, environment: invocation.environment).show(report)
        return report.verdict
    }

    private func record(at path: [UInt8]?) -> Record {
        guard let path else {
            return Record(
                inCommonDirectory: repository.commonDirectory, sharedMode: repository.sharedMode,
                synchronizing: stage.isServer)
        }
        return Record(at: path, synchronizing: stage.isServer)
    }

    private func report(on outcome: Outcome) -> Report {
        Report(
            stage: stage, verdict: outcome.verdict, policySource: outcome.policy.source,
            policyDigest: outcome.policy.digest, started: Clock.text(secondsSince1970: started.second),
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
