import TestSupport

/// One repository in which a test works as people do: a folder to stand in, words that git needs there, and where it is
/// pushed to.
struct Place {
    /// What there is of a history to audit.
    enum History {
        case whole
        /// Some of it lies elsewhere: no audit can say that it is clean.
        case cut
    }

    let clone: Clone
    /// Where one works, beside the clone.
    let folder: String
    var words: [String] = []
    var env: [String: String] = [:]
    /// Where it is pushed to; nil for a new bare repository.
    var server: String?
    /// What its git calls the server; nil for its path.
    var remote: String?
    var history = History.whole
    /// Where the files are, if not in the folder.
    var files: String?
    /// What is to be stopped when the test is over.
    var end: [String]?

    init(_ clone: Clone, at folder: String = "work") {
        self.clone = clone
        self.folder = folder
    }

    func git(_ arguments: String...) throws -> Outcome { try git(arguments) }

    func git(_ arguments: [String]) throws -> Outcome {
        try clone.git(words + arguments, env: env, in: folder)
    }

    func must(_ arguments: String...) throws -> String {
        let outcome = try git(arguments)
        guard outcome.status == 0 else { throw Failure("'git \(arguments.joined(separator: " "))': \(outcome)") }
        return String(outcome.output.dropLast())
    }

    func write(_ name: String, _ text: String) throws {
        try clone.scratch.write("\(files ?? folder)/\(name)", text)
    }

    /// Runs `gatehouse scan`.
    func scan(_ arguments: String...) throws -> Outcome { try scan(arguments) }

    /// Runs `gatehouse scan`.
    func scan(_ arguments: [String]) throws -> Outcome {
        try run(
            builtExecutable("gatehouse"), ["scan"] + arguments, env: clone.environment.merging(env) { $1 },
            in: "\(clone.scratch.path)/\(folder)")
    }

    /// Hangs our hooks where its git looks for them.
    func hangHooks() throws {
        let hooks = try must("rev-parse", "--path-format=absolute", "--git-path", "hooks")
        for hook in ["pre-commit", "pre-merge-commit", "commit-msg", "pre-push"] {
            let outcome = try run(
                "/bin/sh", ["-c", #"mkdir -p "$2" && ln -sf "$1" "$2""#, "sh", builtExecutable(hook), hooks])
            guard outcome.status == 0 else { throw Failure("could not hang \(hook): \(outcome)") }
        }
    }

    /// A bare repository beside it that judges what is pushed to it.
    func makeServer() throws -> String {
        let path = server ?? "\(clone.scratch.path)/guarded.git"
        if server == nil {
            let format = try must("rev-parse", "--show-object-format")
            _ = try clone.must("init", "-q", "--bare", "-b", "main", "--object-format=\(format)", path, in: "home")
        }
        let outcome = try run(
            "/bin/sh", ["-c", #"ln -sf "$1" "$2""#, "sh", builtExecutable("pre-receive"), "\(path)/hooks/pre-receive"])
        guard outcome.status == 0 else { throw Failure("could not hang pre-receive: \(outcome)") }
        return path
    }
}
