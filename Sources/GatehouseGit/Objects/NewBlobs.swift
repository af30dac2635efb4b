import GatehouseCore

/// The blobs that a change brings, each once, with all places where it stands.
struct NewBlobs {
    /// One of the places of a blob.
    struct Standing: Hashable {
        let place: Place
        let mode: FileMode
    }

    /// In the order in which they come in.
    private(set) var ids: [ObjectID] = []
    /// How many submodules' commits are set.
    private(set) var gitlinks = 0
    private var standings: [ObjectID: [Standing]] = [:]

    /// The versions' blobs, in their order, as files of a commit where one is given.
    init(_ versions: [Version], of commit: ObjectID? = nil) {
        for version in versions { add(version, commit: commit) }
    }

    /// What steps set, and what refs point to, but not what was seen before.
    init(_ steps: [Step], _ tips: [Tips.Tip] = [], but seen: inout Set<Version>) {
        for tip in tips {
            // A blob that a ref points to has no path: it goes by the name of the ref.
            var place = Place.file(RepoPath(bytes: tip.ref.bytes), blob: tip.id)
            place.ref = tip.ref
            add(tip.id, Standing(place: place, mode: .regular))
        }
        for step in steps {
            for edit in step.own {
                guard let new = edit.new, seen.insert(Version(edit.path, new)).inserted else { continue }
                add(Version(edit.path, new), commit: step.commit, ref: step.ref)
            }
        }
    }

    /// Where the blob stands: one place for each path, at the first commit that brings it.
    func standings(of blob: ObjectID) -> [Standing] { standings[blob] ?? [] }

    /// The same in parts of so many blobs.
    func parts(of size: Int) -> [NewBlobs] {
        stride(from: 0, to: max(1, ids.count), by: size).map { start in
            var part = self
            part.ids = Array(ids[start..<min(ids.count, start + size)])
            if start > 0 { part.gitlinks = 0 }
            return part
        }
    }

    private mutating func add(_ version: Version, commit: ObjectID?, ref: RefName? = nil) {
        if version.entry.mode == .gitlink {
            gitlinks += 1
        } else {
            var place = Place.file(version.path, blob: version.entry.id, commit: commit)
            place.ref = ref
            add(version.entry.id, Standing(place: place, mode: version.entry.mode))
        }
    }

    private mutating func add(_ blob: ObjectID, _ standing: Standing) {
        guard let known = standings[blob] else {
            ids.append(blob)
            standings[blob] = [standing]
            return
        }
        // A file that only became executable is the same content.
        if !known.contains(where: { $0.place.path == standing.place.path }) { standings[blob]?.append(standing) }
    }
}
