import GatehouseCore
import GatehouseGit
import GatehouseSystem
import TestSupport

/// The variables that a test hands to the code in place of its own.
let variables = Environment(["PATH": searchPath, "HOME": "/nonexistent"])

extension Clone {
    /// The clone's repository, as `gatehouse scan` opens it.
    func opened(_ folder: String = "") throws -> Repository {
        let path = Array((path + folder).utf8)
        guard let repository = try Repository.open(at: path, variables: variables) else {
            throw Failure("there is no repository in \(path)")
        }
        return repository
    }

    /// The name that git gives for a revision.
    func id(_ revision: String) throws -> ObjectID {
        guard let id = ObjectID(hex: try must("rev-parse", "--verify", revision)) else { throw Failure(revision) }
        return id
    }
}

extension String {
    var bytes: [UInt8] { Array(utf8) }
}

/// Writes a program. Another program writes it, because the system runs no file that any process holds open for writing,
/// and tests that start programs side by side hold each other's files open.
func writeProgram(_ path: String, _ script: String) throws {
    let outcome = try run(
        findProgram("sh"), ["-c", #"cat > "$0" && chmod +x "$0""#, path], input: script, env: ["PATH": searchPath])
    guard outcome.status == 0 else { throw Failure("could not write \(path): \(outcome)") }
}
