package import GatehouseCore

/// What somebody says and signs: a text of lines, which has one form only.
package protocol SignedStatement: Hashable, Sendable {
    /// What is signed under this name is such a statement, and can be nothing else.
    static var namespace: String { get }
    /// The refs that hold such statements.
    static var space: String { get }
    /// The file in the tree of such a ref.
    static var file: RepoPath { get }

    /// Reads a statement; nil for anything but the bytes that it would be written as.
    init?(_ statement: [UInt8])
    /// The text that is signed.
    var bytes: [UInt8] { get }
}

/// A statement and the signature under it, as a file holds them.
package struct Signed<Statement: SignedStatement>: Hashable, Sendable {
    package let statement: Statement
    /// The signature in its armour.
    package let armour: [UInt8]

    package init(_ statement: Statement, armour: [UInt8]) {
        self.statement = statement
        self.armour = armour
    }

    /// Reads a file; nil for anything but a statement, and one signature behind it.
    package init?(_ file: [UInt8]) {
        let mark = Array("-----BEGIN SSH SIGNATURE-----\n".utf8)
        var start = file.startIndex
        while !file[start...].starts(with: mark) {
            guard let end = file[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            start = end + 1
        }
        guard let statement = Statement(Array(file[..<start])) else { return nil }
        self.init(statement, armour: Array(file[start...]))
    }

    /// The file.
    package var bytes: [UInt8] { statement.bytes + armour }
}
