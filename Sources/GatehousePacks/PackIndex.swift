import GatehouseCore

/// The list of the objects in a pack: rows in the order of their names.
protocol PackIndex: Sendable {
    var count: Int { get }
    /// The name in a row; nil for a row that is not there.
    func id(at row: Int) -> ObjectID?
    /// Where the object of the row begins in the pack; nil where the list has no place for it.
    func offset(at row: Int) -> Int?
    /// The CRC-32 of the packed bytes, where the list knows it.
    func checksum(at row: Int) -> UInt32?
    /// The row of an object; nil where it is not in the pack.
    func row(of id: ObjectID) -> Int?
}

/// A `.idx` file of version 2 (gitformat-pack).
final class IndexFile: PackIndex {
    private let file: StoreFile
    private let names: NameTable
    private let checksums: Int
    private let offsets: Int
    private let largeOffsets: Int
    private let largeCount: Int

    /// The checksum of the pack that it is about.
    let packChecksum: ForeignBytes

    var count: Int { names.count }

    init(_ file: StoreFile, format byteCount: Int) throws(PackError) {
        self.file = file
        let bytes = file.bytes
        guard bytes.number32(at: 0) == 0xff74_4f63 else {
            throw .unknown(file.path, "it is no index of version 2")
        }
        guard bytes.number32(at: 4) == 2 else {
            throw .unknown(file.path, "it is an index of version \(Int(bytes.number32(at: 4) ?? 0))")
        }
        guard let names = NameTable(bytes, fanOut: 8, names: 8 + 1024, byteCount) else {
            throw .damaged(file.path, "its table of names makes no sense")
        }
        self.names = names
        checksums = 8 + 1024 + names.count * byteCount
        offsets = checksums + 4 * names.count
        largeOffsets = offsets + 4 * names.count
        let rest = bytes.count - largeOffsets - 2 * byteCount
        guard rest >= 0, rest % 8 == 0, rest / 8 <= names.count,
            let checksum = bytes.part(bytes.count - 2 * byteCount, byteCount)
        else { throw .damaged(file.path, "it has not the length that it should have") }
        largeCount = rest / 8
        packChecksum = checksum
    }

    func id(at row: Int) -> ObjectID? { names.id(at: row) }

    func row(of id: ObjectID) -> Int? { names.row(of: id) }

    func offset(at row: Int) -> Int? {
        guard row >= 0, row < count, let small = file.bytes.number32(at: offsets + 4 * row) else { return nil }
        if small & 0x8000_0000 == 0 { return Int(small) }
        let large = Int(small & 0x7fff_ffff)
        guard large < largeCount, let offset = file.bytes.number64(at: largeOffsets + 8 * large) else { return nil }
        return Int(exactly: offset)
    }

    func checksum(at row: Int) -> UInt32? {
        row >= 0 && row < count ? file.bytes.number32(at: checksums + 4 * row) : nil
    }
}
