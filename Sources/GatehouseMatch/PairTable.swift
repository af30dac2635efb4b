/// Says of a pair of bytes in which buckets of literals it is.
///
/// A bucket is a set of first pairs and one of second pairs; each of these behind each of those is taken for one of its
/// literals until they are compared. So rare pairs are taken, and literals of the same pairs go together.
struct PairTable: ~Copyable {
    /// For each pair the buckets that have it as a first one, and in the upper half those that have it as a second one.
    let words: UnsafeMutablePointer<UInt32>
    /// The buckets of a byte before anything, and behind anything.
    private var behind = [UInt32](repeating: 0, count: 256)
    private var before = [UInt32](repeating: 0, count: 256)
    // How often a pair of the bucket stands in text.
    private var first = [Float](repeating: 0, count: buckets)
    private var second = [Float](repeating: 0, count: buckets)

    static let buckets = 16
    /// What is late has buckets of its own, so that a bucket says which bytes of the text to look up.
    static let late = 13..<buckets

    init() {
        words = .allocate(capacity: 1 << 16)
        words.initialize(repeating: 0, count: 1 << 16)
    }

    deinit { words.deallocate() }

    /// Takes the literal into the bucket in which it makes the fewest false places.
    mutating func add(_ literal: Literal, by choice: PairChoice) {
        let known = (word(literal.bytes, choice.offset), word(literal.bytes, choice.offset + 2))
        let shares = (Self.share(choice.first), Self.share(choice.second))
        var (bucket, least) = (0, Float.infinity)
        for candidate in choice.isLate ? Self.late : 0..<Self.late.lowerBound {
            let more = (
                Self.has(known.0, candidate) ? 0 : shares.0, Self.has(known.1, candidate + Self.buckets) ? 0 : shares.1
            )
            let cost = first[candidate] * more.1 + (second[candidate] + more.1) * more.0
            if cost < least { (bucket, least) = (candidate, cost) }
        }
        if !Self.has(known.0, bucket) { first[bucket] += shares.0 }
        if !Self.has(known.1, bucket + Self.buckets) { second[bucket] += shares.1 }
        mark(literal, choice.offset, 1 << UInt32(bucket))
        mark(literal, choice.offset + 2, 1 << UInt32(bucket + Self.buckets))
    }

    private static func has(_ word: UInt32, _ bit: Int) -> Bool { word &>> UInt32(bit) & 1 == 1 }

    // How often what is so rare stands in text.
    private static func share(_ rarity: Int) -> Float {
        Float(sign: .plus, exponent: -rarity / 2, significand: rarity & 1 == 0 ? 1 : 0.7)
    }

    /// Takes what may stand beyond the ends of literals into the words of all pairs.
    consuming func finished() -> PairTable {
        for second in 0..<256 {
            for first in 0..<256 { words[first | second << 8] |= behind[first] | before[second] }
        }
        return self
    }

    // The buckets of a pair of the literal; of one that reaches beyond it, those of its one byte before or behind anything.
    private func word(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
        if offset < 0 { return before[Int(bytes[0])] }
        if offset + 1 == bytes.count { return behind[Int(bytes[offset])] }
        return words[Int(bytes[offset]) | Int(bytes[offset + 1]) << 8]
    }

    private mutating func mark(_ literal: Literal, _ offset: Int, _ bit: UInt32) {
        if offset < 0 {
            for byte in literal.cases(of: literal.bytes[0]) { before[byte] |= bit }
        } else if offset + 1 == literal.bytes.count {
            for byte in literal.cases(of: literal.bytes[offset]) { behind[byte] |= bit }
        } else {
            for first in literal.cases(of: literal.bytes[offset]) {
                for second in literal.cases(of: literal.bytes[offset + 1]) { words[first | second << 8] |= bit }
            }
        }
    }
}

extension Literal {
    // The byte in lower and upper case, or twice as it is.
    @inline(__always)
    fileprivate func cases(of byte: UInt8) -> StrideThrough<Int> {
        stride(from: Int(byte & ~caseBit(of: byte)), through: Int(byte), by: 0x20)
    }
}
