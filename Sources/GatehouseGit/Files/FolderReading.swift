package import GatehouseCore
import GatehouseSystem

/// All the files of a plain folder, or one of them, for an audit.
package final class FolderReading: Reading {
    private let folder: [UInt8]
    private let file: [UInt8]?

    /// The largest file that is read.
    package var largestObject = Limits().largestObject
    package private(set) var coverage = Coverage()
    package private(set) var problems: [Problem] = []

    /// The folder, or only the file of that name in it.
    package init(_ folder: [UInt8], only file: [UInt8]? = nil) {
        self.folder = folder
        self.file = file
    }

    package var steps: [Step] { [] }

    package func slices(_ body: (Change) throws(Problem) -> Void) throws(Problem) {
        try withoutActuallyEscaping(body) { body throws(Problem) in
            let slices = BlobSlices(at: .scan, body)
            defer {
                coverage = slices.coverage
                problems = slices.problems
            }
            try asProblem { () throws(GitError) in
                let files = DiskFiles(of: .folder, in: folder, limit: largestObject, into: slices)
                if let file { try read(file, from: files) } else { try files.readAll() }
                try slices.handOver()
            }
        }
    }

    package func history(_ guards: (Stage) -> Guards?) throws(Problem) -> Change? {
        guard let guards = guards(.scan), guards.needs.contains(.trees) else { return nil }
        var change = Change(at: .scan)
        change.files = FolderFiles(folder, only: file)
        return change
    }

    // A file that was named has to be looked at: with nothing there, nothing was judged.
    private func read(_ file: [UInt8], from files: DiskFiles) throws(GitError) {
        let kind = try files.read(file)
        if kind == .file || kind == .symbolicLink { return }
        throw GitError(
            "scan \(RepoPath(bytes: file))", kind == nil ? "it is gone" : "it is no file",
            remedy: "name a file, a folder or a repository, and see that nothing changes it meanwhile")
    }

    /// Nothing: a folder has no other versions of its files.
    package func contents(of versions: [Version]) throws(Problem) -> [Content] { [] }
}
