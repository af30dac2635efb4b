import GatehouseCore

/// The trees that hold something of interest, themselves or in trees below, with the lines that lead there.
struct HeldTrees: ~Copyable, Sendable {
    /// A tree and where its lines stand.
    private struct Tree: BitwiseCopyable, Sendable {
        let entry: UInt32
        let count: UInt32
        let first: Int
    }

    // In the order of their entries.
    private var trees = ScratchArray<Tree>()
    private var lines = ScratchArray<TreeDiary.Line>()

    // Git itself reads no tree that is nested deeper (core.maxTreeDepth in git-config).
    private static let deepest = 2048

    /// Looks through all diaries. Throws where trees are nested too deep to tell what holds what.
    ///
    /// - Parameters:
    ///   - nodes: what is of interest, beside what is missing.
    ///   - count: how many entries there are.
    init(_ archive: borrowing TreeArchive, nodes: some Sequence<UInt32>, count: Int) throws(PackError) {
        var held = ScratchArray<Bool>(repeating: false, count: count)
        held.append(repeating: true, count: archive.missing.count)
        var isAny = held.count > count
        for node in nodes {
            held[Int(node)] = true
            isAny = true
        }
        guard isAny else { return }
        let parts = archive.parts
        // Each round goes one folder further up.
        var rounds = 0
        var isNew = true
        while isNew {
            isNew = false
            for part in parts where Self.mark(&held, part, archive) { isNew = true }
            rounds += 1
            guard rounds <= Self.deepest else {
                throw PackError(.unknown, "read the history", "its trees are nested more than \(Self.deepest) deep")
            }
        }
        for part in parts { collect(part, archive, held) }
        trees.sort { $0.entry < $1.entry }
    }

    // Marks trees that hold a marked node; false where there was none to mark.
    private static func mark(
        _ held: inout ScratchArray<Bool>, _ part: TreeArchive.Part, _ archive: borrowing TreeArchive
    ) -> Bool {
        var isNew = false
        var counts = [Int32](repeating: 0, count: part.pages.count)
        var next = part.line
        for number in counts.indices {
            let page = archive.pages[part.pages.lowerBound + number]
            var count = page.former == EntryTable.none ? 0 : counts[Int(page.former)]
            for _ in 0..<page.added {
                if held[Int(archive.lines[next].node)] { count += 1 }
                next += 1
            }
            for _ in 0..<page.removed {
                if held[Int(archive.lines[next].node)] { count -= 1 }
                next += 1
            }
            counts[number] = count
            if count > 0 && !held[Int(page.entry)] {
                held[Int(page.entry)] = true
                isNew = true
            }
        }
        return isNew
    }

    private mutating func collect(
        _ part: TreeArchive.Part, _ archive: borrowing TreeArchive, _ held: borrowing ScratchArray<Bool>
    ) {
        var lists: [[TreeDiary.Line]] = []
        lists.reserveCapacity(part.pages.count)
        var next = part.line
        for number in part.pages {
            let page = archive.pages[number]
            var list = page.former == EntryTable.none ? [] : lists[Int(page.former)]
            let removed = next + Int(page.added)
            let end = removed + Int(page.removed)
            for place in removed..<end where held[Int(archive.lines[place].node)] {
                if let index = list.firstIndex(of: archive.lines[place]) { list.remove(at: index) }
            }
            for place in next..<removed where held[Int(archive.lines[place].node)] { list.append(archive.lines[place]) }
            next = end
            if !list.isEmpty {
                trees.append(Tree(entry: page.entry, count: UInt32(list.count), first: lines.count))
                lines.append(list)
            }
            lists.append(list)
        }
    }

    /// How many there are.
    var count: Int { trees.count }

    /// The number of a tree among these; nil for one that holds nothing of interest.
    func number(of entry: UInt32) -> Int? {
        var (low, high) = (0, trees.count)
        while low < high {
            let middle = (low + high) / 2
            if trees[middle].entry < entry { low = middle + 1 } else { high = middle }
        }
        return low < trees.count && trees[low].entry == entry ? low : nil
    }

    /// The lines of a tree that lead to something of interest.
    func lines(of entry: UInt32) -> [TreeDiary.Line] { number(of: entry).map { lines(at: $0) } ?? [] }

    /// The lines of the tree with that number.
    func lines(at number: Int) -> [TreeDiary.Line] {
        let tree = trees[number]
        return lines.withElements(tree.first..<(tree.first + Int(tree.count))) { Array($0) }
    }
}
