package import GatehouseCore
package import GatehouseSystem

/// Why a repository could not be read.
///
/// GatehouseGit turns a repository into a change: it reads git's variables, finds the repository, asks `git` for lists and
/// for objects, and hands over plain values. Git's children get an environment made by us, and nothing that a
/// repository's configuration names is ever run. What cannot be read is thrown as this, never left out.
package struct GitError: Error, Hashable, Sendable {
    /// The error as the gate takes it.
    package let problem: Problem

    package init(_ problem: Problem) { self.problem = problem }

    package init(_ attempt: Message, _ reason: Message, remedy: Message) {
        problem = Problem(attempt, reason, remedy: remedy)
    }

    /// What the operating system would not do, and what to do about it.
    package init(_ error: SystemError, remedy: Message) {
        let object: Message = error.path.isEmpty ? "" : " \(RepoPath(bytes: error.path))"
        problem = Problem("\(escaped: error.attempt)\(object)", "\(escaped: error.reason)", remedy: remedy)
    }
}

/// Runs the body, and turns what the operating system would not do into an error of this module.
func withSystem<Result>(
    remedy: Message, _ body: () throws(SystemError) -> Result
) throws(GitError) -> Result {
    do {
        return try body()
    } catch {
        throw GitError(error, remedy: remedy)
    }
}

/// Runs the body, and turns its error into what the gate takes.
package func asProblem<Result>(_ body: () throws(GitError) -> Result) throws(Problem) -> Result {
    do {
        return try body()
    } catch {
        throw error.problem
    }
}
