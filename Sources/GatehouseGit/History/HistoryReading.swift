package import GatehouseCore

/// Everything that can be reached from any ref: every blob once, every commit's message, every tag. For an audit.
///
/// Blobs are handed over without a path: where they stand is asked later, and only for those in which something was found.
package final class HistoryReading: Reading {
    let repository: Repository
    private let reader: any ObjectReader
    let tips: HistoryTips
    private var peeled = Tips()
    private var recall: Recall?

    /// The largest object that is read.
    package var largestObject = Limits().largestObject
    /// The part of the blobs, messages and tags that is read. Where something is found in one, it is attributed by all.
    package var split = Split.whole
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

    /// Whether the next audit may take this one's word: it was a whole one, of a whole clone.
    var isMarkable: Bool { split == .whole && tips.problems.isEmpty && !repository.isPartial }

    /// What tells whether another machine audits the same: a digest of every ref and what it holds.
    package var refsDigest: String { tips.digest }

    package var steps: [Step] { [] }

    package func use(_ recall: (Stage) -> Recall?) { self.recall = recall(.scan) }

    package func slices(_ body: (Change) throws(Problem) -> Void) throws(Problem) {
        try withoutActuallyEscaping(body) { body throws(Problem) in
            let slices = BlobSlices(at: .scan, body)
            slices.recall = recall
            var absent: [Problem] = []
            defer {
                coverage.add(slices.coverage)
                problems = tips.problems + absent + peeled.problems + slices.problems
            }
            try asProblem { () throws(GitError) in
                // Listing the blobs takes git a while; it begins before the messages are read.
                let blobs = repository.isPartial ? nil : try start(Self.blobs)
                for tag in try peeledTags() { slices.add(tag) }
                try readMessages(into: slices)
                if let blobs {
                    absent = try readBlobs(blobs, into: slices)
                } else {
                    absent = try absence(nil)
                    try readPresent(after: 0, into: slices)
                }
                try slices.handOver()
            }
        }
    }

    package func contents(of versions: [Version]) throws(Problem) -> [Content] {
        try asProblem { () throws(GitError) in try reader.contents(of: versions, limit: largestObject) }
    }

    package func standings(of objects: Set<ObjectID>) throws(Problem) -> [ObjectID: Standing] {
        if objects.isEmpty { return [:] }
        return try asProblem { () throws(GitError) in
            let commits = try start(["--topo-order", "--reverse"]).ids(repository.format)
            var places = BlobPlaces(objects)
            try places.find(inCommits: commits, repository)
            try places.find(in: peeled, repository.git)
            let messages = commits.lazy.filter(objects.contains).map { ($0, [Place(.message, commit: $0)]) }
            return places.found.merging(messages) { places, _ in places }.mapValues { Standing($0) }
        }
    }

    package func authors(of commits: Set<ObjectID>) throws(Problem) -> [Authorship] {
        try asProblem { () throws(GitError) in try reader.authors(of: commits) }
    }

    // Every object but commits and trees.
    private static let blobs = [
        "--objects", "--no-object-names", "--filter=object:type=blob", "--filter-provided-objects",
    ]

    private func start(_ arguments: [String]) throws(GitError) -> GitProcess {
        let process = try repository.git.start(["rev-list"] + arguments + ["--stdin"])
        process.write(tips.input)
        process.closeInput()
        return process
    }

    /// The messages of tags.
    func readTags() throws(Problem) -> [Content] {
        let tags = try asProblem { () throws(GitError) in try peeledTags() }
        problems = tips.problems + peeled.problems
        return tags
    }

    private func peeledTags() throws(GitError) -> [Content] {
        peeled = Tips()
        try peeled.peel(tips.others, until: [], reader: reader, limit: largestObject)
        return peeled.tags.filter { $0.place.commit.map(split.contains) ?? true }
    }

    private func readMessages(into slices: BlobSlices) throws(GitError) {
        let commits = try start([]).ids(repository.format).filter(split.contains)
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

    // The list ends where something is missing. Then what is there is read all the same, and what is not is told.
    private func readBlobs(_ listing: GitProcess, into slices: BlobSlices) throws(GitError) -> [Problem] {
        var count = 0
        while true {
            let share: [ObjectID]
            do throws(GitError) {
                share = try listing.share(repository.format)
            } catch {
                let absent = try absence(error)
                try readPresent(after: count, into: slices)
                return absent
            }
            if share.isEmpty { return [] }
            try slices.read(share.filter(split.contains), through: reader, limit: largestObject)
            count += share.count
        }
    }

    // The same list without what is missing, behind its first blobs.
    private func readPresent(after count: Int, into slices: BlobSlices) throws(GitError) {
        let listing = try start(Self.blobs + ["--missing=allow-any"])
        var passed = 0
        while case let share = try listing.share(repository.format), !share.isEmpty {
            let rest = Array(share.dropFirst(max(0, count - passed)))
            try slices.read(rest.filter(split.contains), through: reader, limit: largestObject)
            passed += share.count
        }
    }

    // What is missing. Where nothing is, the list of blobs failed for another reason.
    private func absence(_ failure: GitError?) throws(GitError) -> [Problem] {
        let listing = try start(["--objects", "--quiet", "--missing=print"])
        var missing = 0
        while let line = try listing.record(endedBy: 0x0a) {
            if line.first == UInt8(ascii: "?") { missing += 1 }
        }
        try listing.finish()
        if missing == 0, let failure { throw failure }
        return absence(of: missing)
    }

    /// Says that so many objects are missing; nothing where none is.
    func absence(of count: Int, orMore isMore: Bool = false) -> [Problem] {
        if count == 0 { return [] }
        let remedy: Message =
            repository.isPartial
            ? "scan a full clone, made without --filter" : "run 'git fsck', and fetch what is missing"
        let number: Message = isMore ? "\(count) or more" : "\(count)"
        return [Problem("read the history", "\(number) of its objects are not in this clone", remedy: remedy)]
    }
}

extension GitProcess {
    /// The names on the next few thousand lines; none at the end, which has to be a good one.
    fileprivate func share(_ format: ObjectFormat) throws(GitError) -> [ObjectID] {
        var share: [ObjectID] = []
        while share.count < 2048 {
            guard let line = try record(endedBy: 0x0a) else {
                if share.isEmpty { try finish() }
                return share
            }
            guard let id = ObjectID(hex: line), id.byteCount == format.byteCount else {
                throw error("a line is not the name of an object")
            }
            share.append(id)
        }
        return share
    }
}
