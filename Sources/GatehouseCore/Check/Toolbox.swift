/// All that a check or the gate may ask of the world outside the change.
package struct Toolbox: Sendable {
    /// Today in UTC: what waivers' last days are compared with.
    package var today: Day
    /// Threads that share work.
    package var workers: any Workers
    /// Whether the server's deadline has passed. Only a server has one.
    package var isTimeUp: @Sendable () -> Bool
    /// What is remembered between runs; nil where nothing is to be.
    package var memory: (any Memory)?
    /// What can verify signatures; nil where no hook of this moment needs it.
    package var signatures: (any SignatureReader)?
    /// Reads a file that the policy names by its whole path; nil where no hook of this moment needs it.
    package var file: (@Sendable (_ path: String) throws(Problem) -> [UInt8])?
    /// Who watches the checks at work; nil where nobody does.
    package var witness: (any Witness)?
    /// The tree of the merge that git makes of two commits by itself; nil where it cannot without help. Nobody else than a
    /// server asks.
    package var automaticMerge: (@Sendable (_ parents: [ObjectID]) throws(Problem) -> ObjectID?)?
    /// The digest of the policy in force; the gate fills it in.
    package var policyDigest = ""
    /// The moment of receipt, in seconds since 1970.
    package var now: Int64

    package init(
        today: Day, now: Int64 = 0, workers: any Workers = OneWorker(),
        isTimeUp: @escaping @Sendable () -> Bool = { false }
    ) {
        self.today = today
        self.now = now
        self.workers = workers
        self.isTimeUp = isTimeUp
    }
}

/// Threads that share work.
package protocol Workers: Sendable {
    /// The results of a body for everything that is handed over, in the order in which it was. Threads begin while more
    /// is handed over; none is started for a single item.
    func map<Item: Sendable, Result: Sendable>(
        handing produce: (_ hand: (Item) -> Void) -> Void, _ body: @Sendable (Item) -> Result
    ) -> [Result]
}

/// No threads at all.
package struct OneWorker: Workers {
    package init() {}

    package func map<Item: Sendable, Result: Sendable>(
        handing produce: (_ hand: (Item) -> Void) -> Void, _ body: @Sendable (Item) -> Result
    ) -> [Result] {
        withoutActuallyEscaping(body) { body in
            var results: [Result] = []
            produce { results.append(body($0)) }
            return results
        }
    }
}
