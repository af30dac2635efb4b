/// Finds every place of many literals in one pass.
///
/// The text is taken in pairs of bytes at even offsets. Each literal is known by two pairs side by side, once for an even
/// offset and once for an odd one; a table says for a pair which literals it may belong to, in buckets, and only where two
/// pairs agree on a bucket are literals compared. What a text uses of the table stays in the nearest caches. Here and in `Tells`
/// memory is read unchecked, and nowhere else in the module; every offset that is read is below `count`.
package struct Prefilter: ~Copyable, @unchecked Sendable {
    // Nothing writes through these after `init`, which makes sharing them between threads sound.
    private let table: PairTable
    private let first: UnsafeMutablePointer<UInt32>
    private let entries: UnsafeMutableBufferPointer<Entry>
    private let literals: [Literal]
    /// How far from the start of each literal its rarest three bytes are.
    private let rarest: UnsafeMutablePointer<Int32>
    private let longest: Int

    private struct Entry {
        /// The literal's first eight bytes, the bits that lower its letters, and how many bits of eight bytes are too many.
        let word: UInt64
        let fold: UInt64
        let excess: UInt8
        let isLong: Bool
        let literal: UInt32
        let next: UInt32
        /// Where in the literal the first pair begins, and its rarest three bytes.
        let offset: Int32
        let rarest: Int32
    }

    // Entries are looked up by three bytes: those where the first pair begins or, in the second half, the ones behind the first.
    private static let chains = 1 << 12
    private static let none: UInt32 = (1 << 24) - 1

    /// The prefilter of these literals, each of three bytes or more; those that are shorter are never found.
    package init(_ literals: [Literal]) {
        self.literals = literals
        rarest = .allocate(capacity: literals.count)
        for (index, literal) in literals.enumerated() {
            (rarest + index).initialize(to: Int32(Self.rarestGram(of: literal.bytes)))
        }
        longest = literals.reduce(0) { max($0, $1.bytes.count) }
        first = .allocate(capacity: 2 * Self.chains)
        first.initialize(repeating: Self.none, count: 2 * Self.chains)
        let choices = PairChoice.every(for: literals)
        entries = .allocate(capacity: choices.count)
        var table = PairTable()
        for (index, choice) in choices.enumerated() {
            let literal = literals[choice.literal]
            table.add(literal, by: choice)
            let (chain, kinds) = Self.key(literal.bytes, choice)
            entries.initializeElement(
                at: index, to: Self.entry(literal, choice, rarest[choice.literal], next: first[chain] & Self.none))
            first[chain] = UInt32(index) | first[chain] & ~Self.none | kinds
        }
        self.table = table.finished()
    }

    deinit {
        first.deallocate()
        entries.deallocate()
        rarest.deallocate()
    }

    private static func entry(_ literal: Literal, _ choice: PairChoice, _ rarest: Int32, next: UInt32) -> Entry {
        var (word, fold): (UInt64, UInt64) = (0, 0)
        for (index, byte) in literal.bytes.prefix(8).enumerated() {
            word |= UInt64(byte) << UInt64(8 * index)
            fold |= UInt64(literal.caseBit(of: byte)) << UInt64(8 * index)
        }
        return Entry(
            word: word, fold: fold, excess: UInt8(max(0, 8 - literal.bytes.count) * 8),
            isLong: literal.bytes.count > 8, literal: UInt32(choice.literal), next: next, offset: Int32(choice.offset),
            rarest: rarest)
    }

    /// Calls the body with the index and the offset of every literal that stands in the bytes, until it says false. See
    /// `HitQueue` for their order.
    package func forEachHit(in bytes: [UInt8], _ body: (_ literal: Int, _ offset: Int) -> Bool) {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, buffer.count >= 3 else { return }
            var search = Search(base: base, count: buffer.count)
            let whole = buffer.count / Self.width * Self.width
            for start in stride(from: 0, to: whole, by: Self.share) {
                let end = min(whole, start + Self.share)
                look(base + start, count: end - start, start, &search)
                if !handOver(&search.found, before: end - longest - Self.width, body) { return }
            }
            lookAtRest(from: whole, &search)
            _ = handOver(&search.found, before: .max, body)
        }
    }

    private struct Search {
        let base: UnsafeRawPointer
        let count: Int
        /// The word of the pair before.
        var last: UInt32 = 0
        var found = HitQueue()
    }

    private static let width = 16
    // Hits are handed over share by share: the search is quicker where nothing else is called from it.
    private static let share = 1 << 14

    private func handOver(_ found: inout HitQueue, before end: Int, _ body: (Int, Int) -> Bool) -> Bool {
        while let hit = found.next(before: end) {
            if !body(hit.literal, hit.place - Int(rarest[hit.literal])) { return false }
        }
        return true
    }

    // The last bytes are looked at as if zeros stood behind them.
    private func lookAtRest(from place: Int, _ search: inout Search) {
        withUnsafeTemporaryAllocation(byteCount: Self.width, alignment: 8) { rest in
            guard let start = rest.baseAddress else { return }
            start.initializeMemory(as: UInt8.self, repeating: 0, count: Self.width)
            start.copyMemory(from: search.base + place, byteCount: search.count - place)
            look(UnsafeRawPointer(start), count: Self.width, place, &search)
        }
    }

    // Eight pairs at a time: what they say is or-ed, for one branch.
    @inline(__always)
    private func look(_ block: UnsafeRawPointer, count: Int, _ place: Int, _ search: inout Search) {
        let table = UnsafePointer(table.words)
        var last = search.last
        var at = 0
        while at < count {
            let (left, right) = (Self.eight(block, at), Self.eight(block, at + 8))
            let (a, b) = (table[Int(left & 0xffff)], table[Int(left >> 16 & 0xffff)])
            let (c, d) = (table[Int(left >> 32 & 0xffff)], table[Int(left >> 48)])
            let (e, f) = (table[Int(right & 0xffff)], table[Int(right >> 16 & 0xffff)])
            let (g, h) = (table[Int(right >> 32 & 0xffff)], table[Int(right >> 48)])
            let early = Self.agree(last, a) | Self.agree(a, b) | Self.agree(b, c) | Self.agree(c, d)
            let late = Self.agree(d, e) | Self.agree(e, f) | Self.agree(f, g) | Self.agree(g, h)
            if early | late != 0 { compare(last, block + at, place + at, &search) }
            last = h
            at += Self.width
        }
        search.last = last
    }

    // The buckets that have the one pair as a first and the other as a second one.
    @inline(__always)
    private static func agree(_ first: UInt32, _ second: UInt32) -> UInt32 { first & (second >> 16) }

    @inline(__always)
    private static func eight(_ base: UnsafeRawPointer, _ at: Int) -> UInt64 {
        UInt64(littleEndian: base.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }

    // Compares literals wherever two pairs agree, of which the second one is in the block.
    @inline(never)
    private func compare(_ last: UInt32, _ block: UnsafeRawPointer, _ place: Int, _ search: inout Search) {
        let (left, right) = (Self.eight(block, 0), Self.eight(block, 8))
        var last = last
        var places: UInt32 = 0
        for step in 0..<8 {
            let pair = table.words[Int((step < 4 ? left : right) >> UInt64(16 * (step & 3)) & 0xffff)]
            places |= (Self.agree(last, pair) == 0 ? 0 : 1) << UInt32(step)
            last = pair
        }
        while places != 0 {
            compare(place + 2 * places.trailingZeroBitCount - 2, &search)
            places &= places &- 1
        }
    }

    @inline(__always)
    private func compare(_ at: Int, _ search: inout Search) {
        let bytes = Self.five(search.base, at, search.count)
        let (early, late) = (first[Self.chain(bytes, isLate: false)], first[Self.chain(bytes >> 8, isLate: true)])
        let mayBe = (early >> (24 + Self.kind(bytes >> 24)) | late >> (24 + Self.kind(bytes >> 32))) & 1
        if mayBe == 0 { return }
        compare(from: early, at, &search)
        compare(from: late, at, &search)
    }

    private func compare(from head: UInt32, _ at: Int, _ search: inout Search) {
        var next = head & Self.none
        while next != Self.none {
            let entry = entries[Int(next)]
            let start = at - Int(entry.offset)
            if start >= 0, stands(entry, start, search.base, search.count) {
                search.found.add(Int(entry.literal), at: start + Int(entry.rarest))
            }
            next = entry.next
        }
    }

    @inline(__always)
    private func stands(_ entry: Entry, _ start: Int, _ base: UnsafeRawPointer, _ count: Int) -> Bool {
        if start + 8 <= count {
            let other = (Self.eight(base, start) | entry.fold) ^ entry.word
            if other << UInt64(entry.excess) != 0 { return false }
            if !entry.isLong { return true }
        }
        return stands(Int(entry.literal), start, base, count)
    }

    @inline(never)
    private func stands(_ literal: Int, _ start: Int, _ base: UnsafeRawPointer, _ count: Int) -> Bool {
        let literal = literals[literal]
        guard start + literal.bytes.count <= count else { return false }
        for index in literal.bytes.indices {
            let byte = base.load(fromByteOffset: start + index, as: UInt8.self)
            if (literal.isFolded ? Literal.lowercase(byte) : byte) != literal.bytes[index] { return false }
        }
        return true
    }

    // Five bytes from the offset on and more, with zeros behind the last one.
    @inline(__always)
    private static func five(_ base: UnsafeRawPointer, _ at: Int, _ count: Int) -> UInt64 {
        if at + 8 <= count { return eight(base, at) }
        return (at..<count).reduce(0) { word, place in
            word | UInt64(base.load(fromByteOffset: place, as: UInt8.self)) << UInt64(8 * (place - at))
        }
    }

    @inline(__always)
    private static func chain(_ bytes: UInt64, isLate: Bool) -> Int {
        let gram = UInt32(truncatingIfNeeded: bytes) & 0xff_ffff | 0x20_2020
        return Int((gram &* 0x9e37_79b1) >> 20) + (isLate ? chains : 0)
    }

    /// One of eight kinds of bytes.
    @inline(__always)
    private static func kind(_ byte: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: byte) & 7 }

    // The literal's bytes from where an entry is looked up.
    private static func key(_ bytes: [UInt8], _ choice: PairChoice) -> (chain: Int, kinds: UInt32) {
        let start = max(choice.offset, 0)
        let gram = UInt64(bytes[start]) | UInt64(bytes[start + 1]) << 8 | UInt64(bytes[start + 2]) << 16
        let kinds: UInt32 = start + 3 < bytes.count ? 1 << kind(UInt64(bytes[start + 3])) : 0xff
        return (chain(gram, isLate: choice.isLate), kinds << 24)
    }

    private static func rarestGram(of bytes: [UInt8]) -> Int {
        guard bytes.count >= 3 else { return 0 }
        var (best, rarest) = (0, Int.min)
        for offset in 0...(bytes.count - 3) {
            let rarity = Rarity.of(bytes[offset], bytes[offset + 1], bytes[offset + 2])
            let known = offset + 3 < bytes.count ? Rarity.of(bytes[offset + 3]) / 2 : 0
            if rarity + known > rarest { (best, rarest) = (offset, rarity + known) }
        }
        return best
    }
}
