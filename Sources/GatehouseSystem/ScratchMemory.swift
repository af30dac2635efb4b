#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A piece of memory that is needed while we run. A small one is the process's own; a large one is a file without a name,
/// which the system may write back to its disk when memory is wanted for something else.
package struct ScratchMemory: ~Copyable {
    /// The first of its bytes; nil while there are none.
    package private(set) var start: UnsafeMutableRawPointer?
    private var byteCount = 0
    /// The file; below zero where there is none.
    private var file: Int32 = -1

    /// None, to begin with.
    package init() {}

    deinit {
        guard let start else { return }
        if file >= 0 {
            munmap(start, byteCount)
            close(file)
        } else {
            start.deallocate()
        }
    }

    /// Makes it so large, at least: what was in it stays.
    ///
    /// - Parameter limit: from how many bytes on it is a file, where one can be had.
    package mutating func grow(to wanted: Int, filesFrom limit: Int) {
        guard wanted > byteCount else { return }
        if file >= 0 && growFile(to: wanted) { return }
        var other = ScratchMemory()
        if file >= 0 || wanted < limit || !other.openFile(wanted) { other.allocate(wanted) }
        if let start, let target = other.start { target.copyMemory(from: start, byteCount: byteCount) }
        self = other
    }

    private mutating func allocate(_ wanted: Int) {
        (start, byteCount) = (.allocate(byteCount: wanted, alignment: 16), wanted)
    }

    private mutating func openFile(_ wanted: Int) -> Bool {
        guard let file = Self.namelessFile() else { return false }
        guard Self.reserve(wanted, in: file), let memory = Self.map(file, wanted) else {
            close(file)
            return false
        }
        (start, byteCount, self.file) = (memory, wanted, file)
        return true
    }

    private mutating func growFile(to wanted: Int) -> Bool {
        guard Self.reserve(wanted, in: file), let memory = Self.map(file, wanted) else { return false }
        munmap(start, byteCount)
        (start, byteCount) = (memory, wanted)
        return true
    }

    // Space that is not reserved may be missing when it is written to, and that would be the end of the process.
    private static func reserve(_ count: Int, in file: Int32) -> Bool {
        #if canImport(Glibc)
            // Beyond its limit of a file's size a process is ended, not told.
            var limit = rlimit()
            guard getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0, limit.rlim_cur >= UInt(count)
            else { return false }
            return posix_fallocate(file, 0, count) == 0
        #else
            // Here the system moves memory to a disk of its own accord.
            return false
        #endif
    }

    private static func map(_ file: Int32, _ count: Int) -> UnsafeMutableRawPointer? {
        let memory = mmap(nil, count, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
        return memory == MAP_FAILED ? nil : memory
    }

    private static func namelessFile() -> Int32? {
        // `/var/tmp` comes before `/tmp`, which is often memory itself.
        let named = Environment.current()["TMPDIR"].map { [$0] } ?? []
        for folder in named + ["/var/tmp", "/tmp"].map({ Array($0.utf8) }) where !folder.isEmpty {
            var name = (folder + Array("/gatehouse-XXXXXX".utf8)).map { CChar(bitPattern: $0) } + [0]
            let file = mkstemp(&name)
            guard file >= 0 else { continue }
            unlink(name)
            _ = fcntl(file, F_SETFD, FD_CLOEXEC)
            return file
        }
        return nil
    }
}
