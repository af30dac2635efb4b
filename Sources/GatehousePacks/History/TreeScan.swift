/// Goes through the entries of a tree. Nothing outside of its bytes is looked at.
struct TreeScan {
    /// One entry, as places in the bytes.
    struct Entry {
        var start = 0
        var name = 0..<0
        var id = 0
        var isTree = false
        var isGitlink = false
    }

    private let bytes: UnsafeRawBufferPointer
    private let idCount: Int
    private var place = 0
    /// Whether the bytes are no tree.
    private(set) var isDamaged = false

    init(_ bytes: UnsafeRawBufferPointer, idCount: Int) {
        self.bytes = bytes
        self.idCount = idCount
    }

    /// The next entry; nil at the end, or where the bytes are none.
    @inline(__always)
    mutating func next() -> Entry? {
        guard place < bytes.count else { return nil }
        var entry = Entry()
        entry.start = place
        guard let mode = mode(), let end = zero(from: place), end > place, bytes.count - end > idCount else {
            isDamaged = true
            place = bytes.count
            return nil
        }
        entry.name = place..<end
        entry.id = end + 1
        entry.isTree = mode == 0o040000
        entry.isGitlink = mode == 0o160000
        place = end + 1 + idCount
        return entry
    }

    /// Where the entry that was given last ends.
    var end: Int { place }

    // The kind of thing, from the octal digits before the space.
    @inline(__always)
    private mutating func mode() -> Int? {
        // Nearly all are one of two, and seven or six bytes at once show these.
        if place + 8 <= bytes.count {
            let word = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            if word >> 8 == Self.regular {
                place += 7
                return 0o100000
            }
            if word >> 16 == Self.tree {
                place += 6
                return 0o040000
            }
        }
        var mode = 0
        for count in 0..<8 {
            guard place < bytes.count else { return nil }
            let byte = bytes[place]
            place += 1
            if byte == 0x20 { return count == 0 ? nil : mode & 0o170000 }
            guard byte >= 0x30 && byte < 0x38 else { return nil }
            mode = mode << 3 | Int(byte - 0x30)
        }
        return nil
    }

    // `100644 ` and `40000 `.
    private static let regular: UInt64 = 0x31_3030_3634_3420
    private static let tree: UInt64 = 0x3430_3030_3020

    // The next zero, eight bytes at a time.
    @inline(__always)
    private func zero(from start: Int) -> Int? {
        var index = start
        while index + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
            if zeros != 0 { return index + zeros.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < bytes.count {
            if bytes[index] == 0 { return index }
            index += 1
        }
        return nil
    }

    /// The first eight bytes of the name of an object that stands there.
    @inline(__always)
    func head(at place: Int) -> UInt64 {
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
}
