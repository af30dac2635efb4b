package import GatehouseCore

/// Looks for where blobs stand in a history: under which path, and in which commit first.
struct BlobPlaces {
    private let wanted: Set<ObjectID>
    private var seen: [ObjectID: Set<RepoPath>] = [:]

    /// The places of each blob, the earliest first.
    private(set) var found: [ObjectID: [Place]] = [:]

    init(_ wanted: Set<ObjectID>) { self.wanted = wanted }

    // A blob that was copied all over is told at so many places; the others say nothing new.
    private static let most = 100

    /// Looks at what the commits set, in their order: parents before children. A commit brings a blob to a path where
    /// none of its parents has it there (`-c`), so that merges that only join histories bring nothing.
    mutating func find(inCommits commits: [ObjectID], _ repository: Repository) throws(GitError) {
        let process = try repository.git.start([
            "diff-tree", "--stdin", "-c", "-r", "--root", "--always", "-z", "--raw", "--no-renames", "--no-abbrev",
            "--no-ext-diff", "--no-textconv",
        ])
        for start in stride(from: 0, to: commits.count, by: 4096) {
            let share = commits[start..<min(start + 4096, commits.count)]
            process.write(share.flatMap { Array($0.hex.utf8) + [0x0a] })
        }
        process.closeInput()
        try read(process, commits, digits: 2 * repository.format.byteCount)
        try process.finish()
    }

    private mutating func read(_ process: GitProcess, _ commits: [ObjectID], digits: Int) throws(GitError) {
        var next = 0
        var current: ObjectID?
        while let record = try process.record(endedBy: 0) {
            if record.first != UInt8(ascii: ":") {
                guard next < commits.count, ObjectID(hex: record) == commits[next] else {
                    throw process.error("a commit is out of order")
                }
                current = commits[next]
                next += 1
                continue
            }
            let path = try process.requiredRecord(endedBy: 0)
            guard let current, let blob = RawDiff.newID(in: record, digits: digits), !path.isEmpty else {
                throw process.error("an entry is out of form")
            }
            if wanted.contains(blob) { add(blob, RepoPath(bytes: path), commit: current) }
        }
        guard next == commits.count else { throw process.error("its output ends too early") }
    }

    /// Looks at trees and blobs that refs hold without any commit.
    mutating func find(in tips: Tips, _ git: Git) throws(GitError) {
        for tip in tips.trees {
            for file in try TreeListing.files(git, of: tip.id) where wanted.contains(file.entry.id) {
                add(file.entry.id, file.path, ref: tip.ref)
            }
        }
        // A blob that a ref points to has no path: it goes by the name of the ref.
        for tip in tips.blobs where wanted.contains(tip.id) {
            add(tip.id, RepoPath(bytes: tip.ref.bytes), ref: tip.ref)
        }
    }

    private mutating func add(_ blob: ObjectID, _ path: RepoPath, commit: ObjectID? = nil, ref: RefName? = nil) {
        guard found[blob, default: []].count < Self.most, seen[blob, default: []].insert(path).inserted else { return }
        var place = Place.file(path, blob: blob, commit: commit)
        place.ref = ref
        found[blob, default: []].append(place)
    }
}

extension RawDiff {
    /// The id of what stands at the path now, in the text before it: the last of the ids, behind which there is only one
    /// letter for each parent. Nil for a text out of form.
    package static func newID(in record: [UInt8], digits: Int) -> ObjectID? {
        let parents = record.prefix { $0 == UInt8(ascii: ":") }.count
        let length = parents + 7 * (parents + 1) + (digits + 1) * (parents + 1) + parents
        guard parents > 0, record.count == length else { return nil }
        let end = record.count - parents - 1
        return ObjectID(hex: record[(end - digits)..<end])
    }
}
