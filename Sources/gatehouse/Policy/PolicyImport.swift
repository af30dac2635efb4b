import ArgumentParser
import GatehouseChecks
import GatehouseCore
import GatehouseHooks
import GatehouseImport
import GatehouseSystem

extension PolicyCommand {
    /// Prints the rules of another program's settings as a section of a policy.
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the rules of a .gitleaks.toml, or OpenSSH's allowed signers, as a section of a policy.",
            discussion: """
                The section goes to standard output, and to standard error a list of what was not carried over, or not as \
                it was, and why. Every rule is read by the policy's own loader first, and gets an example that its pattern \
                matches. With --allowed-signers the file is OpenSSH's list (gpg.ssh.allowedSignersFile): lines that the policy \
                cannot say, such as those with patterns of names, are left out and told, and never guessed. Nothing is \
                written: take from the section what you want, and try 'gatehouse policy check'.
                """)

        @Argument(help: "The file; by default .gitleaks.toml, with --allowed-signers what git is configured to use.")
        var file: String?
        @Flag(help: "The file is OpenSSH's list of allowed signers.") var allowedSigners = false

        func run() throws {
            try Obstacle.told {
                if allowedSigners { return try importSigners() }
                let path = Array((file ?? ".gitleaks.toml").utf8)
                let rules = GitleaksRules(try table(in: path), loading: Self.refusal)
                for note in rules.notes + Self.needless(among: rules.rules) { tell(note) }
                tell("carried over \(rules.rules.count) rules and \(rules.ignore.count) paths")
                say(SecretsText(rules: rules.rules, ignore: rules.ignore).text)
            }
        }

        private func importSigners() throws {
            let path = try file.map { Array($0.utf8) } ?? Self.configuredSigners()
            let section = try SignersImport(try Files.read(path, limit: 16_000_000), at: path)
            for note in section.notes { tell(note) }
            tell("carried over \(section.signers.count) of \(section.lines) lines")
            say(section.text)
        }

        private static func configuredSigners() throws -> [UInt8] {
            let git = UserGit(in: try Files.workingDirectory())
            if let path = try git.ask("config", "--type=path", "gpg.ssh.allowedSignersFile"), !path.isEmpty {
                return path
            }
            throw Obstacle(
                "import/no-signers", at: git.directory, "git is configured to use no list of signers here",
                remedy: "name the file")
        }

        private func table(in path: [UInt8]) throws -> TOMLTable {
            do {
                return try TOMLReader.read(try Files.read(path, limit: 16_000_000))
            } catch let fault as TOMLFault {
                throw Obstacle(
                    "import/broken", at: path, "line \(fault.line): \(escaped: fault.reason)",
                    remedy: "mend that line: the file has to be TOML 1.0")
            }
        }

        // Rules whose example is found without them: a second opinion on the same values costs time, and brings nothing.
        private static func needless(among rules: [RuleText]) -> [String] {
            let secrets = Secrets()
            return rules.compactMap { rule in
                let content = Content(Place(.stream), Array(rule.finds.utf8))
                let found = secrets.findings(in: Change(at: .scan, [content])).list
                guard let known = found.first(where: { $0.evidence >= .contextual && !$0.isHarmless }) else {
                    return nil
                }
                return "\(rule.id): may be left out: its example is found as \(known.code.text) without it"
            }
        }

        // What the policy's loader says against the rule, alone in a policy.
        private static func refusal(of rule: RuleText) -> Message? {
            let text = "version: 1\n" + SecretsText(rules: [rule], ignore: []).text
            let loaded = LoadedPolicy(PolicyFile(source: "the rule", bytes: Array(text.utf8)))
            return loaded.problems.first?.reason
        }

        private func tell(_ note: String) {
            try? Streams.write(Array((Escaped.text(Array(note.utf8)) + "\n").utf8), to: Streams.errors)
        }
    }
}
