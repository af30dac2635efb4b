#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How many processors may run our threads.
package let onlineProcessors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

// Some systems give threads half a megabyte of stack, which is less than a deep policy or pattern may need.
private let stackSize = 8 << 20

/// Starts a thread. Nil where the system has none to give: the others, and at worst the caller alone, then do the work.
func startThread(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    let context = Unmanaged.passRetained(ThreadBody(run: body))
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

private final class ThreadBody: Sendable {
    let run: @Sendable () -> Void
    init(run: @escaping @Sendable () -> Void) { self.run = run }
}

private func run(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run()
    return nil
}
