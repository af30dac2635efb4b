import GatehouseCore
import GatehousePacks
import GatehouseSystem

/// Where a history is reached from: every ref, the `HEAD` of every work tree, and every entry of the stash.
struct HistoryTips {
    /// What refs hold that is no commit: tags with messages, trees and blobs.
    let others: [Tips.Tip]
    /// Every tip and what others hold, as `git rev-list --stdin` reads it. They are asked for once, so that a ref that
    /// moves meanwhile does not make one list of a history differ from the next.
    let input: [UInt8]
    /// The same, with the names of refs.
    let all: [StoreHistory.Tip]
    /// The commits whose parents a shallow clone leaves out.
    let shallow: Set<ObjectID>
    /// The digest of the refs, with their names, and of all that a history is reached from.
    let digest: String
    /// Why some of it cannot be reached.
    let problems: [Problem]

    init(_ repository: Repository) throws(GitError) {
        let refs = try TypedRef.all(repository)
        others = refs.list.filter { $0.kind != .commit }.map { Tips.Tip(ref: $0.name, id: $0.id) }
        let hasStash = refs.list.contains { $0.name == Self.stash }
        let stashed = hasStash ? try Self.entriesOfStash(repository) : []
        let tips = try repository.git.start(["rev-list", "--no-walk=unsorted", "--all"]).ids(repository.format)
        input = (tips + stashed + others.map(\.id)).flatMap { Array($0.hex.utf8) + [0x0a] }
        let named = Set(refs.list.map(\.id))
        all =
            refs.list.map { StoreHistory.Tip(ref: $0.name, id: $0.id) }
            + (tips + stashed).filter { !named.contains($0) }.map { StoreHistory.Tip(ref: nil, id: $0) }
        shallow = try Self.shallowBoundary(repository)
        problems = refs.problems + (shallow.isEmpty ? [] : [Self.isCut(at: shallow.count)])
        digest = Self.digest(of: refs.list, input)
    }

    private static func digest(of refs: [TypedRef], _ input: [UInt8]) -> String {
        var hash = SHA256()
        for ref in refs { hash.update(Array(ref.id.hex.utf8) + [0x20] + ref.name.bytes + [0x0a]) }
        hash.update(input)
        return "sha256:" + SHA256.hex(hash.digest())
    }

    private static let stash = RefName("refs/stash")

    private static func entriesOfStash(_ repository: Repository) throws(GitError) -> [ObjectID] {
        let process = try repository.git.start(["rev-list", "--walk-reflogs", "refs/stash", "--"])
        return try process.ids(repository.format)
    }

    // A shallow clone leaves out what lies behind certain commits, and names these in a file.
    private static func shallowBoundary(_ repository: Repository) throws(GitError) -> Set<ObjectID> {
        let path = join(repository.commonDirectory, "shallow")
        let lines = try (smallFile(path) ?? []).split(separator: 0x0a)
        let ids = lines.compactMap { ObjectID(hex: $0) }
        guard ids.count == lines.count else {
            throw GitError(
                "read \(RepoPath(bytes: path))", "a line of it is not the name of a commit", remedy: "run 'git fsck'")
        }
        return Set(ids)
    }

    private static func isCut(at count: Int) -> Problem {
        Problem(
            "read the history", "it is cut at \(count) commits, because the clone is shallow",
            remedy: "run 'git fetch --unshallow', or let the policy accept what is cut short", isCut: true)
    }
}

/// A ref with the kind of object that it holds.
package struct TypedRef: Hashable {
    let kind: GitObject.Kind
    let id: ObjectID
    let name: RefName

    /// Every ref. One that is damaged is a problem.
    static func all(_ repository: Repository) throws(GitError) -> (list: [TypedRef], problems: [Problem]) {
        let process = try repository.git.start(["for-each-ref", "--format=%(objecttype) %(objectname) %(refname)"])
        var list: [TypedRef] = []
        while let record = try process.record(endedBy: 0x0a) {
            guard let ref = TypedRef(record, repository.format) else { throw process.error("a ref is out of form") }
            list.append(ref)
        }
        try process.finish()
        let warnings = process.warnings.split(separator: 0x0a).map { warning in
            Problem(
                "list the refs", "git warns: \(escaped: String(decoding: warning, as: UTF8.self))",
                remedy: "run 'git fsck', and mend or delete the ref")
        }
        return (list, warnings)
    }

    /// Reads `<kind> <id> <name>`; nil for anything else.
    package init?(_ record: [UInt8], _ format: ObjectFormat) {
        let parts = record.split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let kind = GitObject.Kind(rawValue: String(decoding: parts[0], as: UTF8.self)),
            let id = ObjectID(hex: parts[1]), id.byteCount == format.byteCount, !parts[2].isEmpty
        else { return nil }
        self.kind = kind
        self.id = id
        name = RefName(bytes: parts[2])
    }
}

extension GitProcess {
    /// All of the output, where it is one name of an object on each line.
    func ids(_ format: ObjectFormat) throws(GitError) -> [ObjectID] {
        var ids: [ObjectID] = []
        while let line = try record(endedBy: 0x0a) {
            guard let id = ObjectID(hex: line), id.byteCount == format.byteCount else {
                throw error("a line is not the name of an object")
            }
            ids.append(id)
        }
        try finish()
        return ids
    }
}
