package import GatehouseCore
package import GatehouseGit
import GatehouseSystem
import GatehouseTools

/// Opens the reader of a repository's objects. The hooks that link libgit2 hand it in; the others read through git.
package typealias ReaderOpening = (Repository, GitEnvironment) throws(GitError) -> any ObjectReader

/// The gate that nobody walks around: judges a push before any ref moves.
package enum PreReceive {
    package static func main(reading open: ReaderOpening) -> Never {
        Hook.run(.preReceive) { hook in try outcome(of: hook, reading: open) }
    }

    private static func outcome(of hook: Hook, reading open: ReaderOpening) throws -> Hook.Outcome {
        let input = try Streams.readAll(limit: largestInput)
        let configuration = try ServerConfiguration(of: hook.repository)
        let toolbox = Toolbox.real(deadline: configuration.deadline)
        let legacyAccepts = try hook.runLegacy(input: input)
        let updates = try PushInput.preReceive(input, idBytes: hook.repository.format.byteCount)
        let reader = try open(hook.repository, hook.git)
        let server = ServerPolicy(configuration, hook.repository, reader)
        let loaded = try server.loaded()
        var outcome = Hook.Outcome(
            verdict: Verdict(), policy: loaded, refs: updates,
            pusher: configuration.identity.flatMap { hook.invocation.environment[$0] }
                .map { String(decoding: $0, as: UTF8.self) },
            record: configuration.record.map { Array($0.utf8) })
        if case .policy(let policy) = loaded {
            let limit = min(policy.limits.largestObject, configuration.limits.largestObject)
            let reading = try CommitReading.receiving(
                updates, in: hook.repository, namespace: hook.git.namespace, reader: reader, limit: limit)
            outcome.verdict = hook.judge(reading, by: loaded, toolbox: toolbox)
            outcome.verdict.add(try server.findings(on: updates))
        } else {
            outcome.verdict = hook.judge(NoReading(), by: loaded)
        }
        outcome.legacyAccepts = legacyAccepts
        return outcome
    }

    // Ten thousand refs make less than two megabytes.
    private static let largestInput = 256 << 20
}
