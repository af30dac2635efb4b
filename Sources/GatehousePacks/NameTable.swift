import GatehouseCore

/// Sorted names with a fan-out by their first byte, as indexes of packs have them.
struct NameTable: Sendable {
    private let bytes: ForeignBytes
    private let fanOut: Int
    private let names: Int
    private let byteCount: Int
    let count: Int

    /// Nil where the fan-out is out of order or the names do not lie in the bytes.
    init?(_ bytes: ForeignBytes, fanOut: Int, names: Int, _ byteCount: Int) {
        var last: UInt32 = 0
        for index in 0..<256 {
            guard let next = bytes.number32(at: fanOut + 4 * index), next >= last else { return nil }
            last = next
        }
        guard bytes.holds(Int(last) * byteCount, at: names) else { return nil }
        self.bytes = bytes
        self.fanOut = fanOut
        self.names = names
        self.byteCount = byteCount
        count = Int(last)
    }

    func id(at row: Int) -> ObjectID? {
        row >= 0 && row < count ? bytes.id(at: names + row * byteCount, byteCount) : nil
    }

    /// The row of the name: guessed from its first bytes, which are as good as random, a few times, and then found by
    /// halving, because a stranger may have chosen them.
    func row(of id: ObjectID) -> Int? {
        guard id.byteCount == byteCount else { return nil }
        let first = Int(id.head >> 56)
        var low = first == 0 ? 0 : Int(bytes.number32(at: fanOut + 4 * (first - 1)) ?? 0)
        var high = Int(bytes.number32(at: fanOut + 4 * first) ?? 0)
        var (bottom, top) = (UInt64(first) << 56, UInt64(first) << 56 | 0xff_ffff_ffff_ffff)
        var guesses = 4
        while low < high {
            var middle = (low + high) / 2
            if guesses > 0, top > bottom, id.head >= bottom, id.head <= top {
                let part = Double(id.head - bottom) / Double(top - bottom)
                middle = min(high - 1, low + Int(Double(high - low) * part))
                guesses -= 1
            }
            guard let head = bytes.number64(at: names + middle * byteCount) else { return nil }
            if head == id.head {
                guard let found = self.id(at: middle) else { return nil }
                if found == id { return middle }
                if found < id { low = middle + 1 } else { high = middle }
            } else if head < id.head {
                low = middle + 1
                bottom = head
            } else {
                high = middle
                top = head
            }
        }
        return nil
    }
}
