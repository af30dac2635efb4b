#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A program that runs. It is ended when nobody holds it any more.
///
/// Whoever reads its output also feeds its input and drains its errors on the way, so that neither side waits for the
/// other for ever.
package final class Child {
    private let path: [UInt8]
    private let process: pid_t
    private var input: Int32?
    private var output: Int32?
    private var errorStream: Int32?
    private var pending: [UInt8] = []
    private var written = 0
    private var closesInput = false
    private var exit: Program.Exit?

    /// What it wrote to standard error so far: the first 64 KB.
    package private(set) var errors: [UInt8] = []

    /// When waiting for it ends with an error, by the clock that only grows; nil for never.
    var deadline: Int?

    init(_ program: Program) throws(SystemError) {
        let spawned = try Spawn.start(program)
        path = program.path
        process = spawned.process
        input = spawned.input
        output = spawned.output
        errorStream = spawned.errors
    }

    deinit {
        close()
        guard exit == nil else { return }
        kill(process, SIGKILL)
        var status: Int32 = 0
        _ = uninterrupted { waitpid(process, &status, 0) }
    }

    /// Queues bytes for its standard input; they are written while its output is read.
    package func write(_ bytes: [UInt8]) {
        guard input != nil, !closesInput else { return }
        if written == pending.count {
            pending = bytes
            written = 0
        } else {
            pending += bytes
        }
    }

    /// Ends its standard input behind what was queued.
    package func closeInput() {
        closesInput = true
        feed()
    }

    /// Writes as much of what was queued as it takes without waiting.
    package func feed() {
        while let input, written < pending.count {
            let count = pending.withUnsafeBytes { all in
                uninterrupted { systemWrite(input, all.baseAddress! + written, pending.count - written) }
            }
            if count < 0 && errno == EAGAIN { return }
            // A program that reads no more says why in its exit or its answers.
            guard count > 0 else { return shut(&self.input) }
            written += count
        }
        if closesInput { shut(&input) }
    }

    /// The next bytes of its standard output, at most `limit`; nil at the end.
    package func read(limit: Int = 1 << 16) throws(SystemError) -> [UInt8]? {
        var failure: SystemError?
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            do throws(SystemError) {
                count = try read(into: UnsafeMutableRawBufferPointer(buffer))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes.isEmpty ? nil : bytes
    }

    /// Reads the next bytes of its standard output into the buffer, and says how many; 0 at the end.
    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
        guard let start = buffer.baseAddress else { return 0 }
        while let output {
            if input != nil || errorStream != nil || deadline != nil {
                feed()
                guard try waitForOutput() else { continue }
            }
            let count = uninterrupted { systemRead(output, start, buffer.count) }
            guard count >= 0 else { throw SystemError("read the output of the program", path) }
            if count == 0 { shut(&self.output) }
            return count
        }
        return 0
    }

    /// Ends its streams, waits for its end, and says how it ended.
    package func wait() throws(SystemError) -> Program.Exit {
        if let exit { return exit }
        closeInput()
        while output != nil { _ = try read() }
        while input != nil { try waitForInput() }
        while let stream = errorStream { drain(stream) }
        var status: Int32 = 0
        guard uninterrupted({ waitpid(process, &status, 0) }) == process else {
            throw SystemError("wait for the program", path)
        }
        // The macros of <sys/wait.h> do not reach Swift: the low seven bits are the signal, the next byte the status.
        let signal = status & 0x7f
        let ended: Program.Exit = signal == 0 ? .status(Int(status >> 8 & 0xff)) : .signal(Int(signal))
        exit = ended
        return ended
    }

    // Waits until there is output to read, feeding and draining meanwhile. False where there is none yet.
    private func waitForOutput() throws(SystemError) -> Bool {
        var waits = [pollfd(fd: output ?? -1, events: Int16(POLLIN), revents: 0)]
        waits.append(pollfd(fd: errorStream ?? -1, events: Int16(POLLIN), revents: 0))
        waits.append(pollfd(fd: written < pending.count ? input ?? -1 : -1, events: Int16(POLLOUT), revents: 0))
        try wait(for: &waits)
        if waits[1].revents != 0, let errorStream { drain(errorStream) }
        if waits[2].revents != 0 { feed() }
        return waits[0].revents != 0
    }

    // Waits until a program that writes no more takes more of its input, or ends; drains its errors meanwhile.
    private func waitForInput() throws(SystemError) {
        var waits = [pollfd(fd: input ?? -1, events: Int16(POLLOUT), revents: 0)]
        waits.append(pollfd(fd: errorStream ?? -1, events: Int16(POLLIN), revents: 0))
        try wait(for: &waits)
        if waits[1].revents != 0, let errorStream { drain(errorStream) }
        if waits[0].revents != 0 { feed() }
    }

    private func wait(for streams: inout [pollfd]) throws(SystemError) {
        let rest = deadline.map { max(0, $0 - Clock.milliseconds()) }
        let ready = uninterrupted { poll(&streams, nfds_t(streams.count), rest.map { Int32(clamping: $0) } ?? -1) }
        if ready < 0 { throw SystemError("wait for the program", path) }
        // Where there is no deadline, waiting ends with something that is ready.
        if ready == 0 { throw SystemError("wait for the program", path, .late, "took too long") }
    }

    private func drain(_ stream: Int32) {
        guard let more = try? Streams.read(from: stream) else { return shut(&errorStream) }
        errors += more.prefix(max(0, 1 << 16 - errors.count))
    }

    private func close() {
        shut(&input)
        shut(&output)
        shut(&errorStream)
    }

    private func shut(_ stream: inout Int32?) {
        if let number = stream { systemClose(number) }
        stream = nil
    }
}

func systemClose(_ descriptor: Int32) { _ = close(descriptor) }
