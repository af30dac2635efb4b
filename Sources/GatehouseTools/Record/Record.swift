import GatehouseCore
package import GatehouseSystem

/// The record of what was judged on the developer's machine: one JSON object a line for each commit and push, in
/// `gatehouse/record.jsonl` under the repository's common directory. A server keeps a `ServerRecord`.
package struct Record: Sendable {
    private let path: [UInt8]
    private let sharedMode: UInt32?

    /// The record of the repository with this common directory.
    package init(inCommonDirectory directory: [UInt8], sharedMode: UInt32? = nil) {
        path = directory + Array("/gatehouse/record.jsonl".utf8)
        self.sharedMode = sharedMode
    }

    /// Adds the line for a report.
    package func append(_ line: RecordLine) throws(SystemError) {
        try Self.makeDirectory(of: path, sharedMode)
        try Files.append(line: Array(line.json.line.utf8), to: path, sharedMode: sharedMode)
    }

    /// Makes the directory that a record stands in, where it is not there yet.
    static func makeDirectory(of path: [UInt8], _ sharedMode: UInt32?) throws(SystemError) {
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return }
        // Who may read a file may search its directory.
        let searched = sharedMode.map { $0 | ($0 & 0o444) >> 2 }
        try Files.makeDirectories(Array(path[..<slash]), sharedMode: searched)
    }
}
