import GatehouseCore
package import GatehouseSystem

/// Runs `git` for one repository: with variables of our making, and with everything switched off by which a
/// repository's configuration could have a program run.
package struct Git: Sendable {
    private let program: [UInt8]
    private let environment: Environment
    /// Where git works; nil for where we do.
    private let directory: [UInt8]?

    /// - Parameters:
    ///   - variables: the variables of this process, of which a few are passed on.
    ///   - own: what names the repository to git, such as `GIT_DIR`.
    package init(
        _ variables: Environment, _ own: Environment = Environment(), directory: [UInt8]?,
        program: [UInt8] = Array("git".utf8)
    ) {
        self.program = program
        self.directory = directory
        var passed = Environment(variables.variables.filter { Self.passedOn.contains($0.name) })
        for variable in Self.fixed + own.variables {
            passed[String(decoding: variable.name, as: UTF8.self)] = variable.value
        }
        environment = passed
    }

    /// Starts git; its output is read as it comes. The names behind the arguments may be any bytes.
    package func start(_ arguments: [String], names: [[UInt8]] = []) throws(GitError) -> GitProcess {
        let attempt: Message = "run 'git \(escaped: arguments.first ?? "")'"
        let all = Self.options + arguments.map { Array($0.utf8) } + names
        do {
            let child = try Program(program, all, environment: environment, directory: directory).start()
            return GitProcess(child, attempt)
        } catch {
            throw GitError(
                attempt, "\(RepoPath(bytes: error.path)): \(escaped: error.reason)",
                remedy: "install git, and see that it is in PATH")
        }
    }

    /// Runs git to its end, which has to be a good one, and returns its output.
    package func output(_ arguments: [String], input: [UInt8] = []) throws(GitError) -> [UInt8] {
        try output(arguments, input: input, limit: .max) ?? []
    }

    /// The same, or nil where the output is longer than the limit.
    package func output(_ arguments: [String], input: [UInt8], limit: Int) throws(GitError) -> [UInt8]? {
        let process = try start(arguments)
        process.write(input)
        process.closeInput()
        guard let output = try process.rest(limit: limit) else { return nil }
        try process.finish()
        return output
    }

    // SUDO_UID belongs to git's rule of whose repositories it trusts.
    private static let passedOn: Set<[UInt8]> = Set(
        ["PATH", "HOME", "XDG_CONFIG_HOME", "TMPDIR", "LD_LIBRARY_PATH", "SUDO_UID"].map { Array($0.utf8) })

    // Grafts would hide parts of the history.
    private static let fixed = Environment([
        "GIT_GRAFT_FILE": "/dev/null", "GIT_NO_LAZY_FETCH": "1", "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    ]).variables

    // protocol.allow keeps gits that do not know GIT_NO_LAZY_FETCH (before 2.45) from reaching for the network.
    // safe.bareRepository forbids finding a bare repository by chance; ours was named. core.useReplaceRefs, where a
    // repository sets it, is stronger than GIT_NO_REPLACE_OBJECTS.
    private static let options = [
        "core.fsmonitor=", "core.hooksPath=/dev/null", "core.quotePath=false", "core.pager=cat", "protocol.allow=never",
        "safe.bareRepository=all", "core.useReplaceRefs=false", "log.showSignature=false",
        "diff.ignoreSubmodules=none", "advice.graftFileDeprecated=false",
    ].flatMap { [Array("-c".utf8), Array($0.utf8)] }
}
