import GatehouseCore
import GatehouseGit
import GatehouseHooks
import GatehouseSystem

/// The folder whose policy and baseline hold: the top of the working tree that one stands in, or a plain folder.
struct TopFolder {
    let path: [UInt8]
    /// The repository; nil for a plain folder.
    let repository: Repository?

    /// The one around the working directory. In a bare repository there are no files that could be written.
    static func current() throws -> TopFolder {
        let here = try Files.workingDirectory()
        do {
            guard let top = try Repository.top(around: here), let repository = try Repository.open(at: top) else {
                return TopFolder(path: here, repository: nil)
            }
            guard let tree = repository.workTree else {
                throw Obstacle(
                    "gatehouse/bare", at: top, "this repository has no working tree, so there is no file to write",
                    remedy: "run it in a clone, and push what it writes")
            }
            return TopFolder(path: tree, repository: repository)
        } catch let error as GitError {
            throw Obstacle(error.problem, at: here)
        }
    }

    /// The one around the working directory, for reading alone: a bare repository too.
    static func readable() throws -> TopFolder {
        let here = try Files.workingDirectory()
        let top = try Repository.top(around: here)
        return TopFolder(path: top ?? here, repository: try top.flatMap { try Repository.open(at: $0) })
    }

    /// The path of a file at the top.
    func path(of name: String) -> [UInt8] { path.appending(name) }
}

extension Obstacle {
    init(_ problem: Problem, at place: [UInt8]) {
        self.init(
            "gatehouse/undecided", at: place, "could not \(problem.attempt): \(problem.reason)", remedy: problem.remedy)
    }
}
