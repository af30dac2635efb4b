package import GatehouseCore
import GatehousePacks

/// Everything in a repository's store, read without git in the order of the deltas: every blob once, every commit's
/// message, every tag. For an audit. What no ref reaches any more is looked at as well, and told so.
///
/// Blobs are handed over under the names they have in any tree; where they stand is asked later, and only for those in
/// which something was found.
package final class SweptHistory: Reading {
    private let forest: DeltaForest
    private let history: HistoryReading
    private var sweep: Sweep?
    /// What the trees and commits had to say against being read.
    private var troubles: [Problem] = []

    /// How many threads read trees.
    package var threads = Int.max
    /// Whether every object is hashed again.
    package var verifiesAll = false

    /// Nil where the store is in a form that only git knows, or damaged so that git tells best what can be done.
    package init?(_ history: HistoryReading) throws(GitError) {
        let directories = try ObjectDirectories.all(of: history.repository)
        do throws(PackError) {
            forest = try DeltaForest(ObjectStore(directories, format: history.repository.format.byteCount))
        } catch {
            return nil
        }
        self.history = history
    }

    package private(set) var expectedBytes: Int?
    package var steps: [Step] { [] }
    package var coverage: Coverage { sweep?.coverage ?? Coverage() }
    package var problems: [Problem] { history.problems + troubles + (sweep?.problems ?? []) }

    package func slices(_ body: (Change) throws(Problem) -> Void) throws(Problem) {
        try shares { share throws(Problem) in
            var failure: Problem?
            try share.read { change in
                do throws(Problem) {
                    if failure == nil { try body(change) }
                } catch {
                    failure = error
                }
                return false
            }
            if let failure { throw failure }
        }
    }

    package func shares(_ body: (Share) throws(Problem) -> Void) throws(Problem) {
        let sweep = Sweep(
            forest, history.split, limit: history.largestObject, verifiesAll ? .all : .samples)
        self.sweep = sweep
        let tags = try history.readTags()
        for share in Share.shares(of: Change(at: .scan, tags)) { try body(share) }
        let blobs = sweep.blobs(sweep.names(threads: threads))
        let messages = sweep.messages(but: Set(tags.compactMap(\.place.commit)))
        expectedBytes = (blobs + messages).reduce(0) { $0 + $1.size.bytes }
        for share in blobs + messages { try body(share) }
        sweep.tellLost()
    }

    package func contents(of versions: [Version]) throws(Problem) -> [Content] { try history.contents(of: versions) }

    package func authors(of commits: Set<ObjectID>) throws(Problem) -> [Authorship] { try history.authors(of: commits) }

    package func standings(of objects: Set<ObjectID>) throws(Problem) -> [ObjectID: Standing] {
        let found: StoreHistory
        do throws(PackError) {
            found = try StoreHistory(
                of: objects, in: forest, from: history.tips.all, shallow: history.tips.shallow,
                limit: history.largestObject, threads: threads)
        } catch {
            throw error.problem
        }
        troubles = found.errors.map(\.problem) + history.absence(of: found.missingCount, orMore: found.missesMore)
        var standings: [ObjectID: Standing] = [:]
        for object in objects {
            if found.commits.contains(object) {
                standings[object] = Standing([Place(.message, commit: object)])
            } else {
                standings[object] = Standing(found.places[object] ?? [], holders: found.holders[object] ?? [])
            }
        }
        return standings
    }
}
