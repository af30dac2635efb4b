import GatehouseCore

/// The blobs that are looked for in trees.
struct WantedBlobs: Sendable {
    private let nodes: [ObjectID: UInt32]
    // One bit for each value of the first two bytes: nearly every blob is ruled out by one look.
    private var heads = [UInt64](repeating: 0, count: 1024)

    init(_ wanted: Set<ObjectID>, in forest: DeltaForest) {
        var nodes: [ObjectID: UInt32] = [:]
        for id in wanted {
            if let entry = forest.table.taken(id) { nodes[id] = UInt32(entry) }
            let bit = id.head >> 48
            heads[Int(bit >> 6)] |= 1 << (bit & 63)
        }
        self.nodes = nodes
    }

    /// Whether a wanted blob may have a name with these first eight bytes.
    @inline(__always)
    func mayHave(_ head: UInt64) -> Bool { heads[Int(head >> 54)] >> (head >> 48 & 63) & 1 != 0 }

    func has(_ id: ObjectID) -> Bool { nodes[id] != nil }

    func node(of id: ObjectID) -> UInt32? { nodes[id] }

    /// Each blob's node with its name.
    var all: [UInt32: ObjectID] { Dictionary(nodes.map { ($1, $0) }, uniquingKeysWith: { first, _ in first }) }
}

extension EntryTable {
    /// The entry by which an object is handed over; nil where the store does not have it.
    func taken(_ id: ObjectID) -> Int? {
        for section in sections {
            if let entry = entry(of: id, in: section), !marks[entry].contains(.passed) { return entry }
        }
        return nil
    }
}
