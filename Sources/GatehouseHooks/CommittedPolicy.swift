package import GatehouseCore
package import GatehouseGit

/// The policy as a commit holds it, at the top of its tree.
package struct CommittedPolicy {
    static let path = RepoPath(".gatehouse.yml")
    static let baselinePath = RepoPath(".gatehouse-baseline")

    private let repository: Repository
    private let reader: any ObjectReader

    package init(_ repository: Repository, _ reader: any ObjectReader) {
        self.repository = repository
        self.reader = reader
    }

    /// The policy in the tree of `HEAD`; the built-in default where there is no commit, or no policy in it.
    package func loadedAtHead() throws(GitError) -> LoadedPolicy {
        guard let commit = try repository.headTip() else { return LoadedPolicy(nil) }
        return try files(in: commit, called: "HEAD") ?? LoadedPolicy(nil)
    }

    /// The policy in the tree of a commit; the built-in default where there is none in it.
    package func loaded(at commit: ObjectID) throws(GitError) -> LoadedPolicy {
        try files(in: commit, called: commit.short) ?? LoadedPolicy(nil)
    }

    /// The policy in the tree of a commit, under the name that people know it by; nil where there is neither a policy
    /// nor a baseline in it.
    func files(in commit: ObjectID, called name: String) throws(GitError) -> LoadedPolicy? {
        let entries = try reader.entries(at: [Self.path, Self.baselinePath], in: commit, repository.format)
        if entries.isEmpty { return nil }
        do {
            return LoadedPolicy(
                try entries[Self.path].map { try file($0, Self.path, name) },
                baseline: try entries[Self.baselinePath].map { try file($0, Self.baselinePath, name) })
        } catch let problem as Problem {
            return .problems([problem], source: name)
        } catch let error as GitError {
            throw error
        } catch {
            return .problems([Problem(error)], source: name)
        }
    }

    private func file(_ entry: Edit.Entry, _ path: RepoPath, _ name: String) throws -> PolicyFile {
        let source = "\(name):\(String(decoding: path.bytes, as: UTF8.self))"
        return try PolicyFile(entry, source: source) { id, limit in try reader.read(id, .blob, limit: limit) }
    }
}

extension PolicyFile {
    /// The policy that an entry of a tree or an index holds: a regular file of at most a megabyte.
    init(_ entry: Edit.Entry, source: String, reading read: (ObjectID, Int) throws -> [UInt8]) throws {
        guard entry.mode == .regular || entry.mode == .executable else {
            throw Problem(
                "read the policy", "\(escaped: source) is not a regular file",
                remedy: "replace it by a file that holds the policy itself")
        }
        do {
            self.init(source: source, bytes: try read(entry.id, LoadedPolicy.largest))
        } catch let error as GitError where error.problem.isCut {
            throw Problem(
                "read the policy", "\(escaped: source) is larger than a megabyte", remedy: "make it smaller")
        }
    }
}
