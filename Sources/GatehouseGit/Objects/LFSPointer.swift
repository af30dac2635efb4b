/// Git LFS pointers: small texts that stand for files which lie elsewhere.
enum LFSPointer {
    /// Whether the bytes are a pointer (git-lfs, "The Pointer"): the version first, and a name by SHA-256.
    static func matches(_ bytes: [UInt8]) -> Bool {
        guard bytes.count < 1024, versions.contains(where: { bytes.starts(with: $0) }) else { return false }
        return bytes.split(separator: 0x0a).contains { $0.starts(with: name) }
    }

    private static let versions = ["version https://git-lfs", "version http://git-media", "version https://hawser"]
        .map { Array($0.utf8) }
    private static let name = Array("oid sha256:".utf8)
}
