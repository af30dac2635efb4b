import GatehouseCore

/// A pack of version 2 with the list of its objects.
final class Pack: Sendable {
    let file: StoreFile
    let index: any PackIndex
    /// How many objects it says it has.
    let claimedCount: Int
    /// Where its last object ends.
    let end: Int
    private let byteCount: Int

    init(_ file: StoreFile, _ index: any PackIndex, format byteCount: Int) throws(PackError) {
        self.file = file
        self.index = index
        self.byteCount = byteCount
        guard file.bytes.number32(at: 0) == 0x5041_434b else { throw .damaged(file.path, "it is no pack") }
        guard let version = file.bytes.number32(at: 4), version == 2 else {
            throw .unknown(file.path, "it is a pack of version \(Int(file.bytes.number32(at: 4) ?? 0))")
        }
        claimedCount = Int(file.bytes.number32(at: 8) ?? 0)
        end = file.bytes.count - byteCount
        guard end >= 12 else { throw .damaged(file.path, "it is too short for a pack") }
        guard index.count <= claimedCount else { throw .damaged(file.path, "it has fewer objects than its index") }
    }

    /// The checksum at its end.
    var checksum: ForeignBytes? { file.bytes.part(end, byteCount) }

    /// What stands before the deflated bytes of the object that begins there; nil where that makes no sense.
    func entry(at offset: Int) -> PackEntry? {
        offset >= 12 && offset < end ? PackEntry(file.bytes, at: offset, end: end, byteCount) : nil
    }
}

/// What a pack says of an object, before its deflated bytes.
struct PackEntry {
    /// What the deflated bytes are.
    enum Form {
        case whole(ObjectKind)
        /// The difference from an object of the same pack, which begins there.
        case deltaFrom(offset: Int)
        /// The difference from an object wherever it is.
        case delta(from: ObjectID)
    }

    let form: Form
    /// How many bytes should come out. Not to be believed.
    let claimedSize: Int
    /// Where the deflated bytes begin.
    let start: Int

    init?(_ bytes: ForeignBytes, at offset: Int, end: Int, _ byteCount: Int) {
        guard var byte = bytes.byte(at: offset) else { return nil }
        let number = byte >> 4 & 7
        var size = UInt64(byte & 15)
        var place = offset + 1
        var shift: UInt64 = 4
        while byte & 0x80 != 0 {
            guard shift <= 53, let next = bytes.byte(at: place) else { return nil }
            byte = next
            size |= UInt64(byte & 0x7f) << shift
            shift += 7
            place += 1
        }
        switch number {
        case 6:
            guard let base = Self.base(bytes, &place, before: offset) else { return nil }
            form = .deltaFrom(offset: base)
        case 7:
            guard let base = bytes.id(at: place, byteCount) else { return nil }
            place += byteCount
            form = .delta(from: base)
        default:
            guard let kind = ObjectKind(rawValue: number) else { return nil }
            form = .whole(kind)
        }
        guard place < end else { return nil }
        claimedSize = Int(size)
        start = place
    }

    // How far before the offset the base begins is written in seven bits a byte, each more adding one.
    private static func base(_ bytes: ForeignBytes, _ place: inout Int, before offset: Int) -> Int? {
        guard var byte = bytes.byte(at: place) else { return nil }
        place += 1
        var distance = Int(byte & 0x7f)
        while byte & 0x80 != 0 {
            guard distance < 1 << 54, let next = bytes.byte(at: place) else { return nil }
            byte = next
            place += 1
            distance = (distance + 1) << 7 | Int(byte & 0x7f)
        }
        return distance > 0 && distance <= offset - 12 ? offset - distance : nil
    }
}
