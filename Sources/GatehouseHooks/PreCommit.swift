import GatehouseCore
import GatehouseGit

/// Judges what is staged, before a commit is made: the staged blobs, never the files on disk.
package enum PreCommit {
    package static func main() -> Never {
        Hook.run(.preCommit) { hook in
            try outcome(of: hook) { try StagedReading(hook.repository, at: hook.stage) }
        }
    }

    /// What the hooks of a commit have in common. Reading begins when the hook that was there before has ended: it may
    /// have staged something.
    static func outcome(of hook: Hook, reading read: () throws -> StagedReading) throws -> Hook.Outcome {
        let legacyAccepts = try hook.runLegacy(input: [])
        let reading = try read()
        reading.variables = hook.invocation.environment
        let loaded = try reading.policy()
        if case .policy(let policy) = loaded { reading.largestObject = policy.limits.largestObject }
        return Hook.Outcome(
            verdict: hook.judge(reading, by: loaded, memory: hook.memory), policy: loaded, legacyAccepts: legacyAccepts)
    }
}

/// Judges what a merge brings that neither side had, before the merge commit is made.
package enum PreMergeCommit {
    package static func main() -> Never {
        Hook.run(.preMergeCommit) { hook in
            try PreCommit.outcome(of: hook) {
                // MERGE_HEAD is not written yet: the merged tips are only in git's variables.
                try StagedReading(hook.repository, at: hook.stage, mergedTips: hook.git.mergedTips)
            }
        }
    }
}

extension StagedReading {
    /// The policy that is staged; the built-in default where none is.
    package func policy() throws -> LoadedPolicy {
        do {
            return LoadedPolicy(
                try file(at: CommittedPolicy.path), baseline: try file(at: CommittedPolicy.baselinePath))
        } catch let problem as Problem {
            return .problems([problem], source: CommittedPolicy.path.text)
        }
    }

    private func file(at path: RepoPath) throws -> PolicyFile? {
        try entry(at: path).map { entry in
            try PolicyFile(entry, source: path.text) { _, _ in
                try contents(of: [Version(path, entry)]).first?.bytes ?? []
            }
        }
    }
}
