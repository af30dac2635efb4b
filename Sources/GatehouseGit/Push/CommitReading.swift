package import GatehouseCore

/// Commits that are to be judged, read as a change: what every one of them sets, with its message, and the tags, trees
/// and blobs beside them. Each blob is read once, however many commits carry it.
package final class CommitReading: Reading {
    package let steps: [Step]
    package private(set) var coverage = Coverage()
    package private(set) var problems: [Problem]

    private let stage: Stage
    private let refs: [RefUpdate]
    private let commits: [WalkedCommit]
    private let tags: [Content]
    private let blobs: NewBlobs
    private let reader: any ObjectReader
    private let limit: Int

    init(
        _ stage: Stage, _ commits: [WalkedCommit], refs: [RefUpdate] = [], tips: Tips? = nil, _ repository: Repository,
        reader: any ObjectReader, limit: Int
    ) throws(GitError) {
        let differ = CommitSteps(git: repository.git)
        var steps: [Step] = []
        for tree in tips?.trees ?? [] { steps.append(try differ.step(adding: tree.id, repository.format)) }
        self.steps = steps + (try differ.steps(of: commits))
        self.stage = stage
        self.refs = refs
        self.commits = commits
        self.reader = reader
        self.limit = limit
        tags = tips?.tags ?? []
        problems = tips?.problems ?? []
        blobs = NewBlobs(self.steps, tips?.blobs ?? [])
        coverage.commits = commits.count
        coverage.blobs = blobs.ids.count
        for _ in 0..<blobs.gitlinks { coverage.skip(.gitlink) }
    }

    package func slices(_ body: (Change) throws(Problem) -> Void) throws(Problem) {
        try asProblem { () throws(GitError) in
            // The refs come with the first slice, which is there even where there is nothing to read.
            var change = Change(at: stage, refs: refs)
            var size = 0
            func handOver() throws(GitError) {
                let slice = change
                change = Change(at: stage)
                size = 0
                do throws(Problem) { try body(slice) } catch { throw GitError(error) }
            }
            try contents { (content) throws(GitError) in
                if size > 0 && size + content.bytes.count > Self.sliceSize { try handOver() }
                change.contents.append(content)
                size += content.bytes.count
            }
            if !change.contents.isEmpty || !change.refs.isEmpty { try handOver() }
        }
    }

    private static let sliceSize = 8 << 20

    private func contents(_ body: (Content) throws(GitError) -> Void) throws(GitError) {
        for tag in tags {
            coverage.bytes += tag.bytes.count
            try body(tag)
        }
        try reader.read(commits.map(\.id), limit: limit) { (index, object) throws(GitError) in
            let place = Place(.message, commit: commits[index].id)
            guard let bytes = self.bytes(of: object, commits[index].id, .commit, at: place) else { return }
            let commit = AnnotatedObject(bytes)
            try Self.check(commit, commits[index])
            try body(Content(place, commit.text))
        }
        try reader.read(blobs.ids, limit: limit) { (index, object) throws(GitError) in
            let places = blobs.places(of: blobs.ids[index])
            guard let bytes = self.bytes(of: object, blobs.ids[index], .blob, at: places.first?.place) else { return }
            for place in places { try body(Content(place.place, bytes, mode: place.mode)) }
        }
    }

    // What cannot be read is a problem, and reading goes on, so that the other findings are told as well.
    private func bytes(
        of object: GitObject?, _ id: ObjectID, _ kind: GitObject.Kind, at place: Place?
    ) -> [UInt8]? {
        var problem: Problem
        if let object, object.kind == kind {
            if let bytes = object.bytes {
                coverage.bytes += bytes.count
                return bytes
            }
            problem = GitError.cut(id, object.size, limit: limit).problem
        } else {
            problem = (object.map { .wrongKind(id, $0.kind, expected: kind) } ?? GitError.missing(id)).problem
        }
        problem.place = place
        problems.append(problem)
        return nil
    }

    // A shallow boundary or a graft hides parents, and with them commits that nobody would look at.
    private static func check(_ commit: AnnotatedObject, _ walked: WalkedCommit) throws(GitError) {
        if commit.ids(in: "parent") == walked.parents { return }
        throw GitError(
            "walk over the commits", "the history ends at commit \(walked.id), which has parents that are not here",
            remedy: "fetch the whole history with 'git fetch --unshallow', and remove grafts")
    }

    package func contents(of versions: [Version]) throws(Problem) -> [Content] {
        let files = versions.filter { $0.entry.mode != .gitlink }
        return try asProblem { () throws(GitError) in
            var contents: [Content] = []
            try reader.read(files.map(\.entry.id), limit: limit) { (index, object) throws(GitError) in
                let (id, place) = (files[index].entry.id, Place.file(files[index].path, blob: files[index].entry.id))
                guard let object else { throw .missing(id) }
                guard object.kind == .blob else { throw .wrongKind(id, object.kind, expected: .blob) }
                guard let bytes = object.bytes else { throw .cut(id, object.size, limit: limit, at: place) }
                contents.append(Content(place, bytes, mode: files[index].entry.mode))
            }
            return contents
        }
    }
}
