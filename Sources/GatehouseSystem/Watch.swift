#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs the body on a thread of its own once so many milliseconds have passed, if this process still runs then. Nothing
/// that the process waits for can hold it up.
package func watch(milliseconds: Int, then body: @escaping @Sendable () -> Void) throws(SystemError) {
    let context = Unmanaged.passRetained(Watch(milliseconds, body))
    #if canImport(Glibc)
        var thread = pthread_t()
    #else
        var thread: pthread_t?
    #endif
    let failure = pthread_create(&thread, nil, { keep($0) }, context.toOpaque())
    guard failure == 0 else {
        context.release()
        throw SystemError("start a thread", code: failure)
    }
}

private final class Watch: Sendable {
    let milliseconds: Int
    let body: @Sendable () -> Void

    init(_ milliseconds: Int, _ body: @escaping @Sendable () -> Void) {
        self.milliseconds = milliseconds
        self.body = body
    }
}

private func keep(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    let watch = Unmanaged<Watch>.fromOpaque(context).takeRetainedValue()
    Clock.wait(milliseconds: watch.milliseconds)
    watch.body()
    return nil
}
