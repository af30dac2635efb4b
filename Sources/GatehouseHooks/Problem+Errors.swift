package import GatehouseCore
import GatehouseGit
import GatehouseSystem

extension Problem {
    /// Any error of ours as the gate takes it.
    package init(_ error: any Error) {
        switch error {
        case let error as Problem: self = error
        case let error as GitError: self = error.problem
        case let error as SystemError: self = GitError(error, remedy: "mend that, and try again").problem
        default:
            self.init(
                "judge the change", "\(quoted: String(describing: error))",
                remedy: "report this: every error should say what was attempted")
        }
    }
}

extension Problem {
    /// Every problem that an error stands for: a file may have many mistakes.
    package static func all(of error: any Error) -> [Problem] {
        (error as? Mistaken)?.problems ?? [Problem(error)]
    }
}

/// A file with mistakes, all of them.
package struct Mistaken: Error {
    package let problems: [Problem]
}
