#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A regular file whose bytes stand in memory as long as this lives, read by the system where they are looked at.
///
/// For files that are never changed once they have their name, such as git's packs.
package final class MappedFile: @unchecked Sendable {
    // Sendable: nobody writes into the bytes, and they go only with the last who holds this.

    /// The bytes; not to be looked at when this is gone.
    package let bytes: UnsafeRawBufferPointer
    package let facts: FileFacts

    /// Maps the file. Anything else of that name is an error; so is a symbolic link, unless the caller has it followed.
    package init(_ path: [UInt8], followingLinks: Bool = true) throws(SystemError) {
        let attempt = "map the file"
        let file = try Descriptor(path, O_RDONLY | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW), attempt)
        facts = try FileFacts(of: file, path, attempt)
        guard facts.kind == .file else { throw SystemError(attempt, path, .notAFile, "it is not a regular file") }
        guard facts.size > 0 else {
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        let start = mmap(nil, facts.size, PROT_READ, MAP_PRIVATE, file.number, 0)
        guard let start, start != MAP_FAILED else { throw SystemError(attempt, path) }
        bytes = UnsafeRawBufferPointer(start: start, count: facts.size)
    }

    deinit {
        if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
    }
}
