import GatehouseCore
import GatehouseSystem

/// Git as the user runs it, with all of the user's configuration in force: that is what says which hooks run.
///
/// GatehouseGit reads what is judged, and has git look at no configuration that could run a program.
struct UserGit {
    var directory: [UInt8]
    var environment: Environment

    // What `git rev-parse --local-env-vars` lists: inside a hook these name the repository of that hook.
    private static let localVariables = [
        "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CONFIG", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT",
        "GIT_OBJECT_DIRECTORY", "GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_GRAFT_FILE",
        "GIT_INDEX_FILE", "GIT_NO_REPLACE_OBJECTS", "GIT_REPLACE_REF_BASE", "GIT_PREFIX", "GIT_SHALLOW_FILE",
        "GIT_COMMON_DIR", "GIT_INTERNAL_SUPER_PREFIX", "GIT_QUARANTINE_PATH",
    ]

    init(in directory: [UInt8]) {
        self.directory = directory
        environment = Environment.current()
        for variable in Self.localVariables { environment[variable] = nil }
    }

    /// How git ended, and what it wrote.
    func run(_ arguments: [String], input: [UInt8] = []) throws(Obstacle) -> Program.Output {
        do {
            return try Program("git", arguments, environment: environment, directory: directory).run(input: input)
        } catch {
            throw Obstacle(
                "gatehouse/git", at: directory, "could not run git: \(escaped: error.reason)",
                remedy: "install git, and see that it is in PATH")
        }
    }

    /// What git answers, without the last line's end; nil where it has no answer.
    func ask(_ arguments: String...) throws(Obstacle) -> [UInt8]? {
        let outcome = try run(arguments)
        guard outcome.exit == .status(0) else { return nil }
        return outcome.output.last == UInt8(ascii: "\n") ? outcome.output.dropLast() : outcome.output
    }

    /// Makes git do something; an obstacle where it does not.
    func order(_ arguments: String...) throws(Obstacle) {
        let outcome = try run(arguments)
        guard outcome.exit == .status(0) else {
            let words = arguments.joined(separator: " ")
            throw Obstacle(
                "gatehouse/git", at: directory,
                "'git \(escaped: words)' failed: \(escaped: String(decoding: outcome.errors, as: UTF8.self))",
                remedy: "see what git says, and run the command again")
        }
    }
}
