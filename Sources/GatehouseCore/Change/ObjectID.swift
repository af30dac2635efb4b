/// The name of a git object: 20 bytes in a SHA-1 repository, 32 in a SHA-256 one.
package struct ObjectID: Hashable, Sendable {
    // Four words instead of an array, because an audit holds millions of names and none of them may cost an allocation.
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    /// How many bytes the name has: 20 or 32.
    package let byteCount: Int

    /// The name whose bytes these are; nil unless there are 20 or 32 of them.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 20 || bytes.count == 32 else { return nil }
        byteCount = bytes.count
        for (index, byte) in bytes.enumerated() { set(byte, at: index) }
    }

    /// The name that these 40 or 64 lower-case hexadecimal digits spell; nil for anything else.
    package init?(hex: some Collection<UInt8>) {
        guard hex.count == 40 || hex.count == 64 else { return nil }
        byteCount = hex.count / 2
        var high: UInt8?
        var index = 0
        for digit in hex {
            guard let value = Self.value(ofHex: digit) else { return nil }
            if let first = high {
                set(first << 4 | value, at: index)
                index += 1
                high = nil
            } else {
                high = value
            }
        }
    }

    /// The name that these 40 or 64 lower-case hexadecimal digits spell; nil for anything else.
    package init?(hex: String) { self.init(hex: Array(hex.utf8)) }

    /// Whether every byte is zero, which git writes for "no object".
    package var isZero: Bool { words == (0, 0, 0, 0) }

    /// The bytes of the name.
    package var bytes: [UInt8] { (0..<byteCount).map(byte(at:)) }

    /// The name in lower-case hexadecimal digits.
    package var hex: String {
        String(decoding: bytes.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The first ten digits: enough for a person to tell objects apart.
    package var short: String { String(hex.prefix(10)) }

    private static let digits = Array("0123456789abcdef".utf8)

    private static func value(ofHex digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    private mutating func set(_ byte: UInt8, at index: Int) {
        let shifted = UInt64(byte) << UInt64(56 - 8 * (index % 8))
        switch index / 8 {
        case 0: words.0 |= shifted
        case 1: words.1 |= shifted
        case 2: words.2 |= shifted
        default: words.3 |= shifted
        }
    }

    private func byte(at index: Int) -> UInt8 {
        let word =
            switch index / 8 {
            case 0: words.0
            case 1: words.1
            case 2: words.2
            default: words.3
            }
        return UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * (index % 8)))
    }

    package static func == (left: ObjectID, right: ObjectID) -> Bool {
        left.words == right.words && left.byteCount == right.byteCount
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension ObjectID: Comparable {
    package static func < (left: ObjectID, right: ObjectID) -> Bool { left.words < right.words }
}

extension ObjectID: CustomStringConvertible {
    package var description: String { hex }
}
