/// A moment at which git asks us.
enum Hook: String, CaseIterable {
    case preCommit = "pre-commit"
    case preMergeCommit = "pre-merge-commit"
    case commitMessage = "commit-msg"
    case prePush = "pre-push"
    case preReceive = "pre-receive"
    case postReceive = "post-receive"

    /// What hangs where people work: pre-push alone sees everything that leaves, and the others tell early.
    static let client: [Hook] = [.preCommit, .preMergeCommit, .commitMessage, .prePush]
    /// What hangs where everybody pushes to: the gate, and the witness of what git then did.
    static let server: [Hook] = [.preReceive, .postReceive]
}
