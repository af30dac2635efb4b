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
    private struct Pair {
        let head: UInt64
        let name: UInt32
        /// The pair of the same head before this one; zero where there is none. Pairs are numbered from 1 on.
        let next: UInt32
    }

    private var names = NameList()
    private var pairs: [Pair] = []
    // Two tables of the pairs' numbers, zero for a free place: of the last one of each head, and of each by both of its
    // parts. So a blob of a million names costs no more than a million blobs.
    private var lasts: [UInt32] = []
    private var members: [UInt32] = []

    subscript(head: UInt64) -> [RepoPath] {
        if lasts.isEmpty { return [] }
        var result: [RepoPath] = []
        var number = lasts[place(of: head)]
        while number != 0 {
            let pair = pairs[Int(number) - 1]
            result.append(RepoPath(bytes: names.all[Int(pair.name)]))
            number = pair.next
        }
        return result.sorted()
    }

    mutating func add(_ blobs: [(head: UInt64, name: UInt32)], _ list: NameList) {
        let known = list.all.map { names.number(of: $0) }
        for blob in blobs {
            if 4 * (pairs.count + 1) > 3 * lasts.count { grow() }
            let name = known[Int(blob.name)]
            let member = place(of: blob.head, name)
            if members[member] != 0 { continue }
            let last = place(of: blob.head)
            pairs.append(Pair(head: blob.head, name: name, next: lasts[last]))
            (lasts[last], members[member]) = (UInt32(pairs.count), UInt32(pairs.count))
        }
    }

    // Where the head's last pair stands, or would stand.
    private func place(of head: UInt64) -> Int {
        var at = Int(truncatingIfNeeded: head >> 8) & (lasts.count - 1)
        while lasts[at] != 0, pairs[Int(lasts[at]) - 1].head != head { at = (at + 1) & (lasts.count - 1) }
        return at
    }

    // Where the pair stands, or would stand.
    private func place(of head: UInt64, _ name: UInt32) -> Int {
        let mixed = (head ^ UInt64(name) &* 0x9e37_79b9_7f4a_7c15) &* 0xbf58_476d_1ce4_e5b9
        var at = Int(truncatingIfNeeded: mixed >> 24) & (members.count - 1)
        while members[at] != 0, case let pair = pairs[Int(members[at]) - 1], pair.head != head || pair.name != name {
            at = (at + 1) & (members.count - 1)
        }
        return at
    }

    private mutating func grow() {
        let size = max(1024, 2 * lasts.count)
        lasts = [UInt32](repeating: 0, count: size)
        members = lasts
        // A later pair of the same head takes the place of the one before, to which it leads.
        for (index, pair) in pairs.enumerated() {
            lasts[place(of: pair.head)] = UInt32(index + 1)
            members[place(of: pair.head, pair.name)] = UInt32(index + 1)
        }
    }
}
