import GatehouseCore

/// Every object of a store once for each place in which it lies, numbered through all packs and then all loose ones, and
/// linked to those that are made from it. It takes 21 bytes an object.
struct EntryTable: ~Copyable, Sendable {
    /// The objects of a pack, or the loose ones of a directory.
    struct Section: Sendable {
        enum Source: Sendable {
            case pack(Pack)
            case loose(LooseFolder)
        }

        let source: Source
        let first: Int
        let count: Int
        /// Where entries of a pack lie, by their offsets.
        let buckets: OffsetBuckets
    }

    /// What is known of an entry.
    struct Mark: OptionSet, BitwiseCopyable {
        let rawValue: UInt8
        /// The lowest three bits are the number of its kind; 0 where it is not known.
        static let kind = Mark(rawValue: 7)
        /// It is made from nothing else.
        static let root = Mark(rawValue: 8)
        /// It has no name, or lies elsewhere as well and is taken from there.
        static let passed = Mark(rawValue: 16)
        /// It, or what is made from it, has to be looked at.
        static let needed = Mark(rawValue: 32)
        /// Its share begins with it, although it is made from another.
        static let cut = Mark(rawValue: 64)
        /// It can be made from a root.
        static let reached = Mark(rawValue: 128)
    }

    static let none = UInt32.max

    private(set) var sections: [Section] = []
    private(set) var rows = ScratchArray<UInt32>()
    private(set) var lows = ScratchArray<UInt32>()
    var firstChild = ScratchArray<UInt32>()
    var nextSibling = ScratchArray<UInt32>()
    /// About how many kilobytes it and all that is made from it have, up to the next cuts.
    var weights = ScratchArray<UInt32>()
    var marks = ScratchArray<Mark>()

    var count: Int { marks.count }

    mutating func add(_ pack: Pack, _ order: consuming OffsetOrder) {
        sections.append(Section(source: .pack(pack), first: count, count: order.count, buckets: order.buckets))
        extend(by: order.count)
        if rows.isEmpty {
            rows = order.rows
            lows = order.lows
        } else {
            rows.append(order.rows)
            lows.append(order.lows)
        }
    }

    mutating func add(_ folder: LooseFolder) {
        let more = folder.count
        sections.append(Section(source: .loose(folder), first: count, count: more, buckets: OffsetBuckets()))
        extend(by: more)
        for row in 0..<more { rows.append(UInt32(row)) }
        lows.append(repeating: 0, count: more)
    }

    private mutating func extend(by more: Int) {
        firstChild.append(repeating: Self.none, count: more)
        nextSibling.append(repeating: Self.none, count: more)
        weights.append(repeating: 0, count: more)
        marks.append(repeating: [], count: more)
    }

    /// Makes the child one of the parent's.
    mutating func link(_ child: Int, to parent: Int) {
        nextSibling[child] = firstChild[parent]
        firstChild[parent] = UInt32(child)
    }

    /// The section that an entry lies in.
    func section(of entry: Int) -> Section {
        var (low, high) = (0, sections.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if sections[middle].first <= entry { low = middle } else { high = middle - 1 }
        }
        return sections[low]
    }

    /// The name of an entry; nil for one that has none.
    func id(of entry: Int, in section: Section) -> ObjectID? {
        let row = Int(rows[entry])
        switch section.source {
        case .pack(let pack): return rows[entry] == OffsetOrder.nameless ? nil : pack.index.id(at: row)
        case .loose(let folder): return folder.id(at: row)
        }
    }

    /// Where an entry of a pack begins.
    func offset(of entry: Int, in section: Section) -> Int {
        let place = entry - section.first
        return Int(lows[entry]) | section.buckets.rises.count { $0 <= place } << 32
    }

    /// Where an entry of a pack ends.
    func end(of entry: Int, in section: Section, _ pack: Pack) -> Int {
        entry + 1 < section.first + section.count ? offset(of: entry + 1, in: section) : pack.end
    }

    /// The entry of a section that has a name; nil where it has none.
    func entry(of id: ObjectID, in section: Section) -> Int? {
        switch section.source {
        case .loose(let folder): return folder.row(of: id).map { section.first + $0 }
        case .pack(let pack): return pack.index.row(of: id).flatMap { entry(atRow: $0, in: section) }
        }
    }

    /// The entry that stands in a row of a section's list.
    func entry(atRow row: Int, in section: Section) -> Int? {
        guard case .pack(let pack) = section.source else { return section.first + row }
        return pack.index.offset(at: row).flatMap { entry(atOffset: $0, in: section) }
    }

    /// The entry of a pack that begins there; nil where none does.
    func entry(atOffset wanted: Int, in section: Section) -> Int? {
        guard let bucket = section.buckets.places(near: wanted) else { return nil }
        var (low, high) = (section.first + bucket.lowerBound, section.first + bucket.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if offset(of: middle, in: section) < wanted { low = middle + 1 } else { high = middle }
        }
        return low < section.first + section.count && offset(of: low, in: section) == wanted ? low : nil
    }
}

extension EntryTable.Mark {
    /// The kind that the mark holds, where it is known.
    var objectKind: ObjectKind? { ObjectKind(rawValue: rawValue & Self.kind.rawValue) }

    mutating func set(_ kind: ObjectKind) {
        subtract(.kind)
        formUnion(Self(rawValue: kind.rawValue))
    }
}
