#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The streams that this process was given.
package enum Streams {
    package static let input: Int32 = 0
    package static let output: Int32 = 1
    package static let errors: Int32 = 2

    /// Makes writing to a pipe that nobody reads an error instead of the end of this process. Every program calls it
    /// first; the programs that it runs get the default back.
    package static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

    /// Everything that can be read until the end, at most `limit` bytes.
    package static func readAll(from descriptor: Int32 = input, limit: Int) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        while let more = try read(from: descriptor) {
            guard bytes.count + more.count <= limit else {
                throw SystemError("read standard input", [], .tooLarge, "it is longer than \(limit) bytes")
            }
            bytes += more
        }
        return bytes
    }

    /// Writes all of the bytes, or throws.
    package static func write(_ bytes: some Collection<UInt8>, to descriptor: Int32) throws(SystemError) {
        let bytes = Array(bytes)
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes { all in
                uninterrupted { systemWrite(descriptor, all.baseAddress! + start, bytes.count - start) }
            }
            if count < 0 && errno == EAGAIN {
                waitUntilWritable(descriptor)
                continue
            }
            guard count > 0 else { throw SystemError("write to descriptor \(descriptor)") }
            start += count
        }
    }

    /// Whether a person's terminal is at the other end.
    package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// How many columns the terminal at the other end has; nil where there is none, or it does not say.
    package static func columns(of descriptor: Int32) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// The next bytes; nil at the end.
    static func read(from descriptor: Int32) throws(SystemError) -> [UInt8]? {
        var failure: Int32?
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            let read = uninterrupted { systemRead(descriptor, buffer.baseAddress!, buffer.count) }
            if read < 0 { failure = errno }
            count = max(0, read)
        }
        if let failure { throw SystemError("read from descriptor \(descriptor)", code: failure) }
        return bytes.isEmpty ? nil : bytes
    }

    // Whoever started us may have made the stream non-blocking.
    private static func waitUntilWritable(_ descriptor: Int32) {
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = uninterrupted { poll(&wait, 1, -1) }
    }
}

func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}

func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, buffer, count)
}
