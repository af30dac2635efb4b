import GatehouseCore
import GatehouseSource

/// A run of tokens that a commit adds and that stands elsewhere, too.
struct NewCopy {
    /// Where else it stands.
    struct Place: Hashable {
        let path: RepoPath
        let lines: ClosedRange<Int>
    }

    /// The number of the changed source that it stands in.
    let source: Int
    let range: Range<Int>
    let others: [Place]
}
