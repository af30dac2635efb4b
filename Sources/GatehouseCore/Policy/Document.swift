/// A policy file told apart: its nodes, and what was wrong already with its letters.
package struct Document: Sendable, Equatable {
    /// Nil where the file could not be told apart.
    package var root: Node?
    package var mistakes: [Mistake]

    package init(_ root: Node?, mistakes: [Mistake] = []) {
        self.root = root
        self.mistakes = mistakes
    }
}
