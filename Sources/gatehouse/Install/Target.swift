import ArgumentParser
import GatehouseCore
import GatehouseSystem

/// Whose hooks are meant: those of a repository, of a server's repository, or of a user.
struct Target: ParsableArguments {
    @Option(
        help: "The repository. By default the one that holds the working directory.", completion: .directory)
    var repo: String?

    @Option(
        help: "A repository on a server, to which people push: pre-receive and post-receive hang there.",
        completion: .directory)
    var server: String?

    @Flag(help: "All repositories of this user: their own hooks run first.")
    var global = false

    func validate() throws {
        let given = [repo != nil, server != nil, global].filter { $0 }.count
        guard given <= 1 else { throw ValidationError("Only one of --repo, --server and --global can be meant.") }
    }

    /// The hooks that hang there.
    var hooks: [Hook] { server == nil ? Hook.client : Hook.server }

    /// A directory of the repository.
    func directory() throws(SystemError) -> [UInt8] {
        try Files.realPath(Array((server ?? repo ?? ".").utf8))
    }
}
