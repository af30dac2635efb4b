/// Which part of an audit a report is of, and of what: parts of anything else do not go with it.
package struct Shard: Hashable, Sendable {
    package var split: Split
    /// For each repository the digest of the refs that were audited; nil where it could not be read.
    package var refs: [String?]
    /// The digest of the key that fingerprints were made with; nil where no policy could be read.
    package var key: String?

    package init(_ split: Split, refs: [String?], key: String?) {
        self.split = split
        self.refs = refs
        self.key = key
    }
}
