import GatehouseCore
import GatehouseSource
import GatehouseSystem

/// What a repository is like, as far as its policy cares.
struct Surroundings {
    /// How many files there are in each language that Gatehouse reads, the most frequent first.
    let languages: [(language: Language, files: Int)]
    /// The branch that everybody works from; nil where there is no repository.
    let defaultBranch: String?
    let signing: SigningHabit
    /// Files over the limit that holds by default, and their sizes.
    let large: [(path: RepoPath, bytes: Int)]
    /// Folders that hold what others wrote.
    let vendored: [String]
    let hasForeignRules: Bool
    /// Other managers of hooks, as people call them.
    let managers: [String]
    /// Services that run something on every push, as people call them.
    let services: [String]

    init(of top: TopFolder) throws {
        func isThere(_ name: String) -> Bool { ((try? Files.facts(top.path(of: name))) ?? nil) != nil }
        func names(_ known: [(name: String, files: [String])]) -> [String] {
            known.filter { $0.files.contains(where: isThere) }.map(\.name)
        }
        let git = top.repository.map { _ in UserGit(in: top.path) }
        let paths = try git?.trackedPaths() ?? []
        languages = Self.languages(of: paths)
        large = Self.large(paths, in: top)
        defaultBranch = try git?.defaultBranch()
        signing = try git?.signingHabit() ?? .unknown
        vendored = ["vendor", "third_party", "node_modules", "external"].filter(isThere)
        hasForeignRules = isThere(".gitleaks.toml")
        managers = names(Self.knownManagers)
        services = names(Self.knownServices)
    }

    private static let knownManagers: [(name: String, files: [String])] = [
        ("pre-commit", [".pre-commit-config.yaml", ".pre-commit-config.yml"]), ("prek", ["prek.toml"]),
        ("lefthook", ["lefthook.yml", "lefthook.yaml", ".lefthook.yml", ".lefthook.yaml", "lefthook.toml"]),
        ("husky", [".husky"]), ("Overcommit", [".overcommit.yml"]),
    ]

    private static let knownServices: [(name: String, files: [String])] = [
        ("GitHub Actions", [".github/workflows"]), ("GitLab CI", [".gitlab-ci.yml"]), ("Jenkins", ["Jenkinsfile"]),
        ("Forgejo Actions", [".forgejo/workflows"]), ("Gitea Actions", [".gitea/workflows"]),
        ("CircleCI", [".circleci"]), ("Azure Pipelines", ["azure-pipelines.yml"]),
    ]

    private static func languages(of paths: [RepoPath]) -> [(language: Language, files: Int)] {
        let counts = paths.compactMap { Language(path: $0) }.reduce(into: [Language: Int]()) { $0[$1, default: 0] += 1 }
        return counts.map { (language: $0.key, files: $0.value) }
            .sorted { ($1.files, $0.language.rawValue) < ($0.files, $1.language.rawValue) }
    }

    private static func large(_ paths: [RepoPath], in top: TopFolder) -> [(path: RepoPath, bytes: Int)] {
        paths.compactMap { path in
            let facts = try? Files.facts(top.path + [UInt8(ascii: "/")] + path.bytes)
            guard let facts = facts ?? nil, facts.kind == .file, facts.size > StarterPolicy.largestFile else {
                return nil
            }
            return (path: path, bytes: Int(facts.size))
        }
    }
}
