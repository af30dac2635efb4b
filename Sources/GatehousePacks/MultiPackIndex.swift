import GatehouseCore

/// A `multi-pack-index` of version 1 (gitformat-pack): one list for several packs, which may have no `.idx` of their own.
final class MultiPackIndex: Sendable {
    private let file: StoreFile
    private let names: NameTable
    private let offsets: Int
    private let largeOffsets: ForeignBytes?

    /// The packs' names, without an extension, in the order of their numbers.
    let packs: [[UInt8]]
    var count: Int { names.count }

    init(_ file: StoreFile, format byteCount: Int) throws(PackError) {
        self.file = file
        let bytes = file.bytes
        guard bytes.number32(at: 0) == 0x4d49_4458, bytes.byte(at: 4) == 1 else {
            throw .unknown(file.path, "it is no multi-pack-index of version 1")
        }
        guard bytes.byte(at: 5) == (byteCount == 20 ? 1 : 2), bytes.byte(at: 7) == 0 else {
            throw .unknown(file.path, "its names or its layers are of a form that is not known here")
        }
        let chunks = try Self.chunks(file)
        guard let fanOut = chunks[0x4f49_4446], let ids = chunks[0x4f49_444c], let places = chunks[0x4f4f_4646],
            let packNames = chunks[0x504e_414d], fanOut.count == 1024,
            let names = NameTable(bytes, fanOut: fanOut.lowerBound, names: ids.lowerBound, byteCount),
            names.count * byteCount <= ids.count, names.count * 8 <= places.count
        else { throw .damaged(file.path, "its tables make no sense") }
        self.names = names
        offsets = places.lowerBound
        largeOffsets = chunks[0x4c4f_4646].flatMap { bytes.part($0.lowerBound, $0.count) }
        packs =
            bytes.part(packNames.lowerBound, packNames.count)?.copy.split(separator: 0).compactMap { name in
                name.suffix(4).elementsEqual(".idx".utf8) || name.suffix(5).elementsEqual(".pack".utf8)
                    ? Array(name[..<(name.lastIndex(of: UInt8(ascii: ".")) ?? name.startIndex)]) : nil
            } ?? []
        guard packs.count == Int(bytes.number32(at: 8) ?? 0) else {
            throw .damaged(file.path, "it has not the packs that it counts")
        }
    }

    // Where each chunk lies, by its four letters.
    private static func chunks(_ file: StoreFile) throws(PackError) -> [UInt32: Range<Int>] {
        var chunks: [UInt32: Range<Int>] = [:]
        for index in 0..<Int(file.bytes.byte(at: 6) ?? 0) {
            guard let letters = file.bytes.number32(at: 12 + 12 * index),
                let start = file.bytes.number64(at: 16 + 12 * index).flatMap(Int.init(exactly:)),
                let end = file.bytes.number64(at: 28 + 12 * index).flatMap(Int.init(exactly:)),
                start <= end, end <= file.bytes.count
            else { throw .damaged(file.path, "a chunk does not lie in the file") }
            chunks[letters] = start..<end
        }
        return chunks
    }

    /// The number of the pack that holds the object of the row.
    func pack(at row: Int) -> Int? {
        row >= 0 && row < count ? file.bytes.number32(at: offsets + 8 * row).map(Int.init) : nil
    }

    func id(at row: Int) -> ObjectID? { names.id(at: row) }

    func row(of id: ObjectID) -> Int? { names.row(of: id) }

    func offset(at row: Int) -> Int? {
        guard row >= 0, row < count, let small = file.bytes.number32(at: offsets + 8 * row + 4) else { return nil }
        guard small & 0x8000_0000 != 0, let largeOffsets else { return Int(small) }
        let (place, overflow) = Int(small & 0x7fff_ffff).multipliedReportingOverflow(by: 8)
        return overflow ? nil : largeOffsets.number64(at: place).flatMap(Int.init(exactly:))
    }
}

/// The part of a multi-pack-index that is about one pack.
final class PartialIndex: PackIndex {
    private let whole: MultiPackIndex
    private let number: Int
    private let rows: ScratchArray<UInt32>

    init(_ whole: MultiPackIndex, pack number: Int) {
        self.whole = whole
        self.number = number
        var rows = ScratchArray<UInt32>()
        for row in 0..<whole.count where whole.pack(at: row) == number { rows.append(UInt32(row)) }
        self.rows = rows
    }

    var count: Int { rows.count }

    func id(at row: Int) -> ObjectID? { rows.indices.contains(row) ? whole.id(at: Int(rows[row])) : nil }

    func offset(at row: Int) -> Int? { rows.indices.contains(row) ? whole.offset(at: Int(rows[row])) : nil }

    func checksum(at row: Int) -> UInt32? { nil }

    func row(of id: ObjectID) -> Int? {
        guard let row = whole.row(of: id), whole.pack(at: row) == number else { return nil }
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] < row { low = middle + 1 } else { high = middle }
        }
        return low < rows.count && rows[low] == row ? low : nil
    }
}
