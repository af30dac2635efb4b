import GatehouseCore

/// Reads blobs, each once, and hands them over at each of their places in slices that fit into memory.
final class BlobSlices {
    private let stage: Stage
    private let body: (Change) throws(Problem) -> Void
    private var contents: [Content] = []
    private var refs: [RefUpdate]
    private var size = 0

    private(set) var coverage = Coverage()
    private(set) var problems: [Problem] = []
    /// What is known of blobs from earlier runs: those without anything in them are not read.
    var recall: Recall?

    /// - Parameter refs: they come with the first slice, which is there even where nothing was read.
    init(at stage: Stage, refs: [RefUpdate] = [], _ body: @escaping (Change) throws(Problem) -> Void) {
        self.stage = stage
        self.refs = refs
        self.body = body
    }

    /// Reads what the versions hold, as files of a commit where one is given.
    func read(
        _ versions: [Version], of commit: ObjectID? = nil, through reader: any ObjectReader, limit: Int
    ) throws(GitError) {
        try read(NewBlobs(versions, of: commit), through: reader, limit: limit)
    }

    /// Reads the blobs. What is missing or too large becomes a problem, and reading goes on.
    func read(_ blobs: NewBlobs, through reader: any ObjectReader, limit: Int) throws(GitError) {
        for _ in 0..<blobs.gitlinks { coverage.skip(.gitlink) }
        let ids = blobs.ids.filter { !leavesOut(blobs.standings(of: $0)) }
        try reader.read(ids, limit: limit) { (index, object) throws(GitError) in
            let standings = blobs.standings(of: ids[index])
            do throws(GitError) {
                let bytes = try object.bytes(of: ids[index], .blob, limit: limit)
                count(bytes)
                for standing in standings { add(Content(standing.place, bytes, mode: standing.mode)) }
            } catch {
                fail(error, at: standings.first?.place)
            }
            try handOverIfFull()
        }
    }

    /// Reads blobs whose paths are not known.
    func read(_ all: [ObjectID], through reader: any ObjectReader, limit: Int) throws(GitError) {
        let blobs = all.filter { !leavesOut([NewBlobs.Standing(place: Place(.file, blob: $0), mode: .regular)]) }
        try reader.read(blobs, limit: limit) { (index, object) throws(GitError) in
            let place = Place(.file, blob: blobs[index])
            do throws(GitError) {
                let bytes = try object.bytes(of: blobs[index], .blob, limit: limit)
                count(bytes)
                add(Content(place, bytes))
            } catch {
                fail(error, at: place)
            }
            try handOverIfFull()
        }
    }

    // Whether it is known that nothing is to be found in a blob, under any of its paths. It counts as read.
    private func leavesOut(_ standings: [NewBlobs.Standing]) -> Bool {
        guard let recall else { return false }
        var known: Int?
        for standing in standings {
            guard let size = recall.size(ofSpotless: standing.place, standing.mode) else { return false }
            known = size
        }
        guard let known else { return false }
        coverage.blobs += 1
        coverage.bytes += known
        return true
    }

    /// Reads the messages of commits, each of which has to have the parents that were walked over.
    func read(messagesOf commits: [WalkedCommit], through reader: any ObjectReader, limit: Int) throws(GitError) {
        let limit = min(limit, AnnotatedObject.largest)
        try reader.read(commits.map(\.id), limit: limit) { (index, object) throws(GitError) in
            let place = Place(.message, commit: commits[index].id)
            let bytes: [UInt8]
            do throws(GitError) {
                bytes = try object.bytes(of: commits[index].id, .commit, limit: limit)
            } catch {
                return fail(error, at: place)
            }
            let commit = AnnotatedObject(bytes)
            try commits[index].check(commit)
            coverage.bytes += bytes.count
            add(Content(place, commit.text))
            try handOverIfFull()
        }
    }

    /// Counts something that was read.
    func count(_ bytes: [UInt8]) {
        coverage.blobs += 1
        coverage.bytes += bytes.count
    }

    /// Counts something that is out of scope.
    func skip(_ reason: SkipReason) { coverage.skip(reason) }

    /// Notes what could not be read.
    func fail(_ error: GitError, at place: Place?) {
        var problem = error.problem
        problem.place = problem.place ?? place
        problems.append(problem)
    }

    /// Adds what was read.
    func add(_ content: Content) {
        if content.place.kind == .file && LFSPointer.matches(content.bytes) { coverage.skip(.lfsPointer) }
        contents.append(content)
        size += content.bytes.count
    }

    /// Hands over what there is, once it is enough for a slice.
    func handOverIfFull() throws(GitError) {
        if size >= Self.sliceSize { try handOver() }
    }

    /// Hands over what there is.
    func handOver() throws(GitError) {
        if contents.isEmpty && refs.isEmpty { return }
        let change = Change(at: stage, contents, refs: refs)
        contents = []
        refs = []
        size = 0
        do throws(Problem) {
            try body(change)
        } catch {
            throw GitError(error)
        }
    }

    private static let sliceSize = 1 << 20
}

extension GitObject? {
    /// The bytes of an object that has to be there, to be of this kind, and not to be larger than the limit.
    func bytes(of id: ObjectID, _ kind: GitObject.Kind, limit: Int) throws(GitError) -> [UInt8] {
        guard let self else { throw .missing(id) }
        guard self.kind == kind else { throw .wrongKind(id, self.kind, expected: kind) }
        guard let bytes = self.bytes else { throw .cut(id, self.size, limit: limit) }
        return bytes
    }
}

extension Content {
    /// The file's content under its path.
    init(_ version: Version, _ bytes: [UInt8]) {
        self.init(.file(version.path, blob: version.entry.id), bytes, mode: version.entry.mode)
    }
}
