package import GatehouseCore

/// How many people have to approve what comes to a ref.
package struct WantedApprovals: PolicySection {
    package var count = 1
    package var paths: [Located<ForPaths>] = []

    package init() {}

    package static let fields = [
        Field(
            "count", \Self.count, .number(in: 0...20),
            "how many people approve what comes, none of whom made, committed or pushes it"),
        Field("paths", \Self.paths, .list(of: .located(.section)), "paths whose changes need more"),
    ]

    /// How many approve what changes under some paths.
    package struct ForPaths: PolicySection {
        package var paths: [Glob] = []
        package var count = 1

        package init() {}

        package static let fields = [
            Field("paths", \Self.paths, .list(of: .glob), "patterns of paths", isRequired: true),
            Field(
                "count", \Self.count, .number(in: 1...20), "how many people approve what changes there",
                isRequired: true),
        ]
    }

    /// How many have to approve commits that change what is changed by them, each for itself.
    func count(for commits: [Commit]) -> (count: Int, because: RepoPath?) {
        var most: (Int, RepoPath?) = (count, nil)
        for rule in paths.map(\.value) where rule.count > most.0 {
            let changed = commits.lazy.flatMap { $0.step?.own ?? [] }.map(\.path)
            if let path = changed.first(where: { path in rule.paths.contains { $0.matches(path) } }) {
                most = (rule.count, path)
            }
        }
        return most
    }
}
