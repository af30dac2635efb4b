import GatehouseCore

/// The objects of a pack in the order in which they lie in it.
///
/// They are sorted by counting, into buckets of about eight: without a second copy of twelve million offsets, and a place
/// is found by its offset with hardly a look.
struct OffsetOrder: ~Copyable {
    /// For each object the row in the pack's index.
    private(set) var rows = ScratchArray<UInt32>()
    /// The lower half of each offset.
    private(set) var lows = ScratchArray<UInt32>()
    /// Where to look for an offset.
    private(set) var buckets = OffsetBuckets()

    /// The row of an object that no index names.
    static let nameless = UInt32.max

    /// - Parameter unlisted: offsets of objects that the index does not name, in order.
    init(_ pack: Pack, unlisted: [Int] = []) throws(PackError) {
        let count = pack.index.count + unlisted.count
        while pack.end >> buckets.shift > max(1, count / 8) { buckets.shift += 1 }
        buckets.starts = [UInt32](repeating: 0, count: pack.end >> buckets.shift + 2)
        rows.append(repeating: 0, count: count)
        try countBuckets(pack, unlisted)
        fill(pack, unlisted)
        try sort(pack, unlisted)
    }

    /// How many there are.
    var count: Int { rows.count }

    /// Where the object at a place begins.
    func offset(at place: Int) -> Int { Int(lows[place]) | buckets.rises.count { $0 <= place } << 32 }

    /// The place of the object that begins there; nil where none does.
    func place(of offset: Int) -> Int? {
        guard let places = buckets.places(near: offset) else { return nil }
        var (low, high) = (places.lowerBound, places.upperBound)
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
            buckets.starts[offset >> buckets.shift + 1] += 1
        }
        for offset in unlisted { buckets.starts[offset >> buckets.shift + 1] += 1 }
        for bucket in 1..<buckets.starts.count { buckets.starts[bucket] += buckets.starts[bucket - 1] }
    }

    // The rows go into their buckets; those that have none follow the others' numbers until all is sorted.
    private mutating func fill(_ pack: Pack, _ unlisted: [Int]) {
        var next = buckets.starts
        for number in rows.indices {
            let bucket = Self.offset(number, pack, unlisted) >> buckets.shift
            rows[Int(next[bucket])] = UInt32(number)
            next[bucket] += 1
        }
    }

    private mutating func sort(_ pack: Pack, _ unlisted: [Int]) throws(PackError) {
        lows.reserve(count)
        var last = 0
        var bucket: [(offset: Int, number: UInt32)] = []
        for (start, end) in zip(buckets.starts, buckets.starts.dropFirst()) {
            bucket.removeAll(keepingCapacity: true)
            for place in Int(start)..<Int(end) {
                bucket.append((Self.offset(Int(rows[place]), pack, unlisted), rows[place]))
            }
            if bucket.count > 1 { bucket.sort { $0.offset < $1.offset } }
            for (offset, number) in bucket {
                guard offset > last else { throw .damaged(pack.file.path, "two of its objects begin in one place") }
                for _ in last >> 32..<offset >> 32 { buckets.rises.append(lows.count) }
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

/// Where the objects of a pack lie among all of it, by their offsets.
struct OffsetBuckets: Sendable {
    /// From which objects on the upper half of the offset is one higher.
    var rises: [Int] = []
    // Where each bucket begins, and how many lower bits of an offset do not count for its bucket.
    fileprivate var starts: [UInt32] = []
    fileprivate var shift = 0

    /// The objects among which one that begins there would be; nil behind the end.
    func places(near offset: Int) -> Range<Int>? {
        guard offset >= 0, offset >> shift + 1 < starts.count else { return nil }
        return Int(starts[offset >> shift])..<Int(starts[offset >> shift + 1])
    }
}
