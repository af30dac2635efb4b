import GatehouseCore
import GatehousePacks
import Synchronization

/// How the shares of a store are read, on any thread: blobs under their names, and what people wrote in commits and tags.
final class Sweep: Sendable {
    private let forest: DeltaForest
    private let split: Split
    private let limit: Int
    private let verification: Verification
    private let state = Mutex(State())

    private struct State {
        var coverage = Coverage()
        var problems: [Problem] = []
    }

    init(_ forest: DeltaForest, _ split: Split, limit: Int, _ verification: Verification) {
        self.forest = forest
        self.split = split
        self.limit = limit
        self.verification = verification
    }

    /// What was read so far.
    var coverage: Coverage { state.withLock { $0.coverage } }

    /// What could not be read so far, in an order that threads do not change.
    var problems: [Problem] {
        let problems = Set(state.withLock { $0.problems })
        return problems.sorted { ($0.attempt.text, $0.reason.text) < ($1.attempt.text, $1.reason.text) }
    }

    /// The names of all blobs.
    func names(threads: Int) -> BlobNames {
        let names = BlobNames(in: forest, limit: limit, verification, threads: threads)
        state.withLock { $0.problems += names.problems }
        return names
    }

    /// All blobs.
    func blobs(_ names: BlobNames) -> [Share] {
        forest.shares(of: [.blob]).map { part in
            Share(size: (0, part.weight << 10)) { look in self.readBlobs(of: part, names, look) }
        }
    }

    /// All messages, but those of the objects that are known.
    func messages(but known: Set<ObjectID>) -> [Share] {
        forest.shares(of: [.commit, .tag]).map { part in
            Share(size: (0, part.weight << 10)) { look in self.readMessages(of: part, but: known, look) }
        }
    }

    /// Notes what is in no share.
    func tellLost() { forest.tellLost { fail($0, at: nil) } }

    private func readBlobs(of part: DeltaForest.Share, _ names: BlobNames, _ look: Share.Looking) {
        var coverage = Coverage()
        // What is remembered of a blob while others are made from it: its names, where nothing was found in it.
        forest.read(part, limit: limit, verify: verification) { (blob, former: Set<RepoPath>??) -> Set<RepoPath>? in
            guard split.contains(blob.id) else { return nil }
            coverage.blobs += 1
            coverage.bytes += blob.bytes.count
            if LFSPointer.matches(blob.bytes) { coverage.skip(.lfsPointer) }
            let known = names[blob.id]
            if known.count > 1, blob.bytes.count > Self.mostBytes / known.count {
                fail(manyNames(blob.id, known.count))
                return nil
            }
            var content = Content(Place(.file, blob: blob.id), blob.bytes)
            if let spotless = former ?? nil, let made = blob.former, spotless.isSuperset(of: known) {
                content.former = Content.Former(made.bytes, changed: made.changes)
            }
            let contents = known.isEmpty ? [content] : known.map(content.named)
            return look(Change(at: .scan, contents)) ? Set(known) : nil
        } failing: { error in
            fail(error, at: Place(.file, blob: error.object))
        }
        state.withLock { $0.coverage.add(coverage) }
    }

    private func readMessages(of part: DeltaForest.Share, but known: Set<ObjectID>, _ look: Share.Looking) {
        var coverage = Coverage()
        var contents: [Content] = []
        forest.read(part, limit: limit, verify: verification) { (object, _: Bool?) in
            guard split.contains(object.id), !known.contains(object.id) else { return true }
            let kind: Place.Kind = object.kind == .commit ? .message : .tag
            if kind == .message { coverage.commits += 1 }
            contents.append(Content(Place(kind, commit: object.id), AnnotatedObject(object.bytes).text))
            if contents.count == Self.messagesAtOnce {
                _ = look(Change(at: .scan, contents))
                contents = []
            }
            return true
        } failing: { error in
            fail(error, at: Place(.message, commit: error.object))
        }
        if !contents.isEmpty { _ = look(Change(at: .scan, contents)) }
        state.withLock { $0.coverage.add(coverage) }
    }

    private static let messagesAtOnce = 256

    // A blob is read once under each of its names, so that bytes times names are bounded.
    private static let mostBytes = 1 << 30

    private func manyNames(_ blob: ObjectID, _ count: Int) -> Problem {
        Problem(
            "read object \(blob)", "it stands under \(count) names, and is too large to be read under each",
            remedy: "take it out of the history, or let the policy accept what is cut short", isCut: true,
            at: Place(.file, blob: blob))
    }

    private func fail(_ error: PackError, at place: Place?) {
        var problem = error.problem
        problem.place = error.object == nil ? nil : place
        fail(problem)
    }

    private func fail(_ problem: Problem) { state.withLock { $0.problems.append(problem) } }
}

extension Content {
    fileprivate func named(_ name: RepoPath) -> Content {
        var named = self
        named.name = name
        return named
    }
}
