import GatehouseCore
import GatehouseSystem

/// The files of a clone that git tracks or would offer to track, as they stand on disk.
struct WorkTreeFiles: FilesOnDisk {
    private let git: Git
    private let top: [UInt8]

    init(_ git: Git, _ top: [UInt8]) {
        self.git = git
        self.top = top
    }

    func paths() throws(Problem) -> [RepoPath] {
        try asProblem { () throws(GitError) in
            let process = try git.start(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            var paths = Set<RepoPath>()
            while let record = try process.record(endedBy: 0) { paths.insert(RepoPath(bytes: record)) }
            try process.finish()
            return paths.sorted()
        }
    }

    func bytes(at path: RepoPath, limit: Int) -> [UInt8]? {
        try? Files.read(join(top, path.bytes), limit: limit, followingLinks: false)
    }
}
