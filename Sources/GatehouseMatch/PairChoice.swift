/// How a prefilter knows a literal that begins at an even offset, or at an odd one: by two pairs of bytes in it, side by side.
struct PairChoice {
    let literal: Int
    /// Where in the literal the first pair begins: at -1 for three bytes at an odd offset.
    let offset: Int
    /// How rare each pair is in text, in half bits.
    let first: Int
    let second: Int

    /// Whether the first pair holds but the first byte of the literal.
    var isLate: Bool { offset < 0 }

    /// The choices for all literals of three bytes or more; those first that stand in text most often.
    static func every(for literals: [Literal]) -> [PairChoice] {
        var choices: [PairChoice] = []
        choices.reserveCapacity(2 * literals.count)
        for (index, literal) in literals.enumerated() where literal.bytes.count >= 3 {
            choices.append(PairChoice(literal.bytes, index, from: 0))
            choices.append(PairChoice(literal.bytes, index, from: literal.bytes.count > 3 ? 1 : -1))
        }
        // By numbers so small, counting sorts sooner than comparing.
        var places = [Int](repeating: 0, count: mostRarity + 2)
        for choice in choices { places[choice.rarity + 1] += 1 }
        for rarity in 1...mostRarity { places[rarity] += places[rarity - 1] }
        var result = choices
        for choice in choices {
            result[places[choice.rarity]] = choice
            places[choice.rarity] += 1
        }
        return result
    }

    private var rarity: Int { min(max(0, first + second), Self.mostRarity) }
    private static let mostRarity = 127

    private init(_ bytes: [UInt8], _ literal: Int, from start: Int) {
        var best = (offset: start, first: 0, second: 0)
        for offset in stride(from: start, through: bytes.count - 3, by: 2) {
            let (first, second) = (Self.rarity(bytes, offset), Self.rarity(bytes, offset + 2))
            if first + second > best.first + best.second { best = (offset, first, second) }
        }
        self.literal = literal
        (offset, first, second) = best
    }

    // Of a pair that reaches beyond the literal, that of its one byte.
    private static func rarity(_ bytes: [UInt8], _ offset: Int) -> Int {
        if offset < 0 { return Rarity.of(bytes[0]) + capital(bytes[0]) }
        if offset + 1 == bytes.count { return Rarity.of(bytes[offset]) + capital(bytes[offset]) }
        return Rarity.of(bytes[offset], bytes[offset + 1]) + max(capital(bytes[offset]), capital(bytes[offset + 1]))
    }

    // Rarity is that of a letter in both cases; one in eight is a capital.
    private static func capital(_ byte: UInt8) -> Int { byte &- UInt8(ascii: "A") < 26 ? 6 : 0 }
}
