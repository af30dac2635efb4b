import GatehouseCore
import GatehouseSystem

/// A policy to begin with: what holds by default, and a few words to each setting.
struct StarterPolicy {
    private let vendored: [String]
    private let hasForeignRules: Bool
    private let key: String

    init(for top: TopFolder) {
        func isThere(_ name: String) -> Bool { ((try? Files.facts(top.path(of: name))) ?? nil) != nil }
        vendored = ["vendor", "third_party", "node_modules", "external"].filter(isThere)
        hasForeignRules = isThere(".gitleaks.toml")
        var random = SystemRandomNumberGenerator()
        key = SHA256.hex((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) })
    }

    /// The file's text.
    var text: String {
        """
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
        let globs = (vendored.isEmpty ? ["vendor"] : vendored).map { "'\($0)/**'" }.joined(separator: ", ")
        return "  # ignore: [\(globs)]   # drops what is contextual or suspected there; shaped and proved stay"
    }

    private var rules: String {
        hasForeignRules
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
}
