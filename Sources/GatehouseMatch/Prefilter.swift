/// Finds every place of many literals in one pass.
///
/// Each literal is known by its rarest gram of three bytes; a table of 32 KB, which stays in the nearest cache, says for a
/// gram's hash and the byte behind it whether any literal may stand there, and only then are the literals compared. Here and in
/// `Tells` memory is read unchecked, and nowhere else in the module; every offset that is read is below `count`.
package struct Prefilter: ~Copyable, @unchecked Sendable {
    // Nothing writes through these after `init`, which makes sharing them between threads sound.
    private let table: UnsafeMutablePointer<UInt8>
    private let first: UnsafeMutablePointer<UInt32>
    private let entries: UnsafeMutableBufferPointer<Entry>
    /// The bytes of all literals, one behind the other.
    private let text: UnsafeMutableBufferPointer<UInt8>

    private struct Entry {
        let gram: UInt32
        let next: UInt32
        let isFolded: Bool
        /// How far from the literal's start the gram stands.
        let offset: Int
        let literal: Int
        /// Where the literal begins in the text of all, and how long it is.
        let start: Int
        let count: Int
    }

    private static let tableSize = 1 << 15
    private static let chains = 1 << 12
    private static let none = UInt32.max

    /// The prefilter of these literals, each of three bytes or more; those that are shorter are never found.
    package init(_ literals: [Literal]) {
        table = .allocate(capacity: Self.tableSize)
        table.initialize(repeating: 0, count: Self.tableSize)
        first = .allocate(capacity: Self.chains)
        first.initialize(repeating: Self.none, count: Self.chains)
        entries = .allocate(capacity: literals.count)
        text = .allocate(capacity: literals.reduce(0) { $0 + $1.bytes.count })
        var (filled, start) = (0, 0)
        for (index, literal) in literals.enumerated() where literal.bytes.count >= 3 {
            let offset = Self.rarestGram(of: literal.bytes)
            let gram = Self.gram(of: literal.bytes, at: offset)
            let chain = Self.chain(gram)
            table[Self.hash(gram)] |= Self.mask(of: literal.bytes, behind: offset + 3)
            entries.initializeElement(
                at: filled,
                to: Entry(
                    gram: gram, next: first[chain], isFolded: literal.isFolded, offset: offset, literal: index,
                    start: start, count: literal.bytes.count))
            first[chain] = UInt32(filled)
            for byte in literal.bytes {
                text.initializeElement(at: start, to: byte)
                start += 1
            }
            filled += 1
        }
    }

    deinit {
        table.deallocate()
        first.deallocate()
        entries.deallocate()
        text.deallocate()
    }

    /// Calls the body with the index and the offset of every literal that stands in the bytes, roughly from front to
    /// back, until it says false.
    package func forEachHit(in bytes: [UInt8], _ body: (_ literal: Int, _ offset: Int) -> Bool) {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, buffer.count >= 3 else { return }
            scan(base, buffer.count, body)
        }
    }

    // Eight positions at a time, each a load of four bytes: their tests are or-ed, for one branch.
    private func scan(_ base: UnsafeRawPointer, _ count: Int, _ body: (Int, Int) -> Bool) {
        let table = UnsafePointer(table)
        var at = 0
        while at + 11 <= count {
            var found: UInt8 = 0
            for step in 0..<8 { found |= Self.test(table, Self.word(base, at + step)) }
            if found & 1 != 0 {
                var places: UInt8 = 0
                for step in 0..<8 { places |= (Self.test(table, Self.word(base, at + step)) & 1) << UInt8(step) }
                while places != 0 {
                    if !verify(base, count, at + places.trailingZeroBitCount, body) { return }
                    places &= places &- 1
                }
            }
            at += 8
        }
        while at + 3 <= count {
            if !verify(base, count, at, body) { return }
            at += 1
        }
    }

    // Compares the literals that have the gram at this offset.
    @inline(never)
    private func verify(_ base: UnsafeRawPointer, _ count: Int, _ at: Int, _ body: (Int, Int) -> Bool) -> Bool {
        let gram =
            (UInt32(base.load(fromByteOffset: at, as: UInt8.self))
                | UInt32(base.load(fromByteOffset: at + 1, as: UInt8.self)) << 8
                | UInt32(base.load(fromByteOffset: at + 2, as: UInt8.self)) << 16) | 0x20_2020
        var next = first[Self.chain(gram)]
        while next != Self.none {
            let entry = entries[Int(next)]
            if entry.gram == gram, at >= entry.offset, stands(entry, base, count, at - entry.offset),
                !body(entry.literal, at - entry.offset)
            {
                return false
            }
            next = entry.next
        }
        return true
    }

    private func stands(_ entry: Entry, _ base: UnsafeRawPointer, _ count: Int, _ at: Int) -> Bool {
        guard at + entry.count <= count else { return false }
        for index in 0..<entry.count {
            let byte = base.load(fromByteOffset: at + index, as: UInt8.self)
            if (entry.isFolded ? Literal.lowercase(byte) : byte) != text[entry.start + index] { return false }
        }
        return true
    }

    @inline(__always)
    private static func word(_ base: UnsafeRawPointer, _ at: Int) -> UInt32 {
        UInt32(littleEndian: base.loadUnaligned(fromByteOffset: at, as: UInt32.self)) | 0x2020_2020
    }

    @inline(__always)
    private static func test(_ table: UnsafePointer<UInt8>, _ word: UInt32) -> UInt8 {
        table[hash(word & 0xff_ffff)] >> UInt8((word >> 24) & 7)
    }

    @inline(__always)
    private static func hash(_ gram: UInt32) -> Int { Int((gram &* 0x9e37_79b1) >> 17) }

    @inline(__always)
    private static func chain(_ gram: UInt32) -> Int { Int((gram &* 0x85eb_ca6b) >> 20) }

    private static func gram(of bytes: [UInt8], at offset: Int) -> UInt32 {
        (UInt32(bytes[offset]) | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2]) << 16) | 0x20_2020
    }

    // The byte behind the gram narrows the test to one bit in eight, where the literal has one.
    private static func mask(of bytes: [UInt8], behind offset: Int) -> UInt8 {
        offset < bytes.count ? 1 << ((bytes[offset] | 0x20) & 7) : 0xff
    }

    private static func rarestGram(of bytes: [UInt8]) -> Int {
        var (best, rarest) = (0, Int.min)
        for offset in 0...(bytes.count - 3) {
            let rarity = Rarity.of(bytes[offset], bytes[offset + 1], bytes[offset + 2])
            let known = offset + 3 < bytes.count ? Rarity.of(bytes[offset + 3]) / 2 : 0
            if rarity + known > rarest { (best, rarest) = (offset, rarity + known) }
        }
        return best
    }
}
