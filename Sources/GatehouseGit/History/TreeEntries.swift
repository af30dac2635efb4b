import GatehouseCore
import GatehousePacks

/// Reads the entries of trees as a sweep hands them over: millions, so no value is made of those that are passed over.
enum TreeEntries {
    /// Calls the body with the mode, the name and the first eight bytes of the id of each entry that the tree does not
    /// share with the one it was made from. False where the bytes are no tree's.
    static func forEachNew(
        in tree: SweptObject, _ body: (_ mode: FileMode?, _ name: [UInt8], _ head: UInt64) -> Void
    ) -> Bool {
        let changes = tree.former?.changes
        return tree.bytes.withUnsafeBytes { bytes in
            var (at, next) = (0, 0)
            while at < bytes.count {
                guard let space = Self.space(behind: at, in: bytes), let zero = Self.zero(from: space + 1, in: bytes),
                    zero > space + 1, bytes.count - zero > tree.id.byteCount
                else { return false }
                let end = zero + 1 + tree.id.byteCount
                if let changes {
                    // What meets at the start of an entry is one as well: its bytes may come from within another.
                    while next < changes.count, changes[next].upperBound < at { next += 1 }
                    if next == changes.count || changes[next].lowerBound >= end {
                        at = end
                        continue
                    }
                }
                let bits = bytes[at..<space].reduce(UInt32(0)) { $0 << 3 | UInt32($1 & 7) }
                let head = bytes.loadUnaligned(fromByteOffset: zero + 1, as: UInt64.self).bigEndian
                body(FileMode(tree: bits), Array(bytes[(space + 1)..<zero]), head)
                at = end
            }
            return true
        }
    }

    // A mode has five or six octal digits.
    private static func space(behind at: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
        for length in 5...6 where at + length < bytes.count && bytes[at + length] == UInt8(ascii: " ") {
            return at + length
        }
        return nil
    }

    // Eight bytes at a time: the lowest bit that stands is that of the first zero.
    private static func zero(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
        var at = start
        while at + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
            if zeros != 0 { return at + zeros.trailingZeroBitCount / 8 }
            at += 8
        }
        while at < bytes.count {
            if bytes[at] == 0 { return at }
            at += 1
        }
        return nil
    }
}
