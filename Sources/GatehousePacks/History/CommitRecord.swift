/// What the order and the trees of a history need of a commit.
struct CommitRecord: BitwiseCopyable, Sendable {
    let entry: UInt32
    /// The tree's entry; none where the store does not have it.
    let tree: UInt32
    let date: Int
    // Hardly a commit has more than two parents; the others are in a list of the graph.
    var first = EntryTable.none
    var second = EntryTable.none

    /// Something that belongs to a commit, behind what its record has room for.
    struct Extra: BitwiseCopyable, Sendable {
        let commit: UInt32
        /// Which of them it is.
        let place: UInt32
        /// An entry, or the number of what is missing.
        var number: UInt32
    }
}
