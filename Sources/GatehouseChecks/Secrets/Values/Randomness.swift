import GatehouseMatch

/// How random a value is, for its length and alphabet.
///
/// Two numbers decide. The entropy of its characters must reach what random values of that length and alphabet have, less
/// three standard deviations. And its neighbouring characters must be as rare together as in random values: names and
/// words are made of pairs that are common in text. Each of the limits lets 99 of 100 random values pass.
struct Randomness {
    let length: Int
    /// How many different characters the value was drawn from, as far as it shows.
    let alphabet: Int
    /// Bits per character.
    let entropy: Double
    let floor: Double
    /// Bits per pair of neighbours, against text.
    let rarity: Double
    let leastRarity: Double

    init(_ text: ArraySlice<UInt8>) {
        let value = text.starts(with: "0x".utf8) ? text.dropFirst(2) : text
        length = value.count
        alphabet = Self.alphabet(of: value)
        entropy = Self.entropy(of: value)
        floor = Self.floor(length, alphabet)
        let pairs = zip(value, value.dropFirst()).reduce(0) { $0 + Rarity.of($1.0, $1.1) }
        rarity = value.count > 1 ? Double(pairs) / Double(2 * (value.count - 1)) : 0
        leastRarity = length < 12 ? 10.2 : length < 16 ? 10.6 : 11.2
    }

    /// Whether the value passes for random.
    var isRandom: Bool { length >= 8 && entropy >= floor && rarity >= leastRarity }

    private static func alphabet(of value: ArraySlice<UInt8>) -> Int {
        if value.allSatisfy(Alphabet.digit.contains) { return 10 }
        if value.allSatisfy(Alphabet.anyHex.contains) { return 16 }
        let hasBothCases =
            value.contains(where: Alphabet.lower.contains) && value.contains(where: Alphabet.upper.contains)
        return hasBothCases ? 64 : 36
    }

    private static func entropy(of value: ArraySlice<UInt8>) -> Double {
        var counts = [Int](repeating: 0, count: 256)
        for byte in value { counts[Int(byte)] += 1 }
        let total = Double(max(value.count, 1))
        return counts.reduce(0) { sum, count in
            count == 0 ? sum : sum - Double(count) / total * log2(Double(count) / total)
        }
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

    private static func floor(_ length: Int, _ alphabet: Int) -> Double {
        let row =
            switch alphabet {
            case 10: digits
            case 16: hex
            case 36: single
            default: both
            }
        let index = min(max(0, (length - 6) / 2), row.count - 1)
        return Double(row[index]) / 100
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
