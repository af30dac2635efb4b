import GatehouseCore
package import GatehouseGit

/// The policy by which the hooks of a repository would judge now.
package enum PolicyInForce {
    /// Where people work: the one that is staged.
    package static func forCommits(to repository: Repository) throws -> LoadedPolicy {
        let paths = [CommittedPolicy.path, CommittedPolicy.baselinePath]
        return try StagedReading(repository, at: .preCommit, only: paths).policy()
    }

    /// Where everybody pushes to: the one of the server's configuration.
    package static func forPushes(to repository: Repository) throws -> LoadedPolicy {
        let configuration = try ServerConfiguration(of: repository)
        let reader = try CatFileReader(repository.git, repository.format)
        return try ServerPolicy(configuration, repository, ExistingRefs(repository), reader).loaded()
    }
}
