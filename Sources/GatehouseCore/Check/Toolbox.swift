/// All that a check or the gate may ask of the world outside the change.
package struct Toolbox: Sendable {
    /// Today in UTC: what waivers' last days are compared with.
    package var today: Day
    /// Threads that share work.
    package var workers: any Workers
    /// Whether the server's deadline has passed. Only a server has one.
    package var isTimeUp: @Sendable () -> Bool

    package init(
        today: Day, workers: any Workers = OneWorker(), isTimeUp: @escaping @Sendable () -> Bool = { false }
    ) {
        self.today = today
        self.workers = workers
        self.isTimeUp = isTimeUp
    }
}

/// Threads that share work.
package protocol Workers: Sendable {
    /// The results of a body for 0, 1, … count-1, in this order, whichever thread ran it.
    func map<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result]
}

/// No threads at all.
package struct OneWorker: Workers {
    package init() {}
    package func map<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
        (0..<count).map(body)
    }
}
