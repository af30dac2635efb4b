package import GatehouseCore

/// Everything that can be reached from any ref: every blob once, every commit's message, every tag. For an audit.
///
/// Blobs are handed over without a path: where they stand is asked later, and only for those in which something was found.
package final class HistoryReading: Reading {
    private let repository: Repository
    private let reader: any ObjectReader
    private let tips: HistoryTips
    private var peeled = Tips()

    /// The largest object that is read.
    package var largestObject = Limits().largestObject
    package private(set) var coverage = Coverage()
    package private(set) var problems: [Problem] = []

    package init(_ repository: Repository, reader: (any ObjectReader)? = nil) throws(GitError) {
        self.repository = repository
        if let reader {
            self.reader = reader
        } else {
            self.reader = try CatFileReader(repository.git, repository.format)
        }
        tips = try HistoryTips(repository)
    }

    package var steps: [Step] { [] }

    package func slices(_ body: (Change) throws(Problem) -> Void) throws(Problem) {
        try withoutActuallyEscaping(body) { body throws(Problem) in
            let slices = BlobSlices(at: .scan, body)
            var absent: [Problem] = []
            defer {
                coverage.add(slices.coverage)
                problems = tips.problems + absent + peeled.problems + slices.problems
            }
            try asProblem { () throws(GitError) in
                // Listing the blobs takes git a while; it begins before the messages are read.
                let blobs = try start(blobs)
                absent = try absence()
                try readTags(into: slices)
                try readMessages(into: slices)
                try readBlobs(blobs, into: slices)
                try slices.handOver()
            }
        }
    }

    package func contents(of versions: [Version]) throws(Problem) -> [Content] {
        try asProblem { () throws(GitError) in try reader.contents(of: versions, limit: largestObject) }
    }

    package func places(of blobs: Set<ObjectID>) throws(Problem) -> [ObjectID: [Place]] {
        if blobs.isEmpty { return [:] }
        return try asProblem { () throws(GitError) in
            var places = BlobPlaces(blobs)
            try places.find(inCommits: start(["--topo-order", "--reverse"]).ids(repository.format), repository)
            try places.find(in: peeled, repository.git)
            return places.found
        }
    }

    // Every object but commits and trees. Where something is missing, git fails; in a partial clone, it does not list it.
    private var blobs: [String] {
        ["--objects", "--no-object-names", "--filter=object:type=blob", "--filter-provided-objects"]
            + (repository.isPartial ? ["--missing=allow-any"] : [])
    }

    // What a partial clone leaves with its remote. The list of blobs would not tell of trees.
    private static let missing = ["--objects", "--no-object-names", "--missing=print"]

    private func absence() throws(GitError) -> [Problem] {
        if !repository.isPartial { return [] }
        let listing = try start(Self.missing)
        var missing = 0
        while let line = try listing.record(endedBy: 0x0a) {
            if line.first == UInt8(ascii: "?") { missing += 1 }
        }
        try listing.finish()
        if missing == 0 { return [] }
        return [
            Problem(
                "read the history", "\(missing) objects are left with the remote of this partial clone",
                remedy: "scan a full clone, made without --filter")
        ]
    }

    private func start(_ arguments: [String]) throws(GitError) -> GitProcess {
        let process = try repository.git.start(["rev-list"] + arguments + HistoryTips.arguments)
        process.write(tips.input)
        process.closeInput()
        return process
    }

    private func readTags(into slices: BlobSlices) throws(GitError) {
        peeled = Tips()
        try peeled.peel(tips.others, until: [], reader: reader, limit: largestObject)
        for tag in peeled.tags { slices.add(tag) }
    }

    private func readMessages(into slices: BlobSlices) throws(GitError) {
        let commits = try start([]).ids(repository.format)
        try reader.read(commits, limit: largestObject) { (index, object) throws(GitError) in
            let place = Place(.message, commit: commits[index])
            do throws(GitError) {
                let bytes = try object.bytes(of: commits[index], .commit, limit: largestObject)
                slices.add(Content(place, AnnotatedObject(bytes).text))
                coverage.commits += 1
            } catch {
                slices.fail(error, at: place)
            }
            try slices.handOverIfFull()
        }
    }

    private func readBlobs(_ listing: GitProcess, into slices: BlobSlices) throws(GitError) {
        var share: [ObjectID] = []
        while let line = try listing.record(endedBy: 0x0a) {
            guard let id = ObjectID(hex: line), id.byteCount == repository.format.byteCount else {
                throw listing.error("a line is not the name of an object")
            }
            share.append(id)
            if share.count == Self.share {
                try slices.read(share, through: reader, limit: largestObject)
                share = []
            }
        }
        try listing.finish()
        try slices.read(share, through: reader, limit: largestObject)
    }

    private static let share = 2048
}
