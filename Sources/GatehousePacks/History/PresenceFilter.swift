import GatehouseCore

/// Which names a store has, in four bytes each: says of a name that is not there that it is, once in two thousand
/// million times.
struct PresenceFilter: Sendable {
    // A name's place follows from the lower half of its head, and what stands there is its upper half.
    private var slots: [UInt32]
    private let mask: UInt64

    init(_ forest: DeltaForest) {
        var size = 1 << 10
        while size < forest.count + forest.count / 2 { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
        mask = UInt64(size - 1)
        for section in forest.table.sections {
            for row in 0..<section.count {
                switch section.source {
                case .pack(let pack): if let id = pack.index.id(at: row) { insert(id.head) }
                case .loose(let folder): insert(folder.ids[row].head)
                }
            }
        }
    }

    private mutating func insert(_ head: UInt64) {
        let tag = Self.tag(head)
        var place = head & mask
        while slots[Int(place)] != 0 {
            if slots[Int(place)] == tag { return }
            place = (place + 1) & mask
        }
        slots[Int(place)] = tag
    }

    func contains(_ head: UInt64) -> Bool {
        let tag = Self.tag(head)
        var place = head & mask
        while slots[Int(place)] != 0 {
            if slots[Int(place)] == tag { return true }
            place = (place + 1) & mask
        }
        return false
    }

    private static func tag(_ head: UInt64) -> UInt32 { max(1, UInt32(truncatingIfNeeded: head >> 32)) }
}
