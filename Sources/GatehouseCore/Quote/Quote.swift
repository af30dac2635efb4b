/// The line that a finding stands on, as it may be shown: secrets on it are masked, and nothing in it controls a terminal.
package struct Quote: Hashable, Sendable {
    /// The line without its margin, cut where it is long.
    package var text: String
    /// The first character of it that the finding is about, from 1.
    package var column: Int
    /// The character behind the last.
    package var endColumn: Int
    /// What GitHub's code scanning tells alerts apart by (`primaryLocationLineHash`); nil where nobody asked for it.
    package var lineHash: String?

    package init(_ text: String, column: Int, endColumn: Int, lineHash: String? = nil) {
        self.text = text
        self.column = column
        self.endColumn = endColumn
        self.lineHash = lineHash
    }
}
