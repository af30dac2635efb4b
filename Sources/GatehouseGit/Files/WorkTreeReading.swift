package import GatehouseCore
import GatehouseSystem

/// The files of a clone as they stand on disk, tracked or not, and those that `HEAD` holds otherwise: for an audit.
package final class WorkTreeReading: Reading {
    private let repository: Repository
    private let top: [UInt8]
    private let readsIgnored: Bool
    private let reader: CatFileReader

    /// The largest file or blob that is read.
    package var largestObject = Limits().largestObject
    package private(set) var coverage = Coverage()
    package private(set) var problems: [Problem] = []

    /// - Parameter readsIgnored: whether files that `.gitignore` names are read too.
    package init(_ repository: Repository, readsIgnored: Bool) throws(GitError) {
        guard let top = repository.workTree else {
            throw GitError(
                "read the files of \(RepoPath(bytes: repository.gitDirectory))", "a bare repository has none",
                remedy: "scan its HEAD or its history")
        }
        self.repository = repository
        self.top = top
        self.readsIgnored = readsIgnored
        reader = try CatFileReader(repository.git, repository.format)
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
                let files = DiskFiles(of: .clone, in: top, limit: largestObject, into: slices)
                if readsIgnored { try files.readAll() } else { try readListed(files) }
                try readHead(besides: files, into: slices)
                try slices.handOver()
            }
        }
    }

    package func contents(of versions: [Version]) throws(Problem) -> [Content] {
        try asProblem { () throws(GitError) in try reader.contents(of: versions, limit: largestObject) }
    }

    // What git tracks or would offer to track. It ends the name of a repository inside with a slash, and looks no
    // further; we do.
    private func readListed(_ files: DiskFiles) throws(GitError) {
        let listed = try paths(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        for path in listed.map(Self.withoutSlash) where !files.isBehindLink(path) {
            if try files.read(path) == .directory { try files.readAll(in: path) }
        }
    }

    private static func withoutSlash(_ path: [UInt8]) -> [UInt8] {
        path.last == UInt8(ascii: "/") ? path.dropLast() : path
    }

    private func readHead(besides files: DiskFiles, into slices: BlobSlices) throws(GitError) {
        guard let head = try repository.head(reader) else { return }
        let suspects = try Set(paths(Self.differing) + hidden())
        if suspects.isEmpty { return }
        let versions = try TreeListing.files(repository.git, of: head).filter { suspects.contains($0.path.bytes) }
        // What git suspects is often the same: it only goes by sizes and times.
        var others: [Version] = []
        try reader.read(versions.map(\.entry.id), limit: largestObject) { (index, object) throws(GitError) in
            let version = versions[index]
            if let bytes = object?.bytes, files.bytes(at: version.path.bytes) == bytes { return }
            others.append(version)
        }
        try slices.read(others, of: head, through: reader, limit: largestObject)
    }

    private static let differing = [
        "diff-index", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "HEAD", "--",
    ]

    // Files that git was told not to look at on disk: skip-worktree (S) and assume-unchanged (a small letter).
    private func hidden() throws(GitError) -> [[UInt8]] {
        try paths(["ls-files", "-v", "-z"]).filter { record in
            record.first == UInt8(ascii: "S") || record.first.map { $0 >= UInt8(ascii: "a") } == true
        }.map { Array($0.dropFirst(2)) }
    }

    private func paths(_ arguments: [String]) throws(GitError) -> [[UInt8]] {
        let process = try repository.git.start(arguments)
        var seen = Set<[UInt8]>()
        while let record = try process.record(endedBy: 0) { seen.insert(record) }
        try process.finish()
        return seen.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
