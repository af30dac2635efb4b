import GatehouseCore
import GatehouseSystem

/// The files of a folder as they stand on disk. A symbolic link is never followed: what it says is its content.
final class DiskFiles {
    /// What the top is: the inner directory of a clone is known to be left out, any other one is told.
    enum Kind {
        case clone, folder
    }

    private let kind: Kind
    private let top: [UInt8]
    private let limit: Int
    private let slices: BlobSlices
    private var linkedFolders: [[UInt8]: Bool] = [:]

    init(of kind: Kind, in top: [UInt8], limit: Int, into slices: BlobSlices) {
        self.kind = kind
        self.top = top
        self.limit = limit
        self.slices = slices
    }

    /// Reads everything in the folder and below it, in the order of names. The path is from the top; empty for all.
    func readAll(in folder: [UInt8] = []) throws(GitError) {
        var waiting = [folder]
        while let next = waiting.popLast() {
            let names = list(next).map { next.isEmpty ? $0 : join(next, $0) }
            var folders: [[UInt8]] = []
            for path in names where try read(path) == .directory { folders.append(path) }
            waiting += folders.reversed()
        }
    }

    /// Reads what stands under the path, and says what it is; nil where nothing does.
    @discardableResult
    func read(_ path: [UInt8]) throws(GitError) -> FileFacts.Kind? {
        let place = RepoPath(bytes: path)
        let kind: FileFacts.Kind
        do throws(SystemError) {
            guard let facts = try Files.facts(join(top, path)) else { return nil }
            switch facts.kind {
            case .directory: break
            case .other: slices.skip(.notAFile)
            case .file:
                let bytes = try Files.read(join(top, path), limit: limit, followingLinks: false)
                add(place, bytes, facts.isExecutable ? .executable : .regular)
            case .symbolicLink: add(place, try Files.target(ofLink: join(top, path)), .symbolicLink)
            }
            kind = facts.kind
        } catch {
            slices.fail(Self.failure(error), at: .file(place))
            kind = .file
        }
        try slices.handOverIfFull()
        return kind
    }

    /// What stands on disk under the path, as git would store it without filters; nil where that is not known.
    func bytes(at path: [UInt8]) -> [UInt8]? {
        guard !isBehindLink(path), let facts = try? Files.facts(join(top, path)) else { return nil }
        return switch facts.kind {
        case .file: try? Files.read(join(top, path), limit: limit, followingLinks: false)
        case .symbolicLink: try? Files.target(ofLink: join(top, path))
        default: nil
        }
    }

    /// Whether a folder on the way to the path is a symbolic link, so that the path leads out of the folder.
    func isBehindLink(_ path: [UInt8]) -> Bool {
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return false }
        let folder = Array(path[..<slash])
        if let known = linkedFolders[folder] { return known }
        let kind = (try? Files.facts(join(top, folder)))?.kind
        let isLinked = kind == .symbolicLink || isBehindLink(folder)
        linkedFolders[folder] = isLinked
        return isLinked
    }

    private func add(_ path: RepoPath, _ bytes: [UInt8], _ mode: FileMode) {
        slices.count(bytes)
        slices.add(Content(.file(path), bytes, mode: mode))
    }

    private func list(_ folder: [UInt8]) -> [[UInt8]] {
        do {
            let names = try Files.names(in: folder.isEmpty ? top : join(top, folder))
            let kept = names.filter { $0 != Self.gitName }
            if kept.count < names.count && !(kind == .clone && folder.isEmpty) { slices.skip(.gitDirectory) }
            return kept
        } catch {
            slices.fail(Self.failure(error), at: .file(RepoPath(bytes: folder)))
            return []
        }
    }

    private static let gitName = Array(".git".utf8)

    private static func failure(_ error: SystemError) -> GitError {
        var problem = GitError(error, remedy: "see that it may be read, and that nothing changes it meanwhile").problem
        if error.kind == .tooLarge {
            problem.isCut = true
            problem.remedy = "move it away, or let the policy accept what is cut short"
        }
        return GitError(problem)
    }
}
