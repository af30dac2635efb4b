import GatehouseCore

/// Goes down from trees to the wanted blobs, each way once.
struct PlaceFinder: ~Copyable {
    private struct Way: Hashable {
        let path: UInt32
        let tree: UInt32
    }

    private struct Step: Hashable {
        let path: UInt32
        let name: UInt32
    }

    private let held: HeldTrees
    private var archive: TreeArchive
    private let wanted: [UInt32: ObjectID]
    private let count: Int
    // Paths are numbers: each is another one and a name. The first is the top.
    private var steps: [Step] = [Step(path: 0, name: 0)]
    private var paths: [Step: UInt32] = [:]
    // The path of each tree, by its number, and the others of those that have several; none for a tree not seen yet.
    private var firstPaths: ScratchArray<UInt32>
    private var seenWays: Set<Way> = []
    private var seenTrees: ScratchArray<Bool>
    private var seen: [ObjectID: Set<UInt32>] = [:]
    private var contents: [UInt32: [ObjectID]] = [:]
    // How many blobs have as many places as are told.
    private var full = 0

    /// The places of each blob, in the order in which they were found.
    private(set) var found: [ObjectID: [Place]] = [:]
    // Which of the missing objects were met, and how many.
    private var missing: ScratchArray<Bool>
    private(set) var missingCount = 0

    // A blob that was copied all over is told at so many places; the others say nothing new.
    private static let most = 100
    private static let mostContents = 10_000

    init(
        _ held: consuming HeldTrees, _ archive: consuming TreeArchive, _ wanted: [UInt32: ObjectID], count: Int
    ) {
        firstPaths = ScratchArray(repeating: EntryTable.none, count: held.count)
        seenTrees = ScratchArray(repeating: false, count: held.count)
        missing = ScratchArray(repeating: false, count: archive.missing.count)
        self.held = held
        self.archive = archive
        self.wanted = wanted
        self.count = count
    }

    /// Notes that something leads to an object that is missing.
    mutating func note(missing number: Int) {
        while missing.count <= number { missing.append(false) }
        if missing[number] { return }
        missing[number] = true
        missingCount += 1
    }

    /// Notes that something leads to an object that is missing.
    mutating func note(missing id: ObjectID) { note(missing: Int(archive.number(ofMissing: id))) }

    /// So many of the missing objects that were met, at most; in order.
    func missing(most: Int) -> [ObjectID] {
        var ids: [ObjectID] = []
        for number in missing.indices where missing[number] && ids.count < most {
            if let id = ObjectID(bytes: archive.missing[UInt32(number)]) { ids.append(id) }
        }
        return ids.sorted()
    }

    /// Looks at what a commit's tree holds, or the tree that a ref holds, in the order of the paths.
    mutating func find(in tree: UInt32, commit: ObjectID?, ref: RefName?) {
        if archive.missing.count > 0 { noteMissing(in: tree) }
        var open = [(node: tree, path: UInt32(0))]
        while let (node, path) = open.popLast() {
            if let blob = wanted[node] {
                if ref != nil || seen[blob, default: []].insert(path).inserted {
                    add(blob, self.path(path), commit, ref)
                }
                continue
            }
            guard let tree = held.number(of: node), isNew(tree, path) || ref != nil, !isFull(node) else { continue }
            for line in sorted(held.lines(at: tree)).reversed() {
                open.append((line.node, number(of: Step(path: path, name: line.name))))
            }
        }
    }

    // Whether the tree was not seen under that path yet.
    private mutating func isNew(_ tree: Int, _ path: UInt32) -> Bool {
        if firstPaths[tree] == path { return false }
        if firstPaths[tree] != EntryTable.none { return seenWays.insert(Way(path: path, tree: UInt32(tree))).inserted }
        firstPaths[tree] = path
        return true
    }

    // Whether all that is wanted of a tree has been told often enough: trees can be made that hold a blob at more paths
    // than can be counted.
    private mutating func isFull(_ tree: UInt32) -> Bool {
        if full == 0 && archive.missing.count == 0 { return false }
        return blobs(in: tree).allSatisfy { found[$0, default: []].count >= Self.most }
    }

    // Git's order: a folder's name counts as if it ended with a slash.
    private func sorted(_ lines: [TreeDiary.Line]) -> [TreeDiary.Line] {
        let lines = lines.filter { Int($0.node) < count }
        if lines.count < 2 { return lines }
        func name(_ line: TreeDiary.Line) -> [UInt8] {
            archive.names[line.name] + (wanted[line.node] == nil ? [UInt8(ascii: "/")] : [])
        }
        return lines.sorted { name($0).lexicographicallyPrecedes(name($1)) }
    }

    private mutating func noteMissing(in tree: UInt32) {
        var open = [tree]
        while let tree = open.popLast() {
            guard let number = held.number(of: tree), !seenTrees[number] else { continue }
            seenTrees[number] = true
            for line in held.lines(at: number) {
                if Int(line.node) < count { open.append(line.node) } else { note(missing: Int(line.node) - count) }
            }
        }
    }

    /// Adds a place.
    mutating func add(_ blob: ObjectID, _ path: RepoPath, _ commit: ObjectID?, _ ref: RefName?) {
        guard found[blob, default: []].count < Self.most else { return }
        var place = Place.file(path, blob: blob, commit: commit)
        place.ref = ref
        found[blob, default: []].append(place)
        if found[blob, default: []].count == Self.most { full += 1 }
    }

    /// The wanted blobs in a tree, in order.
    mutating func blobs(in tree: UInt32) -> [ObjectID] {
        if let known = contents[tree] { return known }
        var blobs: Set<ObjectID> = []
        var seen: Set<UInt32> = [tree]
        var open = [tree]
        while let tree = open.popLast() {
            for line in held.lines(of: tree) where Int(line.node) < count {
                if let blob = wanted[line.node] {
                    blobs.insert(blob)
                } else if seen.insert(line.node).inserted {
                    open.append(line.node)
                }
            }
        }
        // A tree is mostly asked for once; what is remembered must not grow with the history.
        if contents.count == Self.mostContents { contents = [:] }
        contents[tree] = blobs.sorted()
        return blobs.sorted()
    }

    private mutating func number(of step: Step) -> UInt32 {
        if let number = paths[step] { return number }
        steps.append(step)
        paths[step] = UInt32(steps.count - 1)
        return UInt32(steps.count - 1)
    }

    private func path(_ number: UInt32) -> RepoPath {
        var names: [[UInt8]] = []
        var number = number
        while number != 0 {
            names.append(archive.names[steps[Int(number)].name])
            number = steps[Int(number)].path
        }
        return RepoPath(bytes: names.reversed().joined(separator: [UInt8(ascii: "/")]))
    }
}
