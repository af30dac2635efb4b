package import GatehouseCore
import GatehouseSystem
import Synchronization

/// The threads of this machine, as the gate shares work among them.
///
/// GatehouseTools is the real toolbox: it gives the gate the day, the threads and the deadline, and keeps the record.
package struct Threads: Workers {
    private let limit: Int

    /// At most `limit` threads; as many as the machine has processors where it is nil.
    package init(limit: Int? = nil) { self.limit = limit ?? .max }

    package func map<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
        let results = Mutex([Result?](repeating: nil, count: count))
        parallel(count, limit: limit) { index in
            let result = body(index)
            results.withLock { $0[index] = result }
        }
        let all = results.withLock { $0.compactMap(\.self) }
        // A share that nobody looked at must never pass for one in which nothing is.
        precondition(all.count == count)
        return all
    }
}

extension Toolbox {
    /// The toolbox of this machine, now. A deadline is counted from now, in milliseconds.
    package static func real(threads: Int? = nil, deadline: Int? = nil) -> Toolbox {
        let end = deadline.map { Clock.milliseconds() + $0 }
        return Toolbox(
            today: Day(secondsSince1970: Clock.secondsSince1970()), workers: Threads(limit: threads),
            isTimeUp: { end.map { Clock.milliseconds() > $0 } ?? false })
    }
}
