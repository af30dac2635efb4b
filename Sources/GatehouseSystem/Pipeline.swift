#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs the body on everything that `produce` hands over, with numbers from 0 on, on as many threads as there are
/// processors (at most `limit`), and returns when all is done. Threads begin while `produce` goes on; where it is faster
/// than they are, it works along, so that little waits in memory. A single item starts no thread.
///
/// - Returns: how many items were handed over.
package func pipeline<Item: Sendable>(
    limit: Int = .max, _ produce: (_ hand: (Item) -> Void) -> Void, _ body: @Sendable (Int, Item) -> Void
) -> Int {
    withoutActuallyEscaping(body) { body in
        let queue = WorkQueue(body)
        let most = max(1, min(limit, onlineProcessors))
        var threads: [pthread_t] = []
        produce { item in
            let waiting = queue.add(item)
            if waiting > 1, threads.count < most - 1, let thread = startThread({ queue.work(untilClosed: true) }) {
                threads.append(thread)
            }
            if waiting > 2 * most { queue.workOnce() }
        }
        queue.close()
        queue.work(untilClosed: false)
        for thread in threads { pthread_join(thread, nil) }
        return queue.count
    }
}

/// What waits for a thread.
private final class WorkQueue<Item: Sendable>: @unchecked Sendable {
    private let body: @Sendable (Int, Item) -> Void
    // All below is touched only while the lock is held.
    private var waiting: [(number: Int, item: Item)] = []
    private var first = 0
    private(set) var count = 0
    private var isClosed = false
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init(_ body: @escaping @Sendable (Int, Item) -> Void) {
        self.body = body
        pthread_mutex_init(lock, nil)
        pthread_cond_init(change, nil)
    }

    deinit {
        pthread_cond_destroy(change)
        pthread_mutex_destroy(lock)
        change.deallocate()
        lock.deallocate()
    }

    /// Adds an item, and says how many wait.
    func add(_ item: Item) -> Int {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        waiting.append((count, item))
        count += 1
        pthread_cond_signal(change)
        return waiting.count - first
    }

    /// Nothing more will come.
    func close() {
        pthread_mutex_lock(lock)
        isClosed = true
        pthread_cond_broadcast(change)
        pthread_mutex_unlock(lock)
    }

    /// Takes one item after the other until none is left, and none will come where that is waited for.
    func work(untilClosed: Bool) {
        while let (number, item) = next(waits: untilClosed) { body(number, item) }
    }

    func workOnce() {
        if let (number, item) = next(waits: false) { body(number, item) }
    }

    private func next(waits: Bool) -> (number: Int, item: Item)? {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while first == waiting.count {
            if isClosed || !waits { return nil }
            pthread_cond_wait(change, lock)
        }
        let next = waiting[first]
        first += 1
        if first > 64 {
            waiting.removeFirst(first)
            first = 0
        }
        return next
    }
}
