#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Files {
    /// Gives the file another name. What stands under that name already is replaced.
    package static func move(_ from: [UInt8], to path: [UInt8]) throws(SystemError) {
        let attempt = "rename the file"
        let failure = try withCString(from, attempt) { from in
            (path + [0]).withUnsafeBytes {
                systemRename(from, $0.assumingMemoryBound(to: CChar.self).baseAddress!) == 0 ? 0 : errno
            }
        }
        guard failure == 0 else { throw SystemError(attempt, from, code: failure) }
    }

    /// Removes the file, or the link itself where it is one.
    package static func delete(_ path: [UInt8]) throws(SystemError) {
        let attempt = "remove the file"
        guard try withCString(path, attempt, { unlink($0) }) == 0 else { throw SystemError(attempt, path) }
    }

    /// Removes the folder where it is empty; one that holds something, or that is not there, stays as it is.
    package static func deleteEmptyFolder(_ path: [UInt8]) throws(SystemError) {
        let attempt = "remove the folder"
        guard try withCString(path, attempt, { rmdir($0) }) != 0 else { return }
        guard [ENOTEMPTY, EEXIST, ENOENT].contains(errno) else { throw SystemError(attempt, path) }
    }
}

private func systemRename(_ from: UnsafePointer<CChar>, _ to: UnsafePointer<CChar>) -> Int32 { rename(from, to) }
