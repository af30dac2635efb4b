package import GatehouseCore

/// Merges as git does by itself, without a working tree: what a forge makes when somebody presses its button.
package struct AutomaticMerge: Sendable {
    private let git: Git

    package init(_ repository: Repository) { git = repository.git }

    /// The tree of the merge; nil where git cannot make it without help. Of a merge that is made already no object is
    /// written, since all of them are there.
    package func tree(of parents: [ObjectID]) throws(Problem) -> ObjectID? {
        do throws(GitError) {
            let process = try git.start(
                ["merge-tree", "--write-tree", "--no-messages", "--name-only"] + parents.map(\.hex))
            process.closeInput()
            let line = try process.record(endedBy: UInt8(ascii: "\n"))
            _ = try process.rest(limit: 1 << 24)
            guard let line, let tree = ObjectID(hex: line) else {
                throw process.error("it says no tree; git 2.38 is the first that merges so")
            }
            // With conflicts it says a tree as well, and ends with 1.
            return try process.finish(accepting: [0, 1]) == 0 ? tree : nil
        } catch {
            throw error.problem
        }
    }
}
