/// The name of a git object: 20 bytes in a SHA-1 repository, 32 in a SHA-256 one.
package struct ObjectID: Hashable, Sendable {
    // Four words instead of an array, because an audit holds millions of names and none of them may cost an allocation.
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    /// How many bytes the name has: 20 or 32.
    package let byteCount: Int

    /// The name that git gives no object: zeros.
    package static let none = ObjectID()

    private init() { byteCount = 20 }

    /// The name whose bytes these are; nil unless there are 20 or 32 of them.
    package init?(bytes: [UInt8]) { self.init(bytes: bytes[...]) }

    /// The name whose bytes these are; nil unless there are 20 or 32 of them.
    package init?(bytes: ArraySlice<UInt8>) {
        guard bytes.count == 20 || bytes.count == 32 else { return nil }
        byteCount = bytes.count
        bytes.withUnsafeBytes { all in
            for index in all.indices { set(all[index], at: index) }
        }
    }

    /// The name whose bytes stand there; nil unless there are 20 or 32 of them.
    package init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 20 || bytes.count == 32 else { return nil }
        func word(_ index: Int) -> UInt64 {
            UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
        }
        byteCount = bytes.count
        if bytes.count == 32 {
            words = (word(0), word(1), word(2), word(3))
        } else {
            let last = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
            words = (word(0), word(1), UInt64(last) << 32, 0)
        }
    }

    /// The name that these 40 or 64 lower-case hexadecimal digits spell; nil for anything else.
    package init?(hex: some Collection<UInt8>) { self.init(hex: Array(hex)[...]) }

    /// The name that these 40 or 64 lower-case hexadecimal digits spell; nil for anything else.
    package init?(hex: ArraySlice<UInt8>) {
        // Git's lists hold millions of names: a word at a time, and nothing generic.
        guard hex.count == 40 || hex.count == 64 else { return nil }
        byteCount = hex.count / 2
        var place = 0
        var word: UInt64 = 0
        for digit in hex {
            guard let value = Self.value(ofHex: digit) else { return nil }
            word |= UInt64(value) << UInt64(60 - 4 * (place % 16))
            place += 1
            if place % 16 == 0 || place == hex.count {
                set(word: (place - 1) / 16, word)
                word = 0
            }
        }
    }

    /// The name that these 40 or 64 lower-case hexadecimal digits spell; nil for anything else.
    package init?(hex: String) { self.init(hex: Array(hex.utf8)) }

    /// The first sixteen bytes, which already tell objects apart.
    var beginning: (UInt64, UInt64) { (words.0, words.1) }

    /// Whether every byte is zero, which git writes for "no object".
    package var isZero: Bool { words == (0, 0, 0, 0) }

    /// The first eight bytes as a number, the first of them in front.
    package var head: UInt64 { words.0 }

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

    private mutating func set(word index: Int, _ word: UInt64) {
        switch index {
        case 0: words.0 = word
        case 1: words.1 = word
        case 2: words.2 = word
        default: words.3 = word
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
