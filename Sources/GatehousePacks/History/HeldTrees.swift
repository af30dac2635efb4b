import GatehouseCore

/// The trees that hold something of interest, themselves or in trees below, with the lines that lead there.
struct HeldTrees: Sendable {
    /// A tree and where its lines stand.
    private struct Tree: Sendable {
        let entry: UInt32
        let first: UInt32
        let count: UInt32
    }

    // In the order of their entries.
    private var trees: [Tree] = []
    private var lines: [TreeDiary.Line] = []
    let names: [[UInt8]]
    /// What is nowhere; as nodes these come behind all entries.
    let missing: [ObjectID]
    let missesMore: Bool

    // Git itself reads no tree that is nested deeper (core.maxTreeDepth in git-config).
    private static let deepest = 2048

    /// Joins the diaries of all shares. Throws where trees are nested too deep to tell what holds what.
    ///
    /// - Parameters:
    ///   - nodes: what is of interest, beside what is missing.
    ///   - count: how many entries there are.
    init(_ diaries: consuming [TreeDiary], nodes: some Sequence<UInt32>, count: Int) throws(PackError) {
        var joined = JoinedNames(count)
        for index in diaries.indices { joined.join(&diaries[index]) }
        names = joined.names
        missing = joined.missing
        missesMore = diaries.contains(where: \.missesMore)
        var held = [Bool](repeating: false, count: count + joined.missing.count)
        for node in nodes { held[Int(node)] = true }
        for node in count..<held.count { held[node] = true }
        guard held.contains(true) else { return }
        // Each round goes one folder further up.
        var rounds = 0
        while Self.mark(&held, diaries) {
            rounds += 1
            guard rounds < Self.deepest else {
                throw PackError(.unknown, "read the history", "its trees are nested more than \(Self.deepest) deep")
            }
        }
        for diary in diaries { collect(diary, held) }
        trees.sort { $0.entry < $1.entry }
    }

    // Marks trees that hold a marked node; false where there was none to mark.
    private static func mark(_ held: inout [Bool], _ diaries: [TreeDiary]) -> Bool {
        var isNew = false
        for diary in diaries {
            var counts = [Int32](repeating: 0, count: diary.pages.count)
            var next = 0
            for (number, page) in diary.pages.enumerated() {
                var count = page.former == EntryTable.none ? 0 : counts[Int(page.former)]
                for _ in 0..<page.added {
                    if held[Int(diary.lines[next].node)] { count += 1 }
                    next += 1
                }
                for _ in 0..<page.removed {
                    if held[Int(diary.lines[next].node)] { count -= 1 }
                    next += 1
                }
                counts[number] = count
                if count > 0 && !held[Int(page.entry)] {
                    held[Int(page.entry)] = true
                    isNew = true
                }
            }
        }
        return isNew
    }

    private mutating func collect(_ diary: TreeDiary, _ held: [Bool]) {
        var lists: [[TreeDiary.Line]] = []
        lists.reserveCapacity(diary.pages.count)
        var next = 0
        for page in diary.pages {
            var list = page.former == EntryTable.none ? [] : lists[Int(page.former)]
            let removed = next + Int(page.added)
            for line in diary.lines[removed..<(removed + Int(page.removed))] where held[Int(line.node)] {
                if let index = list.firstIndex(of: line) { list.remove(at: index) }
            }
            list += diary.lines[next..<removed].filter { held[Int($0.node)] }
            next = removed + Int(page.removed)
            if !list.isEmpty {
                trees.append(Tree(entry: page.entry, first: UInt32(lines.count), count: UInt32(list.count)))
                lines += list
            }
            lists.append(list)
        }
    }

    /// The lines of a tree that lead to something of interest.
    func lines(of entry: UInt32) -> ArraySlice<TreeDiary.Line> {
        var (low, high) = (0, trees.count)
        while low < high {
            let middle = (low + high) / 2
            if trees[middle].entry < entry { low = middle + 1 } else { high = middle }
        }
        guard low < trees.count, trees[low].entry == entry else { return [] }
        return lines[Int(trees[low].first)..<Int(trees[low].first + trees[low].count)]
    }
}

/// Gives the names and the missing objects of several diaries common numbers.
private struct JoinedNames {
    private let count: Int
    private(set) var names: [[UInt8]] = []
    private(set) var missing: [ObjectID] = []
    private var numbers: [[UInt8]: UInt32] = [:]
    private var missingNumbers: [ObjectID: UInt32] = [:]

    init(_ count: Int) { self.count = count }

    mutating func join(_ diary: inout TreeDiary) {
        let nameNumbers = diary.names.map { number($0) }
        let missingNumbers = diary.missing.map { number($0) }
        for index in diary.lines.indices {
            let line = diary.lines[index]
            diary.lines[index].name = nameNumbers[Int(line.name)]
            if Int(line.node) >= count {
                diary.lines[index].node = UInt32(count) + missingNumbers[Int(line.node) - count]
            }
        }
    }

    private mutating func number(_ name: [UInt8]) -> UInt32 {
        if let number = numbers[name] { return number }
        names.append(name)
        numbers[name] = UInt32(names.count - 1)
        return UInt32(names.count - 1)
    }

    private mutating func number(_ id: ObjectID) -> UInt32 {
        if let number = missingNumbers[id] { return number }
        missing.append(id)
        missingNumbers[id] = UInt32(missing.count - 1)
        return UInt32(missing.count - 1)
    }
}
