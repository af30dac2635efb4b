import ArgumentParser
import GatehouseChecks
import GatehouseCore
import GatehouseHooks
import GatehouseSystem

/// What a policy says, and what is wrong with it.
struct PolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract:
            "Check a policy, show what is in force, print its schema, import rules and signers, export signers, or try one on the past.",
        subcommands: [Check.self, Show.self, Schema.self, Import.self, Export.self, Replay.self])

    /// Tells all mistakes of a policy.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tell every mistake of a policy with its line.",
            discussion: "Exits 0 where there is none, and 2 where there is one or the file cannot be read.")

        @Argument(help: "The file; by default .gatehouse.yml, with --server /etc/gatehouse/server.yml.")
        var file: String?

        @Flag(help: "The file is a server's configuration.") var server = false

        func run() {
            let file = file ?? (server ? "/etc/gatehouse/server.yml" : ".gatehouse.yml")
            let problems = server ? Self.problems(ofServer: file) : LoadedPolicy(at: file).problems
            say(
                problems.isEmpty
                    ? "\(Escaped.text(Array(file.utf8))): no mistakes"
                    : problems.map(\.line).joined(separator: "\n"))
            Console.leave(Verdict(problems: problems))
        }

        private static func problems(ofServer file: String) -> [Problem] {
            do {
                _ = try ServerConfiguration(at: Array(file.utf8))
                return []
            } catch {
                return Problem.all(of: error)
            }
        }
    }

    /// Shows what is in force.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show every setting in force, given or by default, and its digest.")

        @Argument(help: "The policy file; the built-in default where there is none.") var file: String?

        func run() {
            let file = file ?? (isThere(".gatehouse.yml") ? ".gatehouse.yml" : nil)
            let loaded = file.map { LoadedPolicy(at: $0) } ?? LoadedPolicy(nil)
            switch loaded {
            case .policy(let policy):
                say("# \(Escaped.text(Array(policy.source.utf8)))\n# \(policy.digest)\n" + policy.effective.text)
            case .problems(let problems, _):
                say(problems.map(\.line).joined(separator: "\n"))
            }
            Console.leave(Verdict(problems: loaded.problems))
        }

        private func isThere(_ path: String) -> Bool { (try? Files.facts(Array(path.utf8))) != nil }
    }

    /// Prints the JSON Schema of a policy, or of a server's configuration.
    struct Schema: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the JSON Schema of a policy, for editors and other programs.")

        @Flag(help: "The schema of a server's configuration instead.") var server = false

        func run() {
            say((server ? ServerConfiguration.schema : Policy.schema(checks: everyCheck)).text)
            Console.leave(Verdict())
        }
    }
}

extension LoadedPolicy {
    /// What is wrong with it; empty for a policy that is in force.
    var problems: [Problem] {
        if case .problems(let problems, _) = self { problems } else { [] }
    }
}

/// Writes a text to standard output, with a line feed at its end. A reader that went away changes nothing.
func say(_ text: String) {
    try? Streams.write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: Streams.output)
}
