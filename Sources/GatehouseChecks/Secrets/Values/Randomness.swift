import GatehouseMatch

/// How random a value is, for its length and alphabet.
///
/// Two numbers decide. The entropy of its characters must reach what random values of that length and alphabet have, less
/// three standard deviations. And it must be strange: names and words are made of characters that follow each other often
/// in text. Digests have too few letters for that; there, that digits and letters mix is enough.
struct Randomness {
    let length: Int
    /// How many different characters the value was drawn from, as far as it shows.
    let alphabet: Int
    /// Quarter bits by which it is rarer in text than by chance.
    let strangeness: Int
    private let value: ArraySlice<UInt8>

    init(_ text: ArraySlice<UInt8>) {
        value = text.starts(with: "0x".utf8) ? text.dropFirst(2) : text
        length = value.count
        alphabet = Self.alphabet(of: value)
        strangeness = Strangeness.of(value)
    }

    /// What a value needs to be strange: of 100 random ones of eight letters 90 have it, of twelve 98.
    static let leastStrangeness = 60

    /// Whether the value passes for random.
    var isRandom: Bool { length >= 8 && isStrange && entropy >= floor }

    /// What a password needs to be no word, beside a name that leaves little else: of 100 random ones of six letters 87 have
    /// it, and hardly a word.
    static let leastInvented = 42

    /// Whether a short value, too, can be no word: a password that a program or a person made up of single characters.
    var isInvented: Bool { length >= 5 && strangeness >= Self.leastInvented || isRandom }

    /// Whether the value reads as words of a language or as names of a program.
    var isLanguage: Bool { strangeness < Self.leastStrangeness / 2 && alphabet > 16 }

    private var isStrange: Bool {
        alphabet == 16 && isMixed || alphabet == 10 || strangeness >= Self.leastStrangeness
    }

    // At least an eighth digits, and an eighth letters: what has 16 characters by chance is outside that once in thousands.
    private var isMixed: Bool {
        let digits = value.count(where: Alphabet.digit.contains)
        return digits * 8 >= length && (length - digits) * 8 >= length
    }

    /// Bits per character.
    var entropy: Double {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 256) { counts in
            counts.initialize(repeating: 0)
            for byte in value { counts[Int(byte)] += 1 }
            let total = Double(max(length, 1))
            return counts.reduce(0) { sum, count in
                count == 0 ? sum : sum - Double(count) / total * Self.log2(Double(count) / total)
            }
        }
    }

    /// What random values of that length and alphabet have, less three standard deviations.
    var floor: Double {
        let row =
            switch alphabet {
            case 10: Self.digits
            case 16: Self.hex
            case 36: Self.single
            default: Self.both
            }
        let index = min(max(0, (length - 6) / 2), row.count - 1)
        return Double(row[index]) / 100
    }

    private static func alphabet(of value: ArraySlice<UInt8>) -> Int {
        if value.allSatisfy(Alphabet.digit.contains) { return 10 }
        if value.allSatisfy(Alphabet.anyHex.contains) { return 16 }
        let hasBothCases =
            value.contains(where: Alphabet.lower.contains) && value.contains(where: Alphabet.upper.contains)
        return hasBothCases ? 64 : 36
    }

    // The binary logarithm of a share between 0 and 1: there is no mathematical library below Foundation here.
    private static func log2(_ value: Double) -> Double {
        guard value > 0 else { return 0 }
        // ln m = 2 artanh((m - 1) / (m + 1)) for a significand of 1 ..< 2; seven terms give ten digits.
        let ratio = (value.significand - 1) / (value.significand + 1)
        let square = ratio * ratio
        var (term, sum) = (ratio, 0.0)
        for power in stride(from: 1.0, through: 17.0, by: 2.0) {
            sum += term / power
            term *= square
        }
        return Double(value.exponent) + 2 * sum * 1.442_695_040_888_963_4
    }

    // Mean less three standard deviations of the entropy of random values of 6, 8, … 64 characters, in hundredths of a
    // bit; from 3,000 draws each.
    private static let digits: [UInt16] = [
        119, 153, 179, 198, 212, 226, 237, 245, 253, 258, 265, 270, 274, 277, 281, 285, 287, 289, 292, 294, 295, 297,
        299, 299, 301, 302, 303, 305, 305, 306,
    ]
    private static let hex: [UInt16] = [
        144, 181, 207, 228, 244, 259, 271, 280, 290, 298, 304, 311, 317, 320, 326, 329, 333, 336, 340, 343, 345, 347,
        350, 352, 354, 355, 357, 359, 360, 361,
    ]
    private static let single: [UInt16] = [
        185, 221, 250, 272, 291, 307, 321, 331, 343, 353, 361, 369, 376, 382, 388, 393, 399, 403, 408, 413, 415, 419,
        423, 425, 429, 432, 434, 436, 440, 441,
    ]
    private static let both: [UInt16] = [
        205, 244, 272, 296, 314, 331, 347, 360, 371, 382, 391, 400, 407, 415, 420, 428, 434, 439, 445, 451, 454, 458,
        463, 466, 470, 474, 477, 481, 483, 487,
    ]
}
