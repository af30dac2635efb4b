/// What an audit that left nothing out says for the next one of the same: how much it looked at, and where it found
/// something. What it found is not part of it: that is looked at again, by the policy of the day.
package struct Mark: Sendable, Equatable {
    /// A content that is not spotless.
    package struct Spot: Sendable, Equatable {
        /// Where it stands, as the audit read it, and the name that it was read under.
        package var place: Place
        package var name: RepoPath?
        /// Where it stands in the history, if that was asked.
        package var standing: Standing?

        package init(_ place: Place, name: RepoPath?) {
            self.place = place
            self.name = name
        }
    }

    /// The digest of all that was audited: refs, what is there to be read, limits.
    package var subject: [UInt8]
    package var coverage: Coverage
    package var spots: [Spot]

    package init(subject: [UInt8], coverage: Coverage, spots: [Spot]) {
        self.subject = subject
        self.coverage = coverage
        self.spots = spots
    }
}
