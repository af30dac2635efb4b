import GatehouseCore
import GatehouseSource
import GatehouseSystem

/// A policy to begin with: what holds by default, and a few words to each setting.
struct StarterPolicy {
    /// What the largest file may have by default.
    static let largestFile = 10_000_000

    private let surroundings: Surroundings
    private let schema: String
    private let key: String

    /// - Parameter schema: where the schema is, for editors.
    init(for surroundings: Surroundings, schema: [UInt8]) {
        self.surroundings = surroundings
        self.schema = String(decoding: schema, as: UTF8.self)
        var random = SystemRandomNumberGenerator()
        key = SHA256.hex((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) })
    }

    /// The file's text.
    var text: String {
        """
        # yaml-language-server: $schema=\(schema)
        # What this repository asks of a change. 'gatehouse policy check' tells every mistake in it with its line,
        # 'gatehouse policy show' what is in force, and 'gatehouse explain' why something was found or was not.
        version: 1

        # Credentials in files, messages and tags.
        secrets:
          mode: enforce            # off, evaluate (record only), warn or enforce
          block-from: contextual   # proved, shaped, contextual or suspected: what is weaker is a note
          inline: deny             # allow: a comment 'gatehouse:allow CODE reason' forgives on the server too
        \(ignore)
        \(rules)

        # What may be done to which refs. On a server this holds for the default branch without being said.
        \(branches)

        # Who signs what.\(signing)
        # signatures:
        #   mode: evaluate         # says what it would refuse; enforce, once every signer is listed
        #   signers:
        #     - principal: ada
        #       emails: [ada@example.org]
        #       keys: ['SHA256:…']  # what 'ssh-keygen -lf KEY.pub' shows

        # How many ways there are through a function; those that a change does not make worse are notes.\(languages)
        complexity:
          limit: 10
          judge: touched           # all: in an audit, those that were there before as well

        # The sizes and names of files.
        files:
          largest: \(largest)
        \(large)

        # Text that is not what it seems: characters that nobody sees, letters of other scripts in names.
        text:
          mode: enforce

        # Fingerprints name what was found. With a key of their own nobody can guess a password from one.
        fingerprints:
          key: \(key)

        # How much is looked at. What is larger, or cut short, leaves a change undecided.
        limits:
          largest-object: 512 MB
          when-cut: refuse         # accept: it passes all the same

        # What is forgiven, by name, with a reason and a last day: 'gatehouse allow FINGERPRINT --reason …' adds one.
        # What was there on the first day is in .gatehouse-baseline.

        """
    }

    private var ignore: String {
        let folders = surroundings.vendored
        let globs = (folders.isEmpty ? ["vendor"] : folders).map { "'\($0)/**'" }.joined(separator: ", ")
        return "  # ignore: [\(globs)]   # drops what is contextual or suspected there; shaped and proved stay"
    }

    private var rules: String {
        surroundings.hasForeignRules
            ? "  # rules: 'gatehouse policy import' prints those of .gitleaks.toml as a section to put here"
            : """
              # rules:               # kinds of secrets of your own, each with examples that prove it
              #   - id: acme-token
              #     title: Acme deploy token
              #     match: 'acme_[a-z]{4}-[a-z]{4}'
              #     finds: ['ACME=acme_abcd-efgh']
              #     leaves: ['acme_example']
            """
    }

    // A name that would have to be quoted is left to a person.
    private var branches: String {
        let name = surroundings.defaultBranch ?? "main"
        let isPlain = name.utf8.allSatisfy { byte in
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                || "/._-".utf8.contains(byte)
        }
        let ref = isPlain ? "refs/heads/\(name)" : "HEAD"
        return """
            branches:
              - refs: ['\(ref)']
                deny: [delete, rewrite]  # and direct-commit, where everything comes by a merge
                # history: linear
                # approvals: { count: 1 }
            """
    }

    private var signing: String {
        guard case .signed(let count, let all) = surroundings.signing, count > 0 else { return "" }
        return " Of the last \(all) commits here \(count) are signed"
            + (surroundings.signing.isUsual ? ": this would change little." : ".")
    }

    private var languages: String {
        let most = surroundings.languages.prefix(4).map { "\($0.language.rawValue) (\($0.files))" }
        return most.isEmpty ? "" : "\n# Read here, with the number of files: \(most.joined(separator: ", "))."
    }

    // Each file by its name, where these are few and plain.
    private var areNamed: Bool {
        surroundings.large.count <= 10 && surroundings.large.allSatisfy { $0.path.bytes.allSatisfy(Self.isPlain) }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20..<0x7f).contains(byte) && !"'*?[]{}\\!".utf8.contains(byte)
    }

    private var largest: String {
        let most = surroundings.large.map(\.bytes).max() ?? 0
        guard most > Self.largestFile, !areNamed else { return "10 MB" }
        return "\((most + 999_999) / 1_000_000) MB           # the largest that is there"
    }

    private var large: String {
        guard areNamed, !surroundings.large.isEmpty else {
            return "  # deny: ['**/id_rsa', '**/.env']"
        }
        let lines = surroundings.large.map { file in
            "    - '\(String(decoding: file.path.bytes, as: UTF8.self))'"
        }
        return "  large:                   # these are there, and larger\n" + lines.joined(separator: "\n")
            + "\n  # deny: ['**/id_rsa', '**/.env']"
    }
}
