import GatehouseCore

/// The commits of one share, with what they name.
struct CommitList: Sendable {
    private(set) var records: [CommitRecord] = []
    /// Their parents from the third on, as entries.
    private(set) var parents: [CommitRecord.Extra] = []
    /// Which commits name what the store does not have, by its number in the list.
    private(set) var misses: [CommitRecord.Extra] = []
    private(set) var missing: [ObjectID] = []

    /// Adds a commit; false for bytes that are none.
    mutating func add(_ commit: SweptObject, in forest: DeltaForest, isShallow: Bool, emptyTree: ObjectID?) -> Bool {
        let digits = 2 * forest.store.byteCount
        let entry = UInt32(commit.entry)
        var rest = commit.bytes[...]
        guard let treeID = Self.id(&rest, "tree ", digits) else { return false }
        let tree = forest.table.taken(treeID)
        if tree == nil && treeID != emptyTree { miss(treeID, entry) }
        var parents: [UInt32] = []
        while let parent = Self.id(&rest, "parent ", digits) {
            if isShallow { continue }
            if let found = forest.table.taken(parent) { parents.append(UInt32(found)) } else { miss(parent, entry) }
        }
        var record = CommitRecord(
            entry: entry, tree: tree.map(UInt32.init) ?? EntryTable.none, date: Self.date(rest))
        if parents.count > 0 { record.first = parents[0] }
        if parents.count > 1 { record.second = parents[1] }
        records.append(record)
        for (place, parent) in parents.enumerated().dropFirst(2) {
            self.parents.append(CommitRecord.Extra(commit: entry, place: UInt32(place), number: parent))
        }
        return true
    }

    private mutating func miss(_ id: ObjectID, _ commit: UInt32) {
        misses.append(CommitRecord.Extra(commit: commit, place: 0, number: UInt32(missing.count)))
        missing.append(id)
    }

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
