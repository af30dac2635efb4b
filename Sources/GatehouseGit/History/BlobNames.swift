import GatehouseCore
import GatehousePacks
import GatehouseSystem
import Synchronization

/// The names that blobs have in the trees of a store: what each is read as before its places are known.
struct BlobNames: Sendable {
    private var table = NameTable()
    private(set) var problems: [Problem] = []

    /// The names of the blob, without folders; none where no tree holds it.
    subscript(blob: ObjectID) -> [RepoPath] { table[blob.head] }

    /// Reads all trees of the store.
    static func all(in forest: DeltaForest, limit: Int, _ verification: Verification, threads: Int) -> BlobNames {
        let names = Mutex(BlobNames())
        _ = pipeline(limit: threads) { hand in
            for share in forest.shares(of: [.tree]) { hand(share) }
        } _: { (_, share: DeltaForest.Share) in
            let found = Self.names(in: share, forest, limit, verification)
            names.withLock { $0.add(found) }
        }
        return names.withLock { $0 }
    }

    /// What one share holds; the names in it are numbered by themselves.
    private struct Found {
        var names = NameList()
        var blobs: [(head: UInt64, name: UInt32)] = []
        var problems: [Problem] = []
    }

    private static func names(
        in share: DeltaForest.Share, _ forest: DeltaForest, _ limit: Int, _ verification: Verification
    ) -> Found {
        var found = Found()
        forest.read(share, limit: limit, verify: verification) { (tree, _: Bool?) in
            let isTree = tree.forEachNewFile { name, head in
                found.blobs.append((head, found.names.number(of: name)))
            }
            if !isTree { found.problems.append(.notInForm(tree.id)) }
            return true
        } failing: { error in
            found.problems.append(error.problem)
        }
        return found
    }

    private mutating func add(_ found: Found) {
        problems += found.problems
        table.add(found.blobs, found.names)
    }
}

extension Problem {
    fileprivate static func notInForm(_ tree: ObjectID) -> Problem {
        Problem("read tree \(tree)", "it is not in the form of a tree", remedy: "run 'git fsck'")
    }
}

/// Names, each once, by numbers.
private struct NameList {
    private(set) var all: [[UInt8]] = []
    private var numbers: [[UInt8]: UInt32] = [:]

    mutating func number(of name: [UInt8]) -> UInt32 {
        if let known = numbers[name] { return known }
        let number = UInt32(all.count)
        all.append(name)
        numbers[name] = number
        return number
    }
}

/// Which names go with the first eight bytes of a blob's name: a few numbers for each of millions of blobs. Two blobs that
/// share those bytes share their names, which only makes both be read once more.
private struct NameTable: Sendable {
    private var names = NameList()
    private var heads: [UInt64] = []
    // One more than the name's number; zero for a free place.
    private var numbers: [UInt32] = []
    private var count = 0

    subscript(head: UInt64) -> [RepoPath] {
        if heads.isEmpty { return [] }
        var result: [RepoPath] = []
        var at = place(head)
        while numbers[at] != 0 {
            if heads[at] == head { result.append(RepoPath(bytes: names.all[Int(numbers[at]) - 1])) }
            at = (at + 1) & (heads.count - 1)
        }
        return result.sorted()
    }

    mutating func add(_ blobs: [(head: UInt64, name: UInt32)], _ list: NameList) {
        let known = list.all.map { names.number(of: $0) + 1 }
        for blob in blobs {
            if 4 * (count + 1) > 3 * heads.count { grow() }
            insert(blob.head, known[Int(blob.name)])
        }
    }

    private func place(_ head: UInt64) -> Int { Int(truncatingIfNeeded: head >> 8) & (heads.count - 1) }

    private mutating func insert(_ head: UInt64, _ number: UInt32) {
        var at = place(head)
        while numbers[at] != 0 {
            if heads[at] == head && numbers[at] == number { return }
            at = (at + 1) & (heads.count - 1)
        }
        (heads[at], numbers[at]) = (head, number)
        count += 1
    }

    private mutating func grow() {
        let (oldHeads, oldNumbers) = (heads, numbers)
        let size = max(1024, 2 * heads.count)
        heads = [UInt64](repeating: 0, count: size)
        numbers = [UInt32](repeating: 0, count: size)
        count = 0
        for (head, number) in zip(oldHeads, oldNumbers) where number != 0 { insert(head, number) }
    }
}
