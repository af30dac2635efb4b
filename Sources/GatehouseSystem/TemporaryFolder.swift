#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder that nobody else can look into, and that goes with everything in it when nobody holds it any more. It has no
/// folders of its own.
package final class TemporaryFolder: Sendable {
    package let path: [UInt8]

    /// - Parameter parent: where it is made; the system's place for such folders where it is nil.
    package init(in parent: [UInt8]? = nil) throws(SystemError) {
        let parent = parent.flatMap { $0.first == UInt8(ascii: "/") ? $0 : nil } ?? Array("/tmp".utf8)
        var template = parent + Array("/gatehouse-XXXXXX\0".utf8)
        let isMade = template.withUnsafeMutableBytes { bytes in
            bytes.baseAddress.map { mkdtemp($0.assumingMemoryBound(to: CChar.self)) != nil } ?? false
        }
        guard isMade else { throw SystemError("make a temporary folder", parent) }
        path = template.dropLast()
    }

    deinit {
        for name in (try? Files.names(in: path)) ?? [] { try? Files.delete(path + [UInt8(ascii: "/")] + name) }
        try? Files.deleteEmptyFolder(path)
    }

    /// Makes a file in it; gives its path.
    package func file(_ name: String, holding bytes: [UInt8]) throws(SystemError) -> [UInt8] {
        let path = path + Array("/\(name)".utf8)
        try Files.make(path, mode: 0o600) { _ in bytes }
        return path
    }
}
