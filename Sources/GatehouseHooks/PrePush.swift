package import GatehouseCore
import GatehouseGit
import GatehouseSystem
import GatehouseTools

/// Judges what leaves the developer's machine, every ref of it.
package enum PrePush {
    /// - Parameter signatures: what verifies signatures, where the policy asks for them.
    package static func main(verifyingWith signatures: (any SignatureReader)? = nil) -> Never {
        Hook.run(.prePush) { hook in try outcome(of: hook, signatures) }
    }

    private static func outcome(of hook: Hook, _ signatures: (any SignatureReader)?) throws -> Hook.Outcome {
        let input = try Streams.readAll(limit: 256 << 20)
        let legacyAccepts = try hook.runLegacy(input: input)
        let updates = try PushInput.prePush(input, idBytes: hook.repository.format.byteCount)
        let reader = try CatFileReader(hook.repository.git, hook.repository.format)
        let loaded = try CommittedPolicy(hook.repository, reader).loadedAtHead()
        var outcome = Hook.Outcome(verdict: Verdict(), policy: loaded, refs: updates.map { RecordedRef($0) })
        if case .policy(let policy) = loaded, !updates.isEmpty {
            let reading = try CommitReading.pushing(
                updates, to: hook.arguments.first ?? [], from: hook.repository, reader: reader,
                limit: policy.limits.largestObject)
            var toolbox = Toolbox.real()
            toolbox.signatures = signatures
            outcome.verdict = hook.judge(reading, by: loaded, toolbox: toolbox, memory: hook.memory)
        } else {
            outcome.verdict = hook.judge(ReadyReading(Change(at: hook.stage)), by: loaded)
        }
        outcome.legacyAccepts = legacyAccepts
        return outcome
    }
}
