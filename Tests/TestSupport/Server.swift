/// A bare repository that judges what is pushed to it, and a clone that pushes.
package final class Server: Sendable {
    package let clone: Clone
    /// Where the bare repository is.
    package let path: String

    /// A server that runs the program as its `pre-receive` hook, and holds what `prepare` makes of its clone before the
    /// hook hangs.
    package init(
        hook: String? = nil, format: String = "sha1", prepare: (Clone) throws -> Void = { _ in }
    ) throws {
        clone = try Clone(format: format)
        path = "\(clone.scratch.path)/server.git"
        try clone.must("init", "-q", "--bare", "-b", "main", "--object-format=\(format)", path)
        try clone.must("remote", "add", "origin", path)
        try prepare(clone)
        if try clone.git("rev-parse", "-q", "--verify", "HEAD").status == 0 {
            try clone.must("push", "-q", "origin", "HEAD:refs/heads/main")
        }
        if let hook { try clone.scratch.link("server.git/hooks/pre-receive", to: hook) }
    }

    /// Runs git in the bare repository.
    @discardableResult
    package func git(_ arguments: String..., input: String = "") throws -> Outcome {
        try clone.git(arguments, input: Array(input.utf8), in: "server.git")
    }

    /// Pushes from the clone.
    @discardableResult
    package func push(_ refs: String...) throws -> Outcome { try clone.git(["push", "origin"] + refs) }

    /// Every ref of the server with the object that it holds.
    package func refs() throws -> String { try git("for-each-ref", "--format=%(objectname) %(refname)").output }
}
