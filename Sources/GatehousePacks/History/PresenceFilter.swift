import GatehouseCore

/// Which names a store has, in four bytes each: says of a name that is not there that it is, once in two thousand
/// million times.
final class PresenceFilter: Sendable {
    // A name's place follows from the lower half of its head, and what stands there is its upper half.
    private let slots: ScratchArray<UInt32>

    init(_ forest: DeltaForest) {
        var slots = ScratchArray<UInt32>(repeating: 0, count: forest.count + forest.count / 2 + 16)
        for section in forest.table.sections {
            for row in 0..<section.count {
                switch section.source {
                case .pack(let pack): if let id = pack.index.id(at: row) { Self.insert(id.head, &slots) }
                case .loose(let folder): if let id = folder.id(at: row) { Self.insert(id.head, &slots) }
                }
            }
        }
        self.slots = slots
    }

    private static func insert(_ head: UInt64, _ slots: inout ScratchArray<UInt32>) {
        slots[place(of: head, slots)] = tag(head)
    }

    func contains(_ head: UInt64) -> Bool { slots[Self.place(of: head, slots)] != 0 }

    // Where the name stands, or would stand.
    @inline(__always)
    private static func place(of head: UInt64, _ slots: borrowing ScratchArray<UInt32>) -> Int {
        let tag = tag(head)
        var place = Int(((head & 0xffff_ffff) * UInt64(slots.count)) >> 32)
        while slots[place] != 0 && slots[place] != tag { place = place + 1 < slots.count ? place + 1 : 0 }
        return place
    }

    private static func tag(_ head: UInt64) -> UInt32 { max(1, UInt32(truncatingIfNeeded: head >> 32)) }
}
