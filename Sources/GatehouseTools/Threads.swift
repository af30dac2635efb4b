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

    package func map<Item: Sendable, Result: Sendable>(
        handing produce: ((Item) -> Void) -> Void, _ body: @Sendable (Item) -> Result
    ) -> [Result] {
        let results = Mutex<[(number: Int, result: Result)]>([])
        let count = pipeline(limit: limit, produce) { number, item in
            let result = body(item)
            results.withLock { $0.append((number, result)) }
        }
        let all = results.withLock { $0.sorted { $0.number < $1.number }.map(\.result) }
        // A share that nobody looked at must never pass for one in which nothing is.
        precondition(all.count == count)
        return all
    }
}

extension Toolbox {
    /// The toolbox of this machine, now. A deadline is counted from now, in milliseconds.
    package static func real(threads: Int? = nil, deadline: Int? = nil) -> Toolbox {
        let end = deadline.map { Clock.milliseconds() + $0 }
        let now = Clock.secondsSince1970()
        var tools = Toolbox(
            today: Day(secondsSince1970: now), now: Int64(now), workers: Threads(limit: threads),
            isTimeUp: { end.map { Clock.milliseconds() > $0 } ?? false })
        tools.file = { path throws(Problem) in try NamedFile.read(path) }
        return tools
    }
}
