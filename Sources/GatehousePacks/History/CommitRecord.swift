import GatehouseCore

/// What the order and the trees of a history need of a commit.
struct CommitRecord: Sendable {
    let entry: UInt32
    /// The tree's entry; none where the store does not have it.
    let tree: UInt32
    let date: Int
    // Hardly a commit has more than two parents; an array for each would take more than all the rest.
    private var first = EntryTable.none
    private var second = EntryTable.none
    private var others: [UInt32] = []
    /// What it names and the store does not have.
    let missing: [ObjectID]

    /// Nil for bytes that are no commit.
    init?(_ commit: SweptObject, in forest: DeltaForest, isShallow: Bool, emptyTree: ObjectID?) {
        let digits = 2 * forest.store.byteCount
        var rest = commit.bytes[...]
        guard let treeID = Self.id(&rest, "tree ", digits) else { return nil }
        var missing: [ObjectID] = []
        let found = forest.table.taken(treeID)
        if found == nil && treeID != emptyTree { missing.append(treeID) }
        var parents: [UInt32] = []
        while let parent = Self.id(&rest, "parent ", digits) {
            if isShallow { continue }
            if let entry = forest.table.taken(parent) { parents.append(UInt32(entry)) } else { missing.append(parent) }
        }
        entry = UInt32(commit.entry)
        tree = found.map(UInt32.init) ?? EntryTable.none
        first = parents.first ?? EntryTable.none
        second = parents.count > 1 ? parents[1] : EntryTable.none
        others = parents.count > 2 ? Array(parents[2...]) : []
        self.missing = missing
        date = Self.date(rest)
    }

    /// The parents' entries, as far as the store has them.
    var parents: [UInt32] { [first, second].filter { $0 != EntryTable.none } + others }

    private static func id(_ rest: inout ArraySlice<UInt8>, _ word: String, _ digits: Int) -> ObjectID? {
        let line = rest.prefix(word.utf8.count + digits + 1)
        guard line.starts(with: word.utf8), line.count == word.utf8.count + digits + 1, line.last == 0x0a,
            let id = ObjectID(hex: line.dropFirst(word.utf8.count).dropLast())
        else { return nil }
        rest = rest[line.endIndex...]
        return id
    }

    // As git reads it: behind the last angle bracket of the committer's line, which follows the author's; else 0.
    private static func date(_ rest: ArraySlice<UInt8>) -> Int {
        let author = rest.prefix { $0 != 0x0a }
        let committer = rest[author.endIndex...].dropFirst().prefix { $0 != 0x0a }
        guard author.starts(with: "author ".utf8), committer.starts(with: "committer ".utf8),
            let bracket = committer.lastIndex(of: UInt8(ascii: ">"))
        else { return 0 }
        let digits = committer[bracket...].dropFirst().drop { $0 == 0x20 }.prefix { (0x30...0x39).contains($0) }
        guard digits.count < 19 else { return 0 }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
