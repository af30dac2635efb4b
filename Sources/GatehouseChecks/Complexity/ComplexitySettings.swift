package import GatehouseCore
package import GatehouseSource

extension Complexity {
    /// What the policy may say about complexity.
    package struct Settings: PolicySection, CheckSettings {
        package var mode = Mode.enforce
        package var limit = 10
        package var judge = Judging.touched
        package var limits: [Exception] = []
        package var ignore: [Glob] = []
        package var allowsInline = true

        package init() {}

        package static let fields = [
            Field("mode", \Self.mode, .choice, "how far the check goes"),
            Field("limit", \Self.limit, .number(in: 1...1_000), "how many ways through a function are not too many"),
            Field(
                "judge", \Self.judge, .choice,
                "touched: a function that is new or got worse; all: in an audit, those that were there before as well"),
            Field(
                "limits", \Self.limits, .list(of: .section),
                "other limits, for some paths or languages; the last that fits holds"),
            Field("ignore", \Self.ignore, .list(of: .glob), "paths that are not judged"),
            Field(
                "inline", \Self.allowsInline, .either("allow", "deny"),
                "whether a comment 'gatehouse:allow' forgives on a server too"),
        ]

        package var weighing: Weighing { Weighing(mode: mode, blockFrom: .shaped, allowsInline: allowsInline) }
    }

    /// Which functions are judged.
    package enum Judging: String, Sendable, CaseIterable {
        case touched, all
    }

    /// Another limit.
    package struct Exception: PolicySection {
        package var paths: [Glob] = []
        package var languages: [Language] = []
        package var limit = 10

        package init() {}

        package static let fields = [
            Field("paths", \Self.paths, .list(of: .glob), "where it holds; none: everywhere"),
            Field("languages", \Self.languages, .list(of: .choice), "the languages it holds for; none: all"),
            Field(
                "limit", \Self.limit, .number(in: 1...1_000), "how many ways are not too many there", isRequired: true),
        ]

        func holds(for path: RepoPath, _ language: Language) -> Bool {
            (paths.isEmpty || paths.contains { $0.matches(path) })
                && (languages.isEmpty || languages.contains(language))
        }
    }
}

extension Complexity.Settings {
    func limit(for path: RepoPath, _ language: Language) -> Int {
        limits.last { $0.holds(for: path, language) }?.limit ?? limit
    }

    /// All that decides what is found.
    var basis: String {
        let others = limits.map { other in
            "\(other.limit)" + other.paths.map { " \($0.pattern.utf8.count):\($0.pattern)" }.joined()
                + other.languages.map { " " + $0.rawValue }.joined()
        }
        let left = ignore.map { "\($0.pattern.utf8.count):\($0.pattern)" }
        return ([String(limit), judge.rawValue] + others + ["-"] + left).joined(separator: "\n")
    }
}
