import TestSupport
import Testing

/// The sample that most tests plant, and a line of a file that holds it from column 7 on.
let token = Sample.githubToken
let leak = "TOKEN=\(token)\n"

/// A repository in which every hook of a commit is ours.
func guardedClone(format: String = "sha1") throws -> Clone {
    let clone = try Clone(format: format)
    for hook in ["pre-commit", "pre-merge-commit", "commit-msg"] { try clone.hang(builtExecutable(hook), as: hook) }
    return clone
}

/// A server that judges pushes, and holds one clean commit.
func guardedServer(format: String = "sha1", prepare: (Clone) throws -> Void = { _ in }) throws -> Server {
    try Server(hook: builtExecutable("pre-receive"), format: format) { clone in
        try clone.commit(["README.md": "A place to work in.\n"], message: "begin")
        try prepare(clone)
    }
}

/// Expects that git was told no, with the code and each of the places, and that the secret was not shown.
func expectRefused(
    _ outcome: Outcome, _ code: String = "secrets/github-token", at places: String..., hiding secret: String? = token,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(outcome.status == 1, "\(outcome)", sourceLocation: sourceLocation)
    for expected in [code] + places {
        #expect(outcome.errors.contains(expected), "\(outcome)", sourceLocation: sourceLocation)
    }
    if let secret { #expect(!outcome.said.contains(secret), sourceLocation: sourceLocation) }
}

/// Expects that git was told yes, and that nobody was told anything.
func expectSilentlyAccepted(_ outcome: Outcome, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(outcome.status == 0, "\(outcome)", sourceLocation: sourceLocation)
    #expect(outcome.errors == "", sourceLocation: sourceLocation)
}

/// Expects that the gate could not judge, and says what to do.
func expectUndecided(_ outcome: Outcome, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(outcome.status == 2, "\(outcome)", sourceLocation: sourceLocation)
    #expect(outcome.said.contains("gatehouse"), "\(outcome)", sourceLocation: sourceLocation)
}

extension Clone {
    /// All that must be the same after a refused commit: the index, the status and every file of the working tree.
    func state(in folder: String = "work") throws -> [String] {
        [
            try must("ls-files", "--stage", "--debug", in: folder).split(separator: "\n")
                .filter { !$0.hasPrefix("  ") }.joined(separator: "\n"),
            try must("status", "--porcelain=v2", "--untracked-files=all", "-z", in: folder),
            try must("for-each-ref", in: folder),
            "\(scratch.snapshot(of: folder) { $0 == ".git" || $0.hasPrefix(".git/") }.sorted { $0.key < $1.key })",
        ]
    }

    /// Runs one of our hooks by hand, in the environment that git would give it.
    func hook(_ name: String, _ arguments: String..., env: [String: String] = [:]) throws -> Outcome {
        let defaults = ["GIT_INDEX_FILE": ".git/index", "GIT_PREFIX": ""]
        return try TestSupport.run(
            builtExecutable(name), arguments, env: environment.merging(defaults.merging(env) { $1 }) { $1 }, in: path)
    }
}

extension Server {
    /// Runs our `pre-receive` by hand in the bare repository, with this on its standard input.
    func preReceive(_ input: String, env: [String: String] = [:]) throws -> Outcome {
        try TestSupport.run(
            builtExecutable("pre-receive"), input: input,
            env: clone.environment.merging(["GIT_DIR": "."]) { $1 }.merging(env) { $1 }, in: path)
    }
}

extension Outcome {
    /// All that it wrote.
    var said: String { output + errors }
}

extension String {
    /// As many of the object's digits as reports show.
    var short: String { String(prefix(10)) }
}

let zero = String(repeating: "0", count: 40)
