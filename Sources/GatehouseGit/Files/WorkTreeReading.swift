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

    package func history(_ guards: (Stage) -> Guards?) throws(Problem) -> Change? {
        guard let guards = guards(.scan), guards.needs.contains(.trees) else { return nil }
        var change = Change(at: .scan)
        change.files = WorkTreeFiles(repository.git, top)
        return change
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

    // Each file of HEAD is compared with what stands on disk, byte by byte. Git could say which ones differ; but to know
    // it runs the filters that the repository's configuration names, and believes the marks of the index.
    private func readHead(besides files: DiskFiles, into slices: BlobSlices) throws(GitError) {
        guard let head = try repository.head(reader) else { return }
        let all = try TreeListing.files(repository.git, of: head)
        let versions = all.filter { $0.entry.mode != .gitlink }
        for _ in versions.count..<all.count { slices.skip(.gitlink) }
        try reader.read(versions.map(\.entry.id), limit: largestObject) { (index, object) throws(GitError) in
            let version = versions[index]
            let place = Place.file(version.path, blob: version.entry.id, commit: head)
            do throws(GitError) {
                let bytes = try object.bytes(of: version.entry.id, .blob, limit: largestObject)
                if files.bytes(at: version.path.bytes) == bytes { return }
                slices.count(bytes)
                slices.add(Content(place, bytes, mode: version.entry.mode))
            } catch {
                slices.fail(error, at: place)
            }
            try slices.handOverIfFull()
        }
    }

    private func paths(_ arguments: [String]) throws(GitError) -> [[UInt8]] {
        let process = try repository.git.start(arguments)
        var seen = Set<[UInt8]>()
        while let record = try process.record(endedBy: 0) { seen.insert(record) }
        try process.finish()
        return seen.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
