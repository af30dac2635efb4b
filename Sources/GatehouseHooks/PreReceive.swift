package import GatehouseCore
import GatehouseGit
import GatehouseSystem
import GatehouseTools

/// The gate that nobody walks around: judges a push before any ref moves.
package enum PreReceive {
    /// - Parameter signatures: what verifies signatures, where the policy asks for them.
    package static func main(verifyingWith signatures: (any SignatureReader)? = nil) -> Never {
        Hook.run(.preReceive) { hook in try outcome(of: hook, signatures) }
    }

    private static func outcome(of hook: Hook, _ signatures: (any SignatureReader)?) throws -> Hook.Outcome {
        let input = try Streams.readAll(limit: largestInput)
        let configuration = try ServerConfiguration(of: hook.repository)
        var outcome = Hook.Outcome()
        outcome.configuration = configuration
        outcome.pusher = configuration.pusher(in: hook.invocation)
        hook.account.note { $0 = outcome }
        let memory = configuration.memory.map { StoredMemory(at: Array($0.utf8)) } ?? hook.memory
        outcome.legacyAccepts = try hook.runLegacy(input: input)
        var toolbox = Toolbox.real(deadline: configuration.deadline)
        toolbox.signatures = signatures
        let merge = AutomaticMerge(hook.repository)
        toolbox.automaticMerge = { parents throws(Problem) in try merge.tree(of: parents) }
        try hook.giveUp(after: configuration.deadline + grace, keeping: memory)
        let updates = try PushInput.preReceive(input, idBytes: hook.repository.format.byteCount)
        outcome.refs = updates.map { RecordedRef($0) }
        hook.account.note { $0 = outcome }
        let reader = try CatFileReader(hook.repository.git, hook.repository.format)
        let refs = try ExistingRefs(hook.repository, inNamespace: hook.git.namespace, moving: updates)
        outcome.refs = updates.map {
            RecordedRef($0, target: refs.target(of: RefName($0.name, inNamespace: hook.git.namespace)))
        }
        let server = ServerPolicy(configuration, hook.repository, refs, reader)
        let loaded = try server.loaded()
        outcome.policy = loaded
        hook.account.note { $0 = outcome }
        if case .policy(var policy) = loaded {
            policy.limits = configuration.limits.over(policy.limits)
            let reading = try CommitReading.receiving(
                updates, to: refs, in: hook.repository, reader: reader,
                limit: policy.limits.largestObject)
            reading.pusher = outcome.pusher
            reading.grants = try PushOptions.grants(in: hook.invocation.environment)
            let record = ServerRecord(configuration, hook.repository)
            var deletions: RecordedDeletions?
            reading.lastHeld = { ref throws(Problem) in
                do {
                    let known = try deletions ?? record.deletions()
                    deletions = known
                    return known.lastHeld(by: ref)
                } catch {
                    throw Problem(error)
                }
            }
            outcome.verdict = hook.judge(reading, by: .policy(policy), toolbox: toolbox, memory: memory)
            outcome.verdict.add(try server.findings(on: updates, inNamespace: hook.git.namespace))
            outcome.advice = GrantAdvice(policy, outcome.verdict, updates, names: reading.grants).text
        } else {
            outcome.verdict = hook.judge(ReadyReading(Change(at: hook.stage)), by: loaded)
        }
        return outcome
    }

    // The gate looks at the clock itself between two slices, and then still records what it did; nobody else waits.
    private static let grace = 250

    // Ten thousand refs make less than two megabytes.
    private static let largestInput = 256 << 20
}
