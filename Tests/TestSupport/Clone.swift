/// A real repository in a folder of its own, with its own home, names and dates: blind to the configuration of whoever
/// runs the test, and gone when the test is over.
package final class Clone: Sendable {
    /// The folder that holds the home, the working tree and whatever else a test puts beside them.
    package let scratch: Scratch
    /// Where the working tree is.
    package let path: String
    /// What programs get from their surroundings here.
    package let environment: [String: String]

    private let git: String

    /// A new repository without a commit, on the branch `main`; or what other words to `git init` make.
    package init(
        format: String = "sha1", in scratch: Scratch? = nil, at folder: String = "work", by git: TestGit = .system,
        as kind: [String] = []
    ) throws {
        self.scratch = try scratch ?? Scratch()
        self.git = try git.program()
        path = "\(self.scratch.path)/\(folder)"
        var environment = Clone.environment(home: "\(self.scratch.path)/home")
        environment["PATH"] = git.searchPath
        self.environment = environment
        try self.scratch.makeFolder("home")
        try self.scratch.makeFolder(folder)
        let outcome = try self.git(["init", "-q", "-b", "main", "--object-format=\(format)"] + kind + ["."])
        guard outcome.status == 0 else { throw Failure("could not make a repository: \(outcome)") }
    }

    /// A new repository in which git runs the program as its hook.
    package convenience init(hook: String, running program: String, format: String = "sha1") throws {
        try self.init(format: format)
        try hang(program, as: hook)
    }

    /// Makes git run the program as its hook from now on.
    package func hang(_ program: String, as hook: String) throws {
        let folder = try must("rev-parse", "--path-format=absolute", "--git-common-dir")
        let outcome = try run(findProgram("ln"), "-sf", program, "\(folder)/hooks/\(hook)")
        guard outcome.status == 0 else { throw Failure("could not hang the hook: \(outcome)") }
    }

    /// Runs git in the working tree.
    @discardableResult
    package func git(
        _ arguments: String..., input: String = "", env: [String: String] = [:], in folder: String? = nil
    ) throws -> Outcome {
        try git(arguments, input: Array(input.utf8), env: env, in: folder)
    }

    /// Runs git in the working tree, or in a folder beside it, with bytes on its standard input.
    @discardableResult
    package func git(
        _ arguments: [String], input: [UInt8] = [], env: [String: String] = [:], in folder: String? = nil
    ) throws -> Outcome {
        try TestSupport.run(
            self.git, arguments, input: input, env: environment.merging(env) { $1 },
            in: folder.map { "\(scratch.path)/\($0)" } ?? path)
    }

    /// Runs git where a test cannot go on without it; gives what it said, without the last line's end.
    @discardableResult
    package func must(
        _ arguments: String..., input: String = "", env: [String: String] = [:], in folder: String? = nil
    ) throws -> String {
        let outcome = try git(arguments, input: Array(input.utf8), env: env, in: folder)
        guard outcome.status == 0 else {
            throw Failure("'git \(arguments.joined(separator: " "))' failed: \(outcome)")
        }
        return outcome.output.hasSuffix("\n") ? String(outcome.output.dropLast()) : outcome.output
    }

    /// Runs any program in the working tree, with the environment that git gets here.
    package func run(
        _ program: String, _ arguments: String..., input: String = "", env: [String: String] = [:]
    ) throws -> Outcome {
        try TestSupport.run(
            program, arguments, input: Array(input.utf8), env: environment.merging(env) { $1 }, in: path)
    }

    /// Writes a file of the working tree.
    package func write(_ name: String, _ text: String) throws { try write(Array(name.utf8), Array(text.utf8)) }
    /// Writes a file of the working tree.
    package func write(_ name: String, _ bytes: [UInt8]) throws { try write(Array(name.utf8), bytes) }
    /// Writes a file of the working tree, under a name that is any bytes.
    package func write(_ name: [UInt8], _ bytes: [UInt8]) throws {
        try scratch.write(Array(path.utf8.dropFirst(scratch.path.utf8.count + 1)) + [UInt8(ascii: "/")] + name, bytes)
    }

    /// Writes files, stages and commits them: gives the commit.
    @discardableResult
    package func commit(_ files: [String: String] = [:], message: String = "change") throws -> String {
        for (name, text) in files { try write(name, text) }
        try must("add", "-A")
        try must("commit", "-q", "--allow-empty", "-m", message)
        return try must("rev-parse", "HEAD")
    }

    /// Makes an object of bytes; gives its name.
    package func object(_ bytes: [UInt8], type: String = "blob") throws -> String {
        let outcome = try git(["hash-object", "-w", "--literally", "-t", type, "--stdin"], input: bytes)
        guard outcome.status == 0 else { throw Failure("could not make an object: \(outcome)") }
        return String(outcome.output.dropLast())
    }

    static func environment(home: String) -> [String: String] {
        let date = "2026-01-02T03:04:05Z"
        return [
            "PATH": searchPath, "HOME": home, "XDG_CONFIG_HOME": "\(home)/.config", "LC_ALL": "C", "TZ": "UTC",
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_TERMINAL_PROMPT": "0",
            "GIT_EDITOR": "true", "GIT_MERGE_AUTOEDIT": "no", "GIT_ADVICE": "0",
            "GIT_AUTHOR_NAME": "Ada Author", "GIT_AUTHOR_EMAIL": "ada@example.org", "GIT_AUTHOR_DATE": date,
            "GIT_COMMITTER_NAME": "Carl Committer", "GIT_COMMITTER_EMAIL": "carl@example.org",
            "GIT_COMMITTER_DATE": date,
        ]
    }
}
