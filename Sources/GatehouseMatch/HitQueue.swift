/// Hits in the order in which they are handed over, whatever the order is in which they were found.
///
/// Who reads them may take the first of two that say the same, so the order is one of the text and the literals alone: where
/// the rarest three bytes of the literal stand and, of several literals there, the last one first.
struct HitQueue {
    private var keys: [UInt64] = []
    private var start = 0

    /// Adds a hit. Most come in order already.
    @inline(__always)
    mutating func add(_ literal: Int, at place: Int) {
        let key = UInt64(place) << 24 | UInt64(Self.most - literal)
        var index = keys.count
        keys.append(key)
        while index > start, keys[index - 1] > key {
            keys[index] = keys[index - 1]
            index -= 1
        }
        keys[index] = key
    }

    /// Takes the next hit out, where it stands before the end.
    mutating func next(before end: Int) -> (literal: Int, place: Int)? {
        guard start < keys.count, keys[start] >> 24 < end else { return nil }
        let key = keys[start]
        start += 1
        if start == keys.count {
            keys.removeAll(keepingCapacity: true)
            start = 0
        }
        return (Self.most - Int(key & UInt64(Self.most)), Int(key >> 24))
    }

    /// The greatest number that a literal may have.
    static let most = (1 << 24) - 1
}
