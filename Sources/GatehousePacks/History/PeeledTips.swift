import GatehouseCore

/// What tips hold, behind any tags.
struct PeeledTips {
    private(set) var commits: [(number: Int, ref: RefName?)] = []
    private(set) var trees: [(entry: UInt32, ref: RefName)] = []
    private(set) var blobs: [(id: ObjectID, ref: RefName)] = []
    private(set) var missing: [ObjectID] = []

    init(
        _ tips: [StoreHistory.Tip], _ forest: DeltaForest, _ graph: borrowing CommitGraph, limit: Int
    ) throws(PackError) {
        let reader = StoreReader(forest.store, limit: limit)
        for tip in tips { try add(tip, forest, graph, reader) }
    }

    private mutating func add(
        _ tip: StoreHistory.Tip, _ forest: DeltaForest, _ graph: borrowing CommitGraph, _ reader: StoreReader
    ) throws(PackError) {
        var id = tip.id
        var seen: Set<ObjectID> = []
        let name = tip.ref ?? RefName("HEAD")
        while seen.insert(id).inserted {
            guard let entry = forest.table.taken(id) else {
                if id != forest.emptyTree { missing.append(id) }
                return
            }
            if let number = graph.number(of: UInt32(entry)) { return commits.append((number, tip.ref)) }
            if forest.table.marks[entry].objectKind == .blob { return blobs.append((id, name)) }
            guard let object = try reader.object(id) else { return missing.append(id) }
            switch object.kind {
            case .commit: return
            case .tree: return trees.append((UInt32(entry), name))
            case .blob: return blobs.append((id, name))
            case .tag:
                // Its first line names what it is about.
                let line = object.bytes.prefix { $0 != 0x0a }
                guard line.starts(with: "object ".utf8), let next = ObjectID(hex: line.dropFirst(7)) else {
                    throw .broken(id, "it is no tag")
                }
                id = next
            }
        }
    }
}
