#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open file, closed when it goes out of scope; programs that we run do not inherit it.
struct Descriptor: ~Copyable {
    let number: Int32

    init(_ path: [UInt8], _ flags: Int32, _ attempt: String, mode: mode_t = 0o666) throws(SystemError) {
        number = try Self.open(path, flags, attempt, mode)
    }

    private static func open(
        _ path: [UInt8], _ flags: Int32, _ attempt: String, _ mode: mode_t
    ) throws(SystemError) -> Int32 {
        let number = try withCString(path, attempt) { name in
            uninterrupted { systemOpen(name, flags | O_CLOEXEC | O_NOCTTY, mode) }
        }
        // ELOOP is what O_NOFOLLOW says of a link.
        if number < 0 && errno == ELOOP && flags & O_NOFOLLOW != 0 {
            throw SystemError(attempt, path, .notAFile, "it is a symbolic link")
        }
        guard number >= 0 else { throw SystemError(attempt, path) }
        return number
    }

    deinit { close(number) }

    /// The next bytes; nil at the end.
    borrowing func read(_ attempt: String, _ path: [UInt8]) throws(SystemError) -> [UInt8]? {
        do {
            return try Streams.read(from: number)
        } catch {
            throw SystemError(attempt, path, error.kind, error.reason)
        }
    }

    /// Writes all of the bytes.
    borrowing func write(_ bytes: [UInt8], _ attempt: String, _ path: [UInt8]) throws(SystemError) {
        do {
            try Streams.write(bytes, to: number)
        } catch {
            throw SystemError(attempt, path, error.kind, error.reason)
        }
    }

    /// Waits until the bytes are on the disk.
    borrowing func synchronize(_ attempt: String, _ path: [UInt8]) throws(SystemError) {
        // A device or a pipe has nothing to synchronize (EINVAL).
        guard uninterrupted({ fsync(number) }) == 0 || errno == EINVAL else { throw SystemError(attempt, path) }
    }
}

private func systemOpen(_ name: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t) -> Int32 {
    open(name, flags, mode)
}
