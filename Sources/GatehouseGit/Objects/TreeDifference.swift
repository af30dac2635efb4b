import GatehouseCore

/// Walks over two trees at once, down to where they are the same.
struct TreeDifference {
    private let reader: DirectReader
    private let format: ObjectFormat
    private var edits: [Edit] = []
    private var open: [Pair] = []

    /// Two trees that stand at the same path, or one of them alone.
    private struct Pair {
        let path: [UInt8]
        let old: ObjectID?
        let new: ObjectID?
    }

    init(_ reader: DirectReader, _ format: ObjectFormat) {
        self.reader = reader
        self.format = format
    }

    /// The paths that differ, in order.
    mutating func edits(from old: ObjectID?, to new: ObjectID?) throws(GitError) -> [Edit] {
        if old == new { return [] }
        open = [Pair(path: [], old: old, new: new)]
        while let pair = open.popLast() {
            try compare(pair)
            // A tree made by hand can name one tree over and over in each level: no real one has so many paths.
            guard edits.count + open.count <= Self.most else {
                throw GitError(
                    "compare two trees", "they differ in more than \(Self.most) paths", remedy: "run 'git fsck'")
            }
        }
        return edits.sorted { $0.path < $1.path }
    }

    private static let most = 4_000_000

    private mutating func compare(_ pair: Pair) throws(GitError) {
        var before: [[UInt8]: TreeObject.Entry] = [:]
        if let old = pair.old {
            for entry in try entries(of: old) { before[entry.name] = entry }
        }
        for entry in try pair.new.map({ id throws(GitError) in try entries(of: id) }) ?? [] {
            let old = before.removeValue(forKey: entry.name)
            if let old, old.id == entry.id, old.mode == entry.mode { continue }
            add(join(pair.path, entry.name), old, entry)
        }
        for entry in before.values { add(join(pair.path, entry.name), entry, nil) }
    }

    private mutating func add(_ path: [UInt8], _ old: TreeObject.Entry?, _ new: TreeObject.Entry?) {
        let (oldTree, newTree) = (old.flatMap(\.tree), new.flatMap(\.tree))
        if oldTree != nil || newTree != nil { open.append(Pair(path: path, old: oldTree, new: newTree)) }
        let (oldFile, newFile) = (old.flatMap(\.file), new.flatMap(\.file))
        guard oldFile != nil || newFile != nil else { return }
        edits.append(Edit(RepoPath(bytes: path), new: newFile, old: oldFile))
    }

    private func entries(of id: ObjectID) throws(GitError) -> [TreeObject.Entry] {
        var found: GitObject?
        try reader.read([id], limit: .max) { (_, object) throws(GitError) in found = object }
        guard let found else { throw .missing(id) }
        return try found.tree(format).entries
    }

    private func join(_ folder: [UInt8], _ name: [UInt8]) -> [UInt8] {
        folder.isEmpty ? name : folder + [UInt8(ascii: "/")] + name
    }
}

extension TreeObject.Entry {
    /// The tree that it names, where it is one.
    fileprivate var tree: ObjectID? { isDirectory ? id : nil }
    /// What stands there, where it is no tree.
    fileprivate var file: Edit.Entry? { FileMode(tree: mode).map { Edit.Entry($0, id) } }
}
