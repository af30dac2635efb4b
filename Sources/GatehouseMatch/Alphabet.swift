/// A set of bytes: what a part of a token is made of.
package struct Alphabet: Hashable, Sendable {
    // One bit a byte. A tuple, because a set is asked for every byte of a token and must not cost an allocation.
    @usableFromInline package var low: (UInt64, UInt64) = (0, 0)
    @usableFromInline package var high: (UInt64, UInt64) = (0, 0)

    /// The set of these bytes.
    package init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { insert(byte) }
    }

    /// The set of these ASCII characters.
    package init(_ characters: StaticString) {
        characters.withUTF8Buffer { for byte in $0 { insert(byte) } }
    }

    /// Whether the byte is one of the set.
    @inlinable
    package func contains(_ byte: UInt8) -> Bool {
        let word =
            switch byte >> 6 {
            case 0: low.0
            case 1: low.1
            case 2: high.0
            default: high.1
            }
        return (word >> UInt64(byte & 63)) & 1 == 1
    }

    /// The bytes of the set, in order.
    package var members: [UInt8] { (UInt8.min...UInt8.max).filter(contains) }

    /// Every byte that is in one of the two.
    package static func + (left: Alphabet, right: Alphabet) -> Alphabet {
        // By words: every start of a hook makes hundreds of sets.
        var result = left
        result.low = (left.low.0 | right.low.0, left.low.1 | right.low.1)
        result.high = (left.high.0 | right.high.0, left.high.1 | right.high.1)
        return result
    }

    /// Every byte that is in one of the two.
    package static func + (left: Alphabet, right: StaticString) -> Alphabet { left + Alphabet(right) }

    /// Whether every byte of it is in the other set.
    package func isSubset(of other: Alphabet) -> Bool { self + other == other }

    /// Every byte that is not in the set.
    package var inverted: Alphabet {
        var result = self
        result.low = (~low.0, ~low.1)
        result.high = (~high.0, ~high.1)
        return result
    }

    private mutating func insert(_ byte: UInt8) {
        let bit = UInt64(1) << UInt64(byte & 63)
        switch byte >> 6 {
        case 0: low.0 |= bit
        case 1: low.1 |= bit
        case 2: high.0 |= bit
        default: high.1 |= bit
        }
    }

    package static func == (left: Alphabet, right: Alphabet) -> Bool {
        left.low == right.low && left.high == right.high
    }

    package func hash(into hasher: inout Hasher) {
        for word in [low.0, low.1, high.0, high.1] { hasher.combine(word) }
    }
}

extension Alphabet {
    package static let none = Alphabet("")
    package static let digit = Alphabet("0123456789")
    package static let lower = Alphabet("abcdefghijklmnopqrstuvwxyz")
    package static let upper = Alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    package static let letter = lower + upper
    /// 0-9 A-Z a-z.
    package static let base62 = letter + digit
    /// 0-9 A-Z a-z and the underscore.
    package static let word = base62 + "_"
    /// 0-9 A-Z a-z + / without the padding.
    package static let base64 = base62 + "+/"
    /// 0-9 A-Z a-z - _ without the padding.
    package static let base64url = base62 + "-_"
    /// A-Z 2-7.
    package static let base32 = upper + "234567"
    /// 0-9 a-f.
    package static let hex = digit + "abcdef"
    /// 0-9 A-Z a-z without 0, O, I and l.
    package static let base58 = Alphabet("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")
    /// 0-9 A-F.
    package static let upperHex = digit + "ABCDEF"
    /// 0-9 a-f A-F.
    package static let anyHex = hex + upperHex
    /// 0-9 a-z.
    package static let base36 = lower + digit
    /// ASCII without space and control characters.
    package static let graphic = Alphabet(UInt8(ascii: "!")...UInt8(ascii: "~"))
}
