import GatehouseCore
import GatehouseSystem

/// The files of a plain folder, or one of them.
struct FolderFiles: FilesOnDisk {
    private let folder: [UInt8]
    private let file: [UInt8]?

    init(_ folder: [UInt8], only file: [UInt8]? = nil) {
        self.folder = folder
        self.file = file
    }

    func paths() throws(Problem) -> [RepoPath] {
        if let file { return [RepoPath(bytes: file)] }
        var paths: [RepoPath] = []
        var open: [[UInt8]] = [[]]
        while let next = open.popLast() {
            let names = (try? Files.names(in: next.isEmpty ? folder : join(folder, next))) ?? []
            for name in names where name != Self.gitName {
                let path = next.isEmpty ? name : join(next, name)
                switch (try? Files.facts(join(folder, path)))?.kind {
                case .directory: open.append(path)
                case .file: paths.append(RepoPath(bytes: path))
                default: break
                }
            }
        }
        return paths.sorted()
    }

    func bytes(at path: RepoPath, limit: Int) -> [UInt8]? {
        try? Files.read(join(folder, path.bytes), limit: limit, followingLinks: false)
    }

    private static let gitName = Array(".git".utf8)
}
