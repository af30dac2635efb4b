import GatehouseCore

/// Everything that a store holds, as trees: from objects that are stored whole to those that are made from them.
package final class DeltaForest: Sendable {
    package let store: ObjectStore
    let table: EntryTable

    /// Reads the lists of all packs and folders, and links each delta to its base. Objects are not inflated yet.
    package init(_ store: ObjectStore) throws(PackError) {
        self.store = store
        var table = try EntryTable(store)
        let inflater = Inflater()
        func kindOfLoose(_ entry: Int, _ table: borrowing EntryTable) -> ObjectKind? {
            let section = table.section(of: entry)
            guard case .loose(let folder) = section.source, let id = table.id(of: entry, in: section),
                let file = try? folder.file(of: id)
            else { return nil }
            return (try? LooseObject(id, file, inflater))?.kind
        }
        let bases = table.marks.indices.filter {
            table.marks[$0].contains(.root) && table.marks[$0].objectKind == nil
                && table.firstChild[$0] != EntryTable.none
        }
        for base in bases { if let kind = kindOfLoose(base, table) { table.marks[base].set(kind) } }
        table.passDuplicates()
        table.weigh()
        if table.choose() { table.weigh() }
        self.table = table
    }

    /// How many objects there are, those that lie in several places counted as often.
    package var count: Int { table.count }

    /// The objects of the kinds in shares that can be read each by itself. The heaviest come first: whoever takes the
    /// last ones does not wait long for the others. The same store gives the same shares.
    package func shares(of kinds: Set<ObjectKind>) -> [Share] {
        var heavy: [Share] = []
        var light: [Share] = []
        var start = 0
        var weight = 0
        for entry in table.marks.indices where begins(entry, kinds) {
            let more = Int(table.weights[entry])
            if more >= Share.target {
                if weight > 0 { light.append(Share(kinds: kinds, entries: start..<entry, weight: weight)) }
                heavy.append(Share(kinds: kinds, entries: entry..<(entry + 1), weight: more))
                (start, weight) = (entry + 1, 0)
            } else {
                weight += more
                if weight >= Share.target {
                    light.append(Share(kinds: kinds, entries: start..<(entry + 1), weight: weight))
                    (start, weight) = (entry + 1, 0)
                }
            }
        }
        if weight > 0 { light.append(Share(kinds: kinds, entries: start..<table.count, weight: weight)) }
        heavy.sort { $0.weight == $1.weight ? $0.entries.lowerBound < $1.entries.lowerBound : $0.weight > $1.weight }
        return heavy + light
    }

    /// Whether a tree, or a part of one that was cut off, begins with the entry and is to be read.
    func begins(_ entry: Int, _ kinds: Set<ObjectKind>) -> Bool {
        let mark = table.marks[entry]
        guard mark.contains(.needed), mark.contains(.root) || mark.contains(.cut) else { return false }
        return mark.objectKind.map(kinds.contains) ?? true
    }

    /// Part of the objects of a store: some trees.
    package struct Share: Hashable, Sendable {
        // In kilobytes.
        static let target = 8 << 10

        let kinds: Set<ObjectKind>
        let entries: Range<Int>
        /// About how many kilobytes will be handed over.
        package let weight: Int
    }

    /// Tells of every object that is in no share, because what it is made from is nowhere or damaged.
    package func tellLost(_ body: (PackError) -> Void) {
        for entry in table.marks.indices where table.marks[entry].isDisjoint(with: [.reached, .passed]) {
            let section = table.section(of: entry)
            guard let id = table.id(of: entry, in: section), case .pack(let pack) = section.source else { continue }
            body(reason(id, pack, offset: table.offset(of: entry, in: section)))
        }
    }

    private func reason(_ id: ObjectID, _ pack: Pack, offset: Int) -> PackError {
        switch pack.entry(at: offset)?.form {
        case .delta(let base) where table.entry(anywhere: base) == nil:
            return .broken(id, "it is made from \(base), and that is nowhere", .missing)
        case .delta(let base): return .broken(id, "it is made from \(base), and that cannot be read")
        case .deltaFrom: return .broken(id, "it is made from an object that cannot be read")
        case .whole, nil: return .broken(id, "what the pack says of it makes no sense")
        }
    }
}
