import GatehouseCore

/// The objects of a pack in the order in which they lie in it.
///
/// They are sorted by counting, into buckets of about eight: without a second copy of twelve million offsets, and a place
/// is found by its offset with hardly a look.
struct OffsetOrder {
    /// For each object the row in the pack's index.
    private(set) var rows: [UInt32]
    /// The lower half of each offset.
    private(set) var lows: [UInt32] = []
    /// From which objects on the upper half is one higher.
    private(set) var rises: [Int] = []
    // Where each bucket begins, and how many lower bits of an offset do not count for its bucket.
    private var starts: [UInt32]
    private var shift = 0

    /// The row of an object that no index names.
    static let nameless = UInt32.max

    /// - Parameter unlisted: offsets of objects that the index does not name, in order.
    init(_ pack: Pack, unlisted: [Int] = []) throws(PackError) {
        let count = pack.index.count + unlisted.count
        while pack.end >> shift > max(1, count / 8) { shift += 1 }
        starts = [UInt32](repeating: 0, count: pack.end >> shift + 2)
        rows = [UInt32](repeating: 0, count: count)
        try countBuckets(pack, unlisted)
        fill(pack, unlisted)
        try sort(pack, unlisted)
    }

    /// How many there are.
    var count: Int { rows.count }

    /// Where the object at a place begins.
    func offset(at place: Int) -> Int { Int(lows[place]) | rises.count { $0 <= place } << 32 }

    /// The place of the object that begins there; nil where none does.
    func place(of offset: Int) -> Int? {
        guard offset >= 0, offset >> shift + 1 < starts.count else { return nil }
        var (low, high) = (Int(starts[offset >> shift]), Int(starts[offset >> shift + 1]))
        while low < high {
            let middle = (low + high) / 2
            if self.offset(at: middle) < offset { low = middle + 1 } else { high = middle }
        }
        return low < count && self.offset(at: low) == offset ? low : nil
    }

    private mutating func countBuckets(_ pack: Pack, _ unlisted: [Int]) throws(PackError) {
        var last: ObjectID?
        for row in 0..<pack.index.count {
            guard let id = pack.index.id(at: row), let offset = pack.index.offset(at: row), offset >= 12,
                offset < pack.end, last.map({ $0 <= id }) ?? true
            else { throw .damaged(pack.file.path, "its index is out of order, or leads out of it") }
            last = id
            starts[offset >> shift + 1] += 1
        }
        for offset in unlisted { starts[offset >> shift + 1] += 1 }
        for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    }

    // The rows go into their buckets; those that have none follow the others' numbers until all is sorted.
    private mutating func fill(_ pack: Pack, _ unlisted: [Int]) {
        var next = starts
        for number in rows.indices {
            let bucket = Self.offset(number, pack, unlisted) >> shift
            rows[Int(next[bucket])] = UInt32(number)
            next[bucket] += 1
        }
    }

    private mutating func sort(_ pack: Pack, _ unlisted: [Int]) throws(PackError) {
        lows.reserveCapacity(count)
        var last = 0
        var bucket: [(offset: Int, number: UInt32)] = []
        for (start, end) in zip(starts, starts.dropFirst()) {
            bucket.removeAll(keepingCapacity: true)
            for place in Int(start)..<Int(end) {
                bucket.append((Self.offset(Int(rows[place]), pack, unlisted), rows[place]))
            }
            if bucket.count > 1 { bucket.sort { $0.offset < $1.offset } }
            for (offset, number) in bucket {
                guard offset > last else { throw .damaged(pack.file.path, "two of its objects begin in one place") }
                for _ in last >> 32..<offset >> 32 { rises.append(lows.count) }
                last = offset
                rows[lows.count] = number < pack.index.count ? number : Self.nameless
                lows.append(UInt32(truncatingIfNeeded: offset))
            }
        }
    }

    private static func offset(_ number: Int, _ pack: Pack, _ unlisted: [Int]) -> Int {
        number < pack.index.count ? pack.index.offset(at: number) ?? 0 : unlisted[number - pack.index.count]
    }
}
