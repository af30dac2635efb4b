import GatehouseCore

/// The commits of a store, as numbers in the order of their entries, and how they hang together.
struct CommitGraph: ~Copyable, Sendable {
    private var records = ScratchArray<CommitRecord>()
    // Parents from the third on, in the order of the commits' entries.
    private var extras = ScratchArray<CommitRecord.Extra>()

    var count: Int { records.count }

    /// Adds the commits of a share. When all are there, they have to be sorted.
    mutating func add(_ list: CommitList) {
        records.append(list.records)
        extras.append(list.parents)
    }

    mutating func sort() {
        records.sort { $0.entry < $1.entry }
        extras.sort { ($0.commit, $0.place) < ($1.commit, $1.place) }
    }

    /// The number of the commit that is this entry; nil where it is none.
    func number(of entry: UInt32) -> Int? {
        var (low, high) = (0, records.count)
        while low < high {
            let middle = (low + high) / 2
            if records[middle].entry < entry { low = middle + 1 } else { high = middle }
        }
        return low < records.count && records[low].entry == entry ? low : nil
    }

    subscript(number: Int) -> CommitRecord { records[number] }

    /// Everything that can be reached from the tips, parents before children: the order of
    /// `git rev-list --topo-order --reverse`.
    func order(from tips: [Int]) -> ScratchArray<UInt32> {
        let byDate = listed(from: tips)
        var children = ScratchArray<Int32>(repeating: 0, count: records.count)
        for index in byDate.indices { forEachParent(of: Int(byDate[index])) { children[$0] += 1 } }
        // What has no children left comes next, the one that became so last before the others.
        var ready = ScratchArray<UInt32>()
        for index in byDate.indices.reversed() where children[Int(byDate[index])] == 0 { ready.append(byDate[index]) }
        var order = ScratchArray<UInt32>()
        order.reserve(byDate.count)
        while let number = ready.popLast() {
            order.append(number)
            forEachParent(of: Int(number)) { parent in
                children[parent] -= 1
                if children[parent] == 0 { ready.append(UInt32(parent)) }
            }
        }
        order.reverse()
        return order
    }

    private func forEachParent(of number: Int, _ body: (Int) -> Void) {
        let record = records[number]
        if record.first == EntryTable.none { return }
        if let parent = self.number(of: record.first) { body(parent) }
        if record.second == EntryTable.none { return }
        if let parent = self.number(of: record.second) { body(parent) }
        var (low, high) = (0, extras.count)
        while low < high {
            let middle = (low + high) / 2
            if extras[middle].commit < record.entry { low = middle + 1 } else { high = middle }
        }
        while low < extras.count, extras[low].commit == record.entry {
            if let parent = self.number(of: extras[low].number) { body(parent) }
            low += 1
        }
    }

    // As git lists it before it sorts: the latest of those that are known next, and of equal dates the one known first.
    private func listed(from tips: [Int]) -> ScratchArray<UInt32> {
        var isKnown = ScratchArray<Bool>(repeating: false, count: records.count)
        var queue = DateQueue()
        for tip in tips where !isKnown[tip] {
            isKnown[tip] = true
            queue.add(tip, records[tip].date)
        }
        var list = ScratchArray<UInt32>()
        while let number = queue.next() {
            list.append(UInt32(number))
            forEachParent(of: number) { parent in
                if isKnown[parent] { return }
                isKnown[parent] = true
                queue.add(parent, records[parent].date)
            }
        }
        return list
    }
}

/// Commits, the latest first, and of equal dates the one that was added first.
private struct DateQueue {
    private struct Item {
        let commit: Int
        let date: Int
        let order: Int

        func isBefore(_ other: Item) -> Bool { date == other.date ? order < other.order : date > other.date }
    }

    // A heap: no item is before the one at half its number.
    private var items: [Item] = []
    private var added = 0

    mutating func add(_ commit: Int, _ date: Int) {
        items.append(Item(commit: commit, date: date, order: added))
        added += 1
        var index = items.count - 1
        while index > 0, items[index].isBefore(items[(index - 1) / 2]) {
            items.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    mutating func next() -> Int? {
        guard let first = items.first else { return nil }
        items[0] = items[items.count - 1]
        items.removeLast()
        var index = 0
        while 2 * index + 1 < items.count {
            var child = 2 * index + 1
            if child + 1 < items.count && items[child + 1].isBefore(items[child]) { child += 1 }
            guard items[child].isBefore(items[index]) else { break }
            items.swapAt(child, index)
            index = child
        }
        return first.commit
    }
}
