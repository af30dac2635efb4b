/// One of several repositories that were looked at together.
package struct JudgedRepository: Hashable, Sendable {
    /// The repository as it was named.
    package var name: String
    /// Where its policy came from, and the digest of what is in force: empty where that could not be read.
    package var policySource: String
    package var policyDigest: String

    package init(_ name: String, policySource: String, policyDigest: String) {
        self.name = name
        self.policySource = policySource
        self.policyDigest = policyDigest
    }
}

extension Report {
    /// Names the repositories that were looked at together. Their policy is the report's where all have the same.
    package mutating func name(_ repositories: [JudgedRepository]) {
        self.repositories = repositories
        let policies = Set(repositories.map { [$0.policySource, $0.policyDigest] })
        if policies.count == 1, let first = repositories.first {
            (policySource, policyDigest) = (first.policySource, first.policyDigest)
        } else {
            let digests = repositories.map { $0.policyDigest + "\n" }.joined()
            (policySource, policyDigest) = ("own", "sha256:" + SHA256.hex(SHA256.digest(of: Array(digests.utf8))))
        }
    }
}
