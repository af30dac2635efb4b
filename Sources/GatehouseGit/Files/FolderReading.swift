package import GatehouseCore

/// All the files of a plain folder, for an audit.
package final class FolderReading: Reading {
    private let folder: [UInt8]

    /// The largest file that is read.
    package var largestObject = Limits().largestObject
    package private(set) var coverage = Coverage()
    package private(set) var problems: [Problem] = []

    package init(_ folder: [UInt8]) { self.folder = folder }

    package var steps: [Step] { [] }

    package func slices(_ body: (Change) throws(Problem) -> Void) throws(Problem) {
        try withoutActuallyEscaping(body) { body throws(Problem) in
            let slices = BlobSlices(at: .scan, body)
            defer {
                coverage = slices.coverage
                problems = slices.problems
            }
            try asProblem { () throws(GitError) in
                try DiskFiles(of: .folder, in: folder, limit: largestObject, into: slices).readAll()
                try slices.handOver()
            }
        }
    }

    /// Nothing: a folder has no other versions of its files.
    package func contents(of versions: [Version]) throws(Problem) -> [Content] { [] }
}
