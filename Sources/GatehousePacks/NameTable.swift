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

    /// The row of the name, found by halving what the fan-out leaves.
    func row(of id: ObjectID) -> Int? {
        guard id.byteCount == byteCount else { return nil }
        let first = Int(id.head >> 56)
        var low = first == 0 ? 0 : Int(bytes.number32(at: fanOut + 4 * (first - 1)) ?? 0)
        var high = Int(bytes.number32(at: fanOut + 4 * first) ?? 0)
        while low < high {
            let middle = (low + high) / 2
            guard let found = self.id(at: middle) else { return nil }
            if found == id { return middle }
            if found < id { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}
