#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Files {
    /// Replaces the file whole, or leaves it as it was. A device or a pipe is written into, never replaced, and a symbolic
    /// link stays: what it points to is replaced.
    package static func write(
        _ bytes: [UInt8], to path: [UInt8], isExecutable: Bool = false
    ) throws(SystemError) {
        let attempt = "write the file"
        if let there = try targetFacts(path), there.kind == .other {
            return try Descriptor(path, O_WRONLY, attempt).write(bytes, attempt, path)
        }
        let path = try facts(path)?.kind == .symbolicLink ? realPath(path) : path
        let temporary = path + Array(".\(getpid()).\(Clock.milliseconds()).tmp".utf8)
        do {
            let file = try Descriptor(
                temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, attempt, mode: isExecutable ? 0o777 : 0o666)
            try file.write(bytes, attempt, path)
            try file.synchronize(attempt, path)
        } catch {
            remove(temporary)
            throw error
        }
        try move(temporary, to: path, attempt)
    }

    /// Makes a file under a name that nothing has yet, for readers who may come at any moment: it gets the name when it is
    /// whole. The bytes may depend on which file it becomes. It is not forced to the disk.
    ///
    /// - Parameter mode: the permissions that the file gets whatever the process's mask.
    package static func make(
        _ path: [UInt8], mode: UInt32, _ bytes: (FileFacts) -> [UInt8]
    ) throws(SystemError) {
        let attempt = "make the file"
        let temporary = path + Array(".\(getpid()).tmp".utf8)
        do throws(SystemError) {
            let file = try Descriptor(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, attempt, mode: 0o600)
            guard fchmod(file.number, mode_t(mode)) == 0 else { throw SystemError(attempt, path) }
            try file.write(bytes(FileFacts(of: file, path, attempt)), attempt, path)
        } catch {
            remove(temporary)
            throw error
        }
        try move(temporary, to: path, attempt)
    }

    /// Adds the line at the end of the file, whole, with nobody else's bytes in between; makes the file where there is
    /// none. The line feed is added here.
    ///
    /// - Parameter sharedMode: the permissions that the file gets whatever the process's mask; nil for the owner alone.
    package static func append(
        line: [UInt8], to path: [UInt8], sharedMode: UInt32? = nil, synchronizing: Bool = false
    ) throws(SystemError) {
        let attempt = "add a line to the file"
        let file = try Descriptor(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, attempt, mode: 0o600)
        // Whoever does not own the file finds it as its owner shared it.
        if let sharedMode { _ = fchmod(file.number, mode_t(sharedMode)) }
        guard uninterrupted({ flock(file.number, LOCK_EX) }) == 0 else { throw SystemError(attempt, path) }
        try file.write(line + [0x0a], attempt, path)
        if synchronizing { try file.synchronize(attempt, path) }
    }

    /// Makes the directory and those above it, where they are not there yet.
    ///
    /// - Parameter sharedMode: the permissions that the directory itself gets whatever the process's mask; its group is
    ///   that of the directory above.
    package static func makeDirectories(_ path: [UInt8], sharedMode: UInt32? = nil) throws(SystemError) {
        let attempt = "make the directory"
        if try targetFacts(path)?.kind == .directory { return }
        if let slash = path.lastIndex(of: UInt8(ascii: "/")), slash > 0 {
            try makeDirectories(Array(path[..<slash]))
        }
        let result = try withCString(path, attempt) { mkdir($0, 0o777) }
        guard result == 0 || errno == EEXIST else { throw SystemError(attempt, path) }
        if let sharedMode { _ = try withCString(path, attempt) { chmod($0, mode_t(sharedMode) | S_ISGID) } }
    }

    /// Makes the directory and those above it, where they are not there yet; the directory itself with these permissions,
    /// whatever the process's mask.
    package static func makeDirectories(_ path: [UInt8], mode: UInt32) throws(SystemError) {
        if try facts(path) != nil { return }
        try makeDirectories(path)
        _ = try withCString(path, "make the directory") { chmod($0, mode_t(mode)) }
    }

    // What stands at the end of symbolic links.
    private static func targetFacts(_ path: [UInt8]) throws(SystemError) -> FileFacts? {
        var facts = stat()
        let result = try withCString(path, "look at") { stat($0, &facts) }
        if result == 0 { return FileFacts(facts) }
        guard errno == ENOENT else { throw SystemError("look at", path) }
        return nil
    }

    private static func move(_ from: [UInt8], to path: [UInt8], _ attempt: String) throws(SystemError) {
        let failure = try withCString(from, attempt) { from in
            (path + [0]).withUnsafeBytes {
                rename(from, $0.assumingMemoryBound(to: CChar.self).baseAddress!) == 0 ? 0 : errno
            }
        }
        guard failure == 0 else {
            remove(from)
            throw SystemError(attempt, path, code: failure)
        }
    }

    private static func remove(_ path: [UInt8]) { _ = try? withCString(path, "remove the file") { unlink($0) } }
}
