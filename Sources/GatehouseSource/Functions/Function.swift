/// A function as it stands in a source, and how complex it is.
package struct Function: Sendable, Equatable {
    /// Its name behind those of the types and functions that it stands in: `Lexer.readWord`.
    package var name: String
    /// Its first and last line.
    package var lines: ClosedRange<Int>
    /// The places of its tokens in the source.
    package var tokens: Range<Int>
    /// The number of ways through it: 1, and 1 for each place where it may go on in two ways (`ccn/1`).
    package var complexity = 1
    /// How hard it is to follow: what branches counts more the deeper it stands. For information.
    package var cognitive = 0
    /// How deep its blocks stand in each other.
    package var nesting = 0
    package var parameters = 0
    /// The lines that hold code.
    package var codeLines = 0
}

extension SourceText {
    /// The functions, in the order of their first tokens, and whether all brackets and blocks end that begin: where they
    /// do not, what is said of the functions may be wrong.
    package func functions() -> (list: [Function], isBalanced: Bool) {
        let outline =
            switch language {
            case .python: IndentFinder.outline(of: self)
            case .ruby, .lua: EndFinder.outline(of: self)
            case .shell: ShellFinder.outline(of: self)
            default: BraceFinder.outline(of: self)
            }
        return (outline.finished(), outline.isBalanced && isWhole)
    }
}
