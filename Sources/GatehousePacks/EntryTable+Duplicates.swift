import GatehouseCore

extension EntryTable {
    /// Marks every copy of an object but the first to be passed over. Where that cannot be made, `choose` takes another.
    mutating func passDuplicates() {
        forEachCopy { table, copies in
            for copy in copies.dropFirst() { table.marks[copy].insert(.passed) }
        }
    }

    /// Takes another copy of an object where the first cannot be made from a root. Gives whether one was taken.
    mutating func choose() -> Bool {
        guard marks.indices.contains(where: { marks[$0].isDisjoint(with: [.reached, .passed]) }) else { return false }
        var chosen = false
        forEachCopy { table, copies in
            guard let first = copies.first, !table.marks[first].contains(.reached),
                let other = copies.first(where: { table.marks[$0].contains(.reached) })
            else { return }
            table.marks[first].insert(.passed)
            table.marks[other].subtract(.passed)
            chosen = true
        }
        return chosen
    }

    // Hands over the entries of each object that has several, in the order of their numbers' sections.
    private mutating func forEachCopy(_ body: (inout EntryTable, [Int]) -> Void) {
        let sections = sections
        var heads = NameMerge(sections)
        var copies: [(section: Int, row: Int)] = []
        var last: ObjectID?
        func found(_ table: borrowing EntryTable) -> [Int] {
            if copies.count < 2 { return [] }
            var entries: [Int] = []
            for copy in copies {
                if let entry = table.entry(atRow: copy.row, in: sections[copy.section]) { entries.append(entry) }
            }
            return entries
        }
        while let head = heads.next() {
            if head.id != last {
                let group = found(self)
                if group.count > 1 { body(&self, group) }
                copies.removeAll(keepingCapacity: true)
                last = head.id
            }
            copies.append((head.section, head.row))
        }
        let group = found(self)
        if group.count > 1 { body(&self, group) }
    }
}

/// Goes through the names of several sorted lists in one order.
private struct NameMerge {
    struct Head {
        var id: ObjectID
        var section: Int
        var row: Int

        static func < (left: Head, right: Head) -> Bool {
            left.id == right.id ? left.section < right.section : left.id < right.id
        }
    }

    private let sections: [EntryTable.Section]
    // A heap: no head is before the one at half its number.
    private var heads: [Head] = []

    init(_ sections: [EntryTable.Section]) {
        self.sections = sections
        for section in sections.indices {
            if let id = id(section, 0) { heads.append(Head(id: id, section: section, row: 0)) }
        }
        for index in heads.indices.reversed() { sink(index) }
    }

    mutating func next() -> Head? {
        guard let head = heads.first else { return nil }
        if let id = id(head.section, head.row + 1) {
            heads[0].id = id
            heads[0].row += 1
        } else {
            heads.swapAt(0, heads.count - 1)
            heads.removeLast()
        }
        sink(0)
        return head
    }

    private mutating func sink(_ start: Int) {
        var index = start
        while 2 * index + 1 < heads.count {
            var child = 2 * index + 1
            if child + 1 < heads.count && heads[child + 1] < heads[child] { child += 1 }
            guard heads[child] < heads[index] else { return }
            heads.swapAt(child, index)
            index = child
        }
    }

    private func id(_ section: Int, _ row: Int) -> ObjectID? {
        switch sections[section].source {
        case .pack(let pack): pack.index.id(at: row)
        case .loose(let folder): folder.id(at: row)
        }
    }
}
