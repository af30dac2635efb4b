/// Which part of an audit a report is of, and of what: parts of anything else do not go with it.
package struct Shard: Hashable, Sendable {
    package var split: Split
    /// The digest of the refs that were audited.
    package var refs: String
    /// The digest of the key that fingerprints were made with.
    package var key: String

    package init(_ split: Split, refs: String, key: String) {
        self.split = split
        self.refs = refs
        self.key = key
    }
}

/// One of several repositories that were looked at together.
package struct JudgedRepository: Hashable, Sendable {
    /// The repository as it was named.
    package var name: String
    /// Where its policy came from, and the digest of what is in force.
    package var policySource: String
    package var policyDigest: String

    package init(_ name: String, policySource: String, policyDigest: String) {
        self.name = name
        self.policySource = policySource
        self.policyDigest = policyDigest
    }
}
