import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs the body for 0, 1, … count-1 on as many threads as there are processors (at most `limit`), and returns when all
/// are done. Which thread runs which number is left open: results go into places of their own, and are sorted after.
package func parallel(_ count: Int, limit: Int = .max, _ body: @Sendable (Int) -> Void) {
    let threads = min(count, limit, onlineProcessors)
    guard threads > 1 else {
        for index in 0..<max(0, count) { body(index) }
        return
    }
    withoutActuallyEscaping(body) { body in
        let work = Work(count, body)
        let others = (1..<threads).compactMap { _ in startThread(on: work) }
        work.run()
        for thread in others { pthread_join(thread, nil) }
    }
}

/// How many processors may run our threads.
package let onlineProcessors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

/// What the threads share: the next number nobody has taken.
private final class Work: Sendable {
    private let next = Atomic<Int>(0)
    private let count: Int
    private let body: @Sendable (Int) -> Void

    init(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
        self.count = count
        self.body = body
    }

    func run() {
        while true {
            let index = next.add(1, ordering: .relaxed).oldValue
            guard index < count else { return }
            body(index)
        }
    }
}

// Some systems give threads half a megabyte of stack, which is less than a deep policy or pattern may need.
private let stackSize = 8 << 20

// Nil where the system has no thread to give: the others, and at worst the caller alone, then do the work.
private func startThread(on work: Work) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    let context = Unmanaged.passRetained(work)
    #if canImport(Glibc)
        var thread = pthread_t()
        let failure = pthread_create(&thread, &attributes, { run($0) }, context.toOpaque())
        let started: pthread_t? = thread
    #else
        var thread: pthread_t?
        let failure = pthread_create(&thread, &attributes, { run($0) }, context.toOpaque())
        let started = thread
    #endif
    guard failure == 0 else {
        context.release()
        return nil
    }
    return started
}

private func run(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
    return nil
}
