package import GatehouseCore
import GatehouseSystem

/// An audit of a history that was audited before: where nothing has changed since, only those contents are read in which
/// something was found. Otherwise it is the whole reading.
package final class MarkedReading: Reading {
    private let history: HistoryReading
    private let makeWhole: () throws(GitError) -> any Reading
    /// The audit of all that is there, once it was found necessary.
    private var whole: (any Reading)?
    private let repository: Repository
    private let reader: any ObjectReader
    private let limit: Int
    private var recall: Recall?
    private var subject: [UInt8] = []
    /// What the last audit has left; nil where all is to be read.
    private var mark: Mark?
    /// Where the objects stand for which the gate asked.
    private var known: [ObjectID: Standing] = [:]

    /// - Parameter whole: makes the reading of everything, which is not made where it is not needed.
    package init(
        _ history: HistoryReading, of repository: Repository, reader: any ObjectReader,
        whole: @escaping () throws(GitError) -> any Reading
    ) {
        self.history = history
        self.repository = repository
        self.reader = reader
        makeWhole = whole
        limit = history.largestObject
    }

    package var expectedBytes: Int? { whole?.expectedBytes }
    /// Whether what no ref reaches was read as well, which only this program's own way of reading a store does.
    package var readsUnreached: Bool { whole is SweptHistory }
    package var steps: [Step] { [] }
    package var coverage: Coverage { mark?.coverage ?? whole?.coverage ?? Coverage() }
    package var problems: [Problem] { whole?.problems ?? [] }

    package func use(_ recall: (Stage) -> Recall?) {
        self.recall = recall(.scan)
        // Of what can be left out or cut short, every audit tells anew.
        guard history.isMarkable, let objects = try? StoreState(of: repository) else { return }
        let parts = [Array(history.refsDigest.utf8), objects.digest, Array("\(limit)".utf8)]
        subject = SHA256.digest(of: parts.flatMap { SHA256.digest(of: $0) })
        mark = self.recall?.mark(of: subject)
    }

    package func shares(_ body: (Share) throws(Problem) -> Void) throws(Problem) {
        if mark == nil { return try begin().shares(body) }
        try slices { change throws(Problem) in try body(Share(change)) }
    }

    package func slices(_ body: (Change) throws(Problem) -> Void) throws(Problem) {
        guard let mark else { return try begin().slices(body) }
        for start in stride(from: 0, to: mark.spots.count, by: 64) {
            let spots = Array(mark.spots[start..<min(start + 64, mark.spots.count)])
            try body(Change(at: .scan, try contents(at: spots)))
        }
    }

    private func begin() throws(Problem) -> any Reading {
        let reading = try asProblem { () throws(GitError) in try makeWhole() }
        reading.use { [recall] _ in recall }
        whole = reading
        return reading
    }

    package func contents(of versions: [Version]) throws(Problem) -> [Content] {
        try history.contents(of: versions)
    }

    package func authors(of commits: Set<ObjectID>) throws(Problem) -> [Authorship] { try history.authors(of: commits) }

    package func standings(of objects: Set<ObjectID>) throws(Problem) -> [ObjectID: Standing] {
        guard let mark else {
            known = try whole?.standings(of: objects) ?? [:]
            return known
        }
        let all = mark.spots.compactMap { spot in
            spot.place.markedObject.flatMap { object in spot.standing.map { (object, $0) } }
        }
        return Dictionary(all) { first, _ in first }.filter { objects.contains($0.key) }
    }

    package func complete(leaving spots: [Mark.Spot]) {
        guard let whole, !subject.isEmpty, spots.allSatisfy({ $0.place.markedObject != nil }) else { return }
        let placed = spots.map { spot in
            var spot = spot
            spot.standing = spot.place.markedObject.flatMap { known[$0] }
            return spot
        }
        recall?.keep(Mark(subject: subject, coverage: whole.coverage, spots: placed))
    }

    private func contents(at spots: [Mark.Spot]) throws(Problem) -> [Content] {
        try asProblem { () throws(GitError) in
            var contents: [Content] = []
            try reader.read(spots.compactMap(\.place.markedObject), limit: limit) { (index, object) throws(GitError) in
                let spot = spots[index]
                guard let object, let bytes = object.bytes else {
                    throw GitError(
                        "read what was audited", "\(spot.place.short) is gone", remedy: "scan with --no-cache")
                }
                var content = Content(spot.place, spot.place.kind == .file ? bytes : AnnotatedObject(bytes).text)
                content.name = spot.name
                contents.append(content)
            }
            return contents
        }
    }
}

extension Place {
    /// The object that the place lies in.
    fileprivate var markedObject: ObjectID? {
        switch kind {
        case .file: blob
        case .message, .tag: commit
        case .ref, .stream: nil
        }
    }

    fileprivate var short: Message { "\(escaped: markedObject?.short ?? "?")" }
}
