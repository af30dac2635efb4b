#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that this process alone adds to, for as long as it holds this.
package struct LockedFile: ~Copyable {
    private let file: Descriptor
    private let path: [UInt8]
    /// How many bytes it held when the lock was got.
    package let size: Int

    private static let attempt = "add to the file"

    /// Opens the file, or makes it, and waits at most so many milliseconds for whoever else holds it.
    ///
    /// - Parameter sharedMode: the permissions that a new file gets whatever the process's mask; nil for the owner alone.
    package init(_ path: [UInt8], sharedMode: UInt32? = nil, patience: Int) throws(SystemError) {
        let end = Clock.milliseconds() + patience
        while true {
            let file = try Descriptor(
                path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, Self.attempt, mode: 0o600)
            let facts = try FileFacts(of: file, path, Self.attempt)
            guard facts.kind == .file else {
                throw SystemError(Self.attempt, path, .notAFile, "it is not a regular file")
            }
            try Self.lock(file, path, until: end)
            // Whoever held it may have given it another name, and then it is not the one that is meant.
            let (held, there) = (try FileFacts(of: file, path, Self.attempt), try Files.facts(path))
            guard held.inode == there?.inode, held.device == there?.device else { continue }
            if let sharedMode, held.size == 0 { _ = fchmod(file.number, mode_t(sharedMode)) }
            self.file = file
            self.path = path
            size = held.size
            return
        }
    }

    /// The bytes from an offset on, at most so many.
    package func bytes(from offset: Int, count: Int) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            let wanted = count - bytes.count
            var failure: Int32?
            let more = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
                let read = uninterrupted { pread(file.number, buffer.baseAddress, wanted, off_t(offset + bytes.count)) }
                if read < 0 { failure = errno }
                filled = max(0, read)
            }
            if let failure { throw SystemError("read the file", path, code: failure) }
            if more.isEmpty { break }
            bytes += more
        }
        return bytes
    }

    /// Adds the bytes, and returns when they are on the disk.
    package func append(_ bytes: [UInt8]) throws(SystemError) {
        try file.write(bytes, Self.attempt, path)
        try file.synchronize(Self.attempt, path)
        guard size == 0 else { return }
        // A new file's name is on the disk when its directory is.
        let directory = path.lastIndex(of: UInt8(ascii: "/")).map { Array(path[...$0]) } ?? [UInt8(ascii: ".")]
        try Descriptor(directory, O_RDONLY | O_DIRECTORY, Self.attempt).synchronize(Self.attempt, directory)
    }

    // Not waiting in the kernel: that would have no deadline.
    private static func lock(_ file: borrowing Descriptor, _ path: [UInt8], until end: Int) throws(SystemError) {
        var pause = 1
        while uninterrupted({ flock(file.number, LOCK_EX | LOCK_NB) }) != 0 {
            guard errno == EWOULDBLOCK else { throw SystemError(attempt, path) }
            guard Clock.milliseconds() < end else {
                throw SystemError(attempt, path, .other, "other processes hold its lock for too long")
            }
            Clock.wait(milliseconds: pause)
            pause = min(pause * 2, 16)
        }
    }
}
