/// Archives of zip: jar, whl, docx, apk and whatever else is one.
///
/// Members are read from front to back, by the headers that stand before them, so that one which the directory leaves out is
/// read too; the directory says how long they are where the headers do not.
struct Zip {
    private let bytes: [UInt8]
    /// The entries of the directory, by the offsets of their headers.
    private let entries: [Int: ZipEntry]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        entries = ZipEntry.directory(of: bytes)
    }

    /// Whether a member's header stands at the offset, or the end of an empty archive.
    static func headStands(in bytes: [UInt8], at offset: Int) -> Bool {
        guard bytes.count - offset >= 4, bytes[offset] == 0x50, bytes[offset + 1] == 0x4b else { return false }
        return bytes[offset + 2] == 3 && bytes[offset + 3] == 4 || bytes[offset + 2] == 5 && bytes[offset + 3] == 6
    }

    /// Whether the bytes end as an archive does, behind a program that opens it, for example.
    static func endStands(in bytes: [UInt8]) -> Bool {
        let at = bytes.count - ZipEntry.endSize
        return at > 0 && headStands(in: bytes, at: at) && bytes[at + 2] == 5
    }

    func unpack(into taker: inout some Unpacking) {
        var read = Set<Int>()
        var at = 0
        while let head = nextHead(from: at) {
            read.insert(head)
            guard let end = unpackMember(at: head, into: &taker) else { return }
            at = max(end, head + 4)
        }
        // Those that stand inside of others.
        for offset in entries.keys.sorted() where !read.contains(offset) {
            guard unpackMember(at: offset, into: &taker) != nil else { return }
        }
    }

    private func nextHead(from start: Int) -> Int? {
        var at = start
        while at + 4 <= bytes.count {
            if bytes[at] == 0x50, bytes[at + 1] == 0x4b, bytes[at + 2] == 3, bytes[at + 3] == 4 { return at }
            at += 1
        }
        return nil
    }

    // Where the member ends; nil where no more members may be read.
    private func unpackMember(at offset: Int, into taker: inout some Unpacking) -> Int? {
        guard let head = ZipEntry(head: bytes, at: offset) else { return offset + 4 }
        guard taker.mayTakeMember() else { return nil }
        let known = entries[offset]
        let start = min(bytes.count, head.dataStart)
        // What comes later says how long the data is, where the header's fields are zero.
        let size = head.compressedSize > 0 || !head.hasSizeBehind ? head.compressedSize : known?.compressedSize
        let longest = bytes.count - start
        if head.isEncrypted || known?.isEncrypted == true {
            taker.skip(.encrypted)
            return start + min(size ?? 0, longest)
        }
        switch head.method {
        case 0:
            guard let size, size <= longest else {
                taker.skip(.unknown)
                return start
            }
            if size > 0 {
                taker.take(Member(head.name, Array(bytes[start..<(start + size)]), at: start..<(start + size)))
            }
            return start + size
        case 8: return inflate(head, .deflate, start, size, into: &taker)
        case 12: return inflate(head, .bzip2, start, size, into: &taker)
        case 93: return inflate(head, .zstd, start, size, into: &taker)
        case 95: return inflate(head, .xz, start, size, into: &taker)
        default:
            taker.skip(.unknown)
            return start + min(size ?? 0, longest)
        }
    }

    private func inflate(
        _ head: ZipEntry, _ method: Method, _ start: Int, _ size: Int?, into taker: inout some Unpacking
    ) -> Int {
        let end = size.map { start + min($0, bytes.count - start) } ?? bytes.count
        let result = Inflation(bytes[start..<end], as: method, limit: taker.room)
        if !result.bytes.isEmpty { taker.take(Member(head.name, result.bytes)) }
        switch result.end {
        case .complete: break
        case .cut: taker.cut()
        case .damaged: taker.skip(.unknown)
        }
        return start + result.consumed
    }
}
