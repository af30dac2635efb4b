/// The moment at which a change is judged.
package enum Stage: String, Sendable, CaseIterable {
    case preCommit = "pre-commit"
    case preMergeCommit = "pre-merge-commit"
    case commitMessage = "commit-msg"
    case prePush = "pre-push"
    case preReceive = "pre-receive"
    case scan = "scan"

    /// Whether the machine that judges is the one that everybody pushes to.
    package var isServer: Bool { self == .preReceive }
}
