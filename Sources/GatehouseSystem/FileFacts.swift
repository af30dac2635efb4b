#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the file system says of a name.
package struct FileFacts: Hashable, Sendable {
    /// What kind of thing stands under the name.
    package enum Kind: Sendable {
        case file, directory, symbolicLink, other
    }

    package let kind: Kind
    package let size: Int
    package let isExecutable: Bool
    /// Which device and which file on it: two names of the same pair are the same file.
    package let device: UInt64
    package let inode: UInt64
    /// The number of the user who owns it.
    package let owner: UInt32
    /// Who may do what, as `chmod` takes it.
    package let permissions: UInt32
    /// When its content last changed, in whole seconds since 1970 began.
    package let changed: Int

    init(_ facts: stat) {
        kind =
            switch facts.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .directory
            case S_IFLNK: .symbolicLink
            default: .other
            }
        size = Int(facts.st_size)
        isExecutable = facts.st_mode & S_IXUSR != 0
        device = UInt64(truncatingIfNeeded: facts.st_dev)
        inode = UInt64(truncatingIfNeeded: facts.st_ino)
        owner = UInt32(truncatingIfNeeded: facts.st_uid)
        permissions = UInt32(truncatingIfNeeded: facts.st_mode) & 0o7777
        #if canImport(Glibc)
            changed = facts.st_mtim.tv_sec
        #else
            changed = facts.st_mtimespec.tv_sec
        #endif
    }

    init(ofLink path: [UInt8]) throws(SystemError) {
        var facts = stat()
        let result = try withCString(path, "look at") { lstat($0, &facts) }
        guard result == 0 else { throw SystemError("look at", path) }
        self.init(facts)
    }

    init(of file: borrowing Descriptor, _ path: [UInt8], _ attempt: String) throws(SystemError) {
        var facts = stat()
        guard fstat(file.number, &facts) == 0 else { throw SystemError(attempt, path) }
        self.init(facts)
    }
}
