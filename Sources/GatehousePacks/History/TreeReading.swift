import GatehouseCore

/// Reads the trees of a share into a diary.
struct TreeReading {
    /// What is remembered of a tree until those are read that are made from it.
    struct State {
        struct Line {
            let head: UInt64
            let hash: UInt32
            let line: TreeDiary.Line
        }

        var page: UInt32
        var lines: [Line]
        var misses: Bool
    }

    private let forest: DeltaForest
    private let filter: PresenceFilter
    private let wanted: WantedBlobs
    private let emptyTree: ObjectID?
    private(set) var diary = TreeDiary()
    private(set) var errors: [PackError] = []

    init(_ forest: DeltaForest, _ filter: PresenceFilter, _ wanted: WantedBlobs) {
        self.forest = forest
        self.filter = filter
        self.wanted = wanted
        emptyTree = forest.emptyTree
    }

    static func read(
        _ share: DeltaForest.Share, of forest: DeltaForest, _ filter: PresenceFilter, _ wanted: WantedBlobs, limit: Int
    ) -> (diary: TreeDiary, errors: [PackError]) {
        var reading = TreeReading(forest, filter, wanted)
        var errors: [PackError] = []
        forest.read(share, limit: limit) { (object, state: State?) in
            reading.read(object, state)
        } failing: { error in
            errors.append(error)
        }
        return (reading.diary, reading.errors + errors)
    }

    private mutating func read(_ tree: SweptObject, _ former: State?) -> State {
        var state = State(page: 0, lines: [], misses: false)
        var comparison = Comparison(former?.lines ?? [])
        let changes = tree.former?.changes ?? []
        let isWhole = former == nil || former?.misses == true
        tree.bytes.withUnsafeBytes { bytes in
            var scan = TreeScan(bytes, idCount: forest.store.byteCount)
            var next = 0
            while let entry = scan.next() {
                if entry.isGitlink { continue }
                let head = scan.head(at: entry.id)
                // What meets at the start of an entry is new as well: it may have stood within another.
                while next < changes.count && changes[next].upperBound < entry.start { next += 1 }
                let isNew = isWhole || (next < changes.count && changes[next].lowerBound < scan.end)
                guard entry.isTree || wanted.mayHave(head) || (isNew && !filter.contains(head)) else { continue }
                let name = UnsafeRawBufferPointer(rebasing: bytes[entry.name])
                let hash = Self.hash(name)
                if let line = comparison.former(head, hash) {
                    if Int(line.line.node) >= forest.count { state.misses = true }
                    state.lines.append(line)
                    continue
                }
                let id = ObjectID(bytes: UnsafeRawBufferPointer(rebasing: bytes[entry.id..<scan.end]))
                guard let id, let node = node(id, entry, &state) else { continue }
                let line = TreeDiary.Line(name: diary.number(ofName: name), node: node)
                state.lines.append(State.Line(head: head, hash: hash, line: line))
                comparison.added.append(line)
            }
            if scan.isDamaged { errors.append(.broken(tree.id, "it is no tree")) }
        }
        comparison.end()
        state.page = diary.add(
            tree.entry, former: former?.page ?? EntryTable.none, added: comparison.added, removed: comparison.removed)
        return state
    }

    // What stands under a name, where it is of interest.
    private mutating func node(_ id: ObjectID, _ entry: TreeScan.Entry, _ state: inout State) -> UInt32? {
        if !entry.isTree, wanted.has(id) { return wanted.node(of: id) }
        if entry.isTree, let found = forest.table.taken(id) { return UInt32(found) }
        if filter.contains(id.head) || id == emptyTree { return nil }
        state.misses = true
        return diary.number(ofMissing: id).map { $0 + UInt32(forest.count) }
    }

    private static func hash(_ name: UnsafeRawBufferPointer) -> UInt32 {
        var hash: UInt32 = 0x811c_9dc5
        for byte in name { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return hash
    }

    /// The lines of a former tree, as they are met again or not.
    private struct Comparison {
        private let former: [State.Line]
        private var next = 0
        var added: [TreeDiary.Line] = []
        private(set) var removed: [TreeDiary.Line] = []

        init(_ former: [State.Line]) { self.former = former }

        // Names are in order in both; one that is not met soon counts as new, and as gone later.
        @inline(__always)
        mutating func former(_ head: UInt64, _ hash: UInt32) -> State.Line? {
            var index = next
            while index < former.count && index < next + 16 {
                if former[index].head == head && former[index].hash == hash {
                    while next < index { removed.append(former[next].line); next += 1 }
                    next += 1
                    return former[index]
                }
                index += 1
            }
            return nil
        }

        mutating func end() { removed += former[next...].map(\.line) }
    }
}
