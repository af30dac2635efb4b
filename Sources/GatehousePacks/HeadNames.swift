package import GatehouseCore

/// Which names go with the first eight bytes of a blob's name: a few numbers for each of millions of blobs. Two blobs that
/// share those bytes share their names, which only makes both be read once more.
package struct HeadNames: ~Copyable, Sendable {
    private struct Pair: BitwiseCopyable {
        let head: UInt64
        let name: UInt32
        /// The pair of the same head before this one; zero where there is none. Pairs are numbered from 1 on.
        let next: UInt32
    }

    private var names = NamePool()
    private var pairs = ScratchArray<Pair>()
    // Two tables of the pairs' numbers, zero for a free place: of the last one of each head, and of each by both of its
    // parts. So a blob of a million names costs no more than a million blobs.
    private var lasts = ScratchArray<UInt32>()
    private var members = ScratchArray<UInt32>()

    package init() {}

    /// The names that go with it, in order.
    package subscript(head: UInt64) -> [RepoPath] {
        if lasts.isEmpty { return [] }
        var result: [RepoPath] = []
        var number = lasts[place(of: head)]
        while number != 0 {
            let pair = pairs[Int(number) - 1]
            result.append(RepoPath(bytes: names[pair.name]))
            number = pair.next
        }
        return result.sorted()
    }

    /// Adds what a share holds: blobs with the numbers of their names in the list.
    package mutating func add(_ blobs: [(head: UInt64, name: UInt32)], _ list: borrowing NamePool) {
        var known: [UInt32] = []
        for number in 0..<list.count { known.append(names.number(of: list[UInt32(number)])) }
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
        // The old tables go before the new ones come.
        lasts = ScratchArray()
        members = ScratchArray()
        lasts = ScratchArray(repeating: 0, count: size)
        members = ScratchArray(repeating: 0, count: size)
        // A later pair of the same head takes the place of the one before, to which it leads.
        for index in pairs.indices {
            let pair = pairs[index]
            lasts[place(of: pair.head)] = UInt32(index + 1)
            members[place(of: pair.head, pair.name)] = UInt32(index + 1)
        }
    }
}
