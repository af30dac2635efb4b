#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Files and directories, by paths that are bytes.
package enum Files {
    /// The bytes of a regular file of at most `limit` bytes. Anything else of that name is an error: a pipe would wait
    /// for ever, and a device has no end. A symbolic link is read through only where the caller says so.
    package static func read(
        _ path: [UInt8], limit: Int, followingLinks: Bool = true
    ) throws(SystemError) -> [UInt8] {
        let attempt = "read the file"
        let file = try Descriptor(path, O_RDONLY | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW), attempt)
        let facts = try FileFacts(of: file, path, attempt)
        guard facts.kind == .file else { throw SystemError(attempt, path, .notAFile, "it is not a regular file") }
        guard facts.size <= limit else { throw tooLarge(attempt, path, limit) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(facts.size)
        while let more = try file.read(attempt, path) {
            bytes += more
            // A file may grow while it is read.
            guard bytes.count <= limit else { throw tooLarge(attempt, path, limit) }
        }
        return bytes
    }

    private static func tooLarge(_ attempt: String, _ path: [UInt8], _ limit: Int) -> SystemError {
        SystemError(attempt, path, .tooLarge, "it is larger than \(limit) bytes")
    }

    /// What stands under the name, without following a symbolic link; nil where nothing does.
    package static func facts(_ path: [UInt8]) throws(SystemError) -> FileFacts? {
        do {
            return try FileFacts(ofLink: path)
        } catch {
            if error.kind == .missing { return nil }
            throw error
        }
    }

    /// What a symbolic link points to, as it is written in it.
    package static func target(ofLink path: [UInt8]) throws(SystemError) -> [UInt8] {
        var code: Int32 = 0
        let target = try withCString(path, "read the symbolic link") { name in
            [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                let length = readlink(
                    name, UnsafeMutableRawPointer(buffer.baseAddress!).assumingMemoryBound(to: CChar.self), buffer.count
                )
                if length < 0 { code = errno }
                count = max(0, length)
            }
        }
        guard code == 0 else { throw SystemError("read the symbolic link", path, code: code) }
        return target
    }

    /// The names in a directory, sorted by their bytes, without `.` and `..`.
    package static func names(in path: [UInt8]) throws(SystemError) -> [[UInt8]] {
        let attempt = "list the directory"
        guard let directory = try withCString(path, attempt, { opendir($0) }) else { throw SystemError(attempt, path) }
        defer { closedir(directory) }
        var names: [[UInt8]] = []
        while true {
            errno = 0
            guard let entry = readdir(directory) else { break }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name != [0x2e] && name != [0x2e, 0x2e] { names.append(name) }
        }
        guard errno == 0 else { throw SystemError(attempt, path) }
        return names.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// The directory in which this process works.
    package static func workingDirectory() throws(SystemError) -> [UInt8] {
        guard let path = getcwd(nil, 0) else { throw SystemError("find the working directory") }
        defer { free(path) }
        return bytes(ofC: path)
    }

    /// The path without symbolic links, `.` or `..`.
    package static func realPath(_ path: [UInt8]) throws(SystemError) -> [UInt8] {
        guard let real = try withCString(path, "find the path", { realpath($0, nil) }) else {
            throw SystemError("find the path", path)
        }
        defer { free(real) }
        return bytes(ofC: real)
    }

    private static func bytes(ofC text: UnsafePointer<CChar>) -> [UInt8] {
        Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }
}
