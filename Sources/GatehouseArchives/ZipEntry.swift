/// What the header of a member, or the directory of the archive, says of a member.
struct ZipEntry {
    let name: [UInt8]
    let method: UInt16
    let compressedSize: Int
    let isEncrypted: Bool
    /// Whether the sizes stand behind the data.
    let hasSizeBehind: Bool
    /// Where the data begins; for an entry of the directory, where the header does.
    let dataStart: Int

    /// The size of the record that ends an archive.
    static let endSize = 22

    /// The header at the offset; nil where it is cut off.
    init?(head bytes: [UInt8], at offset: Int) {
        guard offset >= 0, bytes.count - offset >= 30, Zip.headStands(in: bytes, at: offset), bytes[offset + 2] == 3
        else {
            return nil
        }
        let flags = UInt16(Self.number(bytes, offset + 6, 2))
        let nameCount = Self.number(bytes, offset + 26, 2)
        let extraCount = Self.number(bytes, offset + 28, 2)
        let extraStart = min(bytes.count, offset + 30 + nameCount)
        let extraEnd = min(bytes.count, extraStart + extraCount)
        name = Array(bytes[(offset + 30)..<extraStart])
        method = UInt16(Self.number(bytes, offset + 8, 2))
        isEncrypted = flags & 1 != 0
        hasSizeBehind = flags & 8 != 0
        dataStart = extraEnd
        let size = Self.number(bytes, offset + 18, 4)
        compressedSize = size == 0xffff_ffff ? Self.longSize(bytes[extraStart..<extraEnd]) ?? size : size
    }

    private init?(entry bytes: [UInt8], at offset: Int) {
        guard bytes.count - offset >= 46, bytes[offset..<(offset + 4)].elementsEqual([0x50, 0x4b, 1, 2]) else {
            return nil
        }
        let nameEnd = min(bytes.count, offset + 46 + Self.number(bytes, offset + 28, 2))
        let extraEnd = min(bytes.count, nameEnd + Self.number(bytes, offset + 30, 2))
        name = Array(bytes[(offset + 46)..<nameEnd])
        method = UInt16(Self.number(bytes, offset + 10, 2))
        isEncrypted = Self.number(bytes, offset + 8, 2) & 1 != 0
        hasSizeBehind = false
        dataStart = Self.number(bytes, offset + 42, 4)
        let size = Self.number(bytes, offset + 20, 4)
        compressedSize = size == 0xffff_ffff ? Self.longSize(bytes[nameEnd..<extraEnd]) ?? size : size
    }

    /// The entries of the archive's directory by the offsets of their headers; empty where there is none, or where it does
    /// not stand where the end says.
    static func directory(of bytes: [UInt8]) -> [Int: ZipEntry] {
        guard let end = end(of: bytes) else { return [:] }
        let size = number(bytes, end + 12, 4)
        let offset = number(bytes, end + 16, 4)
        // What was put before an archive moves it: the directory ends where its end begins.
        let start = max(0, end - size)
        let moved = start - offset
        var result: [Int: ZipEntry] = [:]
        var at = start
        while at < end, let entry = ZipEntry(entry: bytes, at: at) {
            let head = entry.dataStart + (offset == 0xffff_ffff ? 0 : moved)
            if head >= 0, head < bytes.count { result[head] = entry }
            let lengths = [28, 30, 32].reduce(0) { $0 + number(bytes, at + $1, 2) }
            at += 46 + lengths
        }
        return result
    }

    // A comment of up to 65,535 bytes may stand behind it.
    private static func end(of bytes: [UInt8]) -> Int? {
        var at = bytes.count - endSize
        let last = max(0, at - 65_535)
        while at >= last {
            if bytes[at] == 0x50, bytes[at + 1] == 0x4b, bytes[at + 2] == 5, bytes[at + 3] == 6 { return at }
            at -= 1
        }
        return nil
    }

    // The field of large archives: a member's size when unpacked, then as it is packed.
    private static func longSize(_ extra: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(extra)
        var at = 0
        while at + 4 <= bytes.count {
            let count = number(bytes, at + 2, 2)
            if number(bytes, at, 2) == 1, count >= 16, at + 20 <= bytes.count {
                let high = number(bytes, at + 16, 4)
                return high == 0 ? number(bytes, at + 12, 4) : 1 << 40
            }
            at += 4 + count
        }
        return nil
    }

    // Little-endian, of up to four bytes; the caller knows that they are there.
    private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
        guard at >= 0, at + count <= bytes.count else { return 0 }
        return (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }
}
