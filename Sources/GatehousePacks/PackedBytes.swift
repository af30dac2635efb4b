import GatehouseCore

/// Inflates what packs hold, and applies deltas. Each thread has its own.
final class PackedBytes {
    let inflater = Inflater()
    private let limit: Int
    private var delta = UnsafeMutableRawBufferPointer(start: nil, count: 0)

    /// - Parameter limit: how many bytes an object may have.
    init(limit: Int) { self.limit = limit }

    deinit { delta.deallocate() }

    /// The bytes of an object that is stored whole. It ends before `end`.
    func whole(_ entry: PackEntry, _ pack: Pack, end: Int, _ id: ObjectID?) throws(PackError) -> [UInt8] {
        guard entry.claimedSize <= limit else { throw .tooLarge(id, entry.claimedSize, limit: limit) }
        let input = try stream(entry, pack, end: end, id)
        var isWhole = false
        let bytes = [UInt8](unsafeUninitializedCapacity: entry.claimedSize) { output, count in
            let room = UnsafeMutableRawBufferPointer(
                rebasing: UnsafeMutableRawBufferPointer(output)[..<entry.claimedSize])
            isWhole = inflater.inflate(input, into: room)
            count = isWhole ? entry.claimedSize : 0
        }
        guard isWhole else { throw .broken(id, "its stream in the pack is damaged") }
        return bytes
    }

    /// The bytes of an object that is made from another, and where they differ.
    func made(
        from base: [UInt8], _ entry: PackEntry, _ pack: Pack, end: Int, _ id: ObjectID?
    ) throws(PackError) -> (bytes: [UInt8], changes: [Range<Int>]) {
        let delta = try inflatedDelta(entry, pack, end: end, id)
        if let size = Delta.claimedSize(delta), size > limit { throw .tooLarge(id, size, limit: limit) }
        guard let delta = Delta(delta, baseCount: base.count) else {
            throw .broken(id, "its delta in the pack is damaged")
        }
        return delta.applied(to: base)
    }

    private func inflatedDelta(
        _ entry: PackEntry, _ pack: Pack, end: Int, _ id: ObjectID?
    ) throws(PackError) -> UnsafeRawBufferPointer {
        // A delta is a little longer than what it inserts at most; git makes none that is longer than half the object.
        guard entry.claimedSize / 2 <= limit else { throw .tooLarge(id, entry.claimedSize, limit: limit) }
        let input = try stream(entry, pack, end: end, id)
        if delta.count < entry.claimedSize {
            delta.deallocate()
            delta = .allocate(byteCount: max(1 << 16, entry.claimedSize), alignment: 16)
        }
        let room = UnsafeMutableRawBufferPointer(rebasing: delta[..<entry.claimedSize])
        guard inflater.inflate(input, into: room) else { throw .broken(id, "its stream in the pack is damaged") }
        return UnsafeRawBufferPointer(room)
    }

    /// The deflated bytes, which may be followed by others. Throws where less than the claimed size can come out.
    func stream(_ entry: PackEntry, _ pack: Pack, end: Int, _ id: ObjectID?) throws(PackError) -> ForeignBytes {
        guard let input = pack.file.bytes.part(entry.start, end - entry.start),
            entry.claimedSize <= Inflater.most(from: input.count)
        else { throw .broken(id, "it promises more than its stream can hold") }
        return input
    }
}
