import GatehouseMatch

/// Whose word stands in a name: looked up by the bytes of the name, without making text of them.
struct NamedTable: Sendable {
    let kinds: [Named]
    /// The words, one behind the other, and where each begins; the last is the end.
    private var text: [UInt8] = []
    private var starts: [UInt32] = [0]
    /// Which of the kinds a word is of.
    private var owners: [UInt16] = []
    /// The number of a word behind its hash, plus one; a taken slot sends on to the next.
    private var slots: [UInt16]
    private var longest = 0

    /// The table of all such kinds. It is made when a name first asks for it: most commits never do.
    static let every = NamedTable(everyNamed)

    init(_ kinds: [Named]) {
        self.kinds = kinds
        slots = [UInt16](repeating: 0, count: 1 << 12)
        for (index, kind) in kinds.enumerated() where index < Self.mostKinds {
            kind.words.withUTF8Buffer { buffer in
                for word in buffer.split(separator: UInt8(ascii: " ")) {
                    text.append(contentsOf: word)
                    starts.append(UInt32(text.count))
                    owners.append(UInt16(index))
                    longest = max(longest, word.count)
                }
            }
        }
        // A table more than half full would make long ways, and a full one endless ones.
        while slots.count < owners.count * 2 { slots += slots }
        for word in owners.indices { insert(word) }
    }

    private static let mostKinds = 20_000

    /// The kinds whose words stand in the name: one of its atoms, or up to four of them in a row.
    func kinds(in name: NameAtoms) -> [Int] {
        var found: [Int] = []
        for first in name.bounds.indices.dropLast() {
            let start = name.bounds[first]
            var (hash, at) = (Self.basis, start)
            for end in name.bounds[(first + 1)...].prefix(5) where end - start <= longest {
                while at < end {
                    hash = Self.mix(hash, name.letters[at])
                    at += 1
                }
                if let kind = kind(of: name.letters[start..<end], hash), !found.contains(kind) { found.append(kind) }
            }
        }
        return found
    }

    private func kind(of word: ArraySlice<UInt8>, _ hash: UInt32) -> Int? {
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if text[Int(starts[index])..<Int(starts[index + 1])].elementsEqual(word) { return Int(owners[index]) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private mutating func insert(_ word: Int) {
        var hash = Self.basis
        for byte in text[Int(starts[word])..<Int(starts[word + 1])] { hash = Self.mix(hash, byte) }
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt16(word + 1)
    }

    // FNV-1a (Fowler, Noll, Vo), with the high bits brought down, since only low ones choose the slot.
    private static let basis: UInt32 = 2_166_136_261
    private static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
        let product = (hash ^ UInt32(byte)) &* 16_777_619
        return product ^ (product >> 15)
    }
}
