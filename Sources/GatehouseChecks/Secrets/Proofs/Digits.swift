/// The characters that stand for 0, 1, 2, … in a way of writing numbers or bytes.
package struct Digits: Sendable {
    private let characters: [UInt8]
    private let values: [UInt8]

    /// The digits in order of their values; `alsoLast` are other characters for the last of them.
    init(_ characters: String, alsoLast others: String = "") {
        self.characters = Array(characters.utf8)
        var values = [UInt8](repeating: Self.none, count: 256)
        for (value, character) in characters.utf8.enumerated() {
            values[Int(character)] = UInt8(truncatingIfNeeded: value)
        }
        let start = characters.utf8.count - others.utf8.count
        for (offset, character) in others.utf8.enumerated() {
            values[Int(character)] = UInt8(truncatingIfNeeded: start + offset)
        }
        self.values = values
    }

    var count: Int { characters.count }

    /// The value of a digit; nil for any other character.
    func value(of character: UInt8) -> UInt8? {
        let value = values[Int(character)]
        return value == Self.none ? nil : value
    }

    /// The values of all characters; nil where one is no digit.
    func values(of text: some Sequence<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        for character in text {
            guard let value = value(of: character) else { return nil }
            result.append(value)
        }
        return result
    }

    /// The character of a value that is smaller than `count`.
    func character(for value: Int) -> UInt8 { characters[value % characters.count] }

    /// The number in that many digits at least, filled up with zeros.
    func text(of number: UInt32, width: Int) -> [UInt8] {
        var rest = Int(number)
        var reversed: [UInt8] = []
        while rest > 0 || reversed.count < width {
            reversed.append(character(for: rest))
            rest /= count
        }
        return reversed.reversed()
    }

    private static let none: UInt8 = 255
}

extension Digits {
    private static let decimal = "0123456789"
    private static let lower = "abcdefghijklmnopqrstuvwxyz"
    private static let upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

    static let base36 = Digits(decimal + lower)
    static let base62 = Digits(decimal + upper + lower)
    /// As Apify counts: small letters before capitals.
    static let base62LowerFirst = Digits(decimal + lower + upper)
    static let hex = Digits(decimal + "abcdef", alsoLast: "ABCDEF")
    static let upperHex = Digits(decimal + "ABCDEF")
    static let base32 = Digits(upper + "234567")
    /// Both alphabets of RFC 4648 are read; the first is written.
    static let base64 = Digits(upper + lower + decimal + "+/", alsoLast: "-_")
    static let base58 = Digits("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")
    static let bech32 = Digits("qpzry9x8gf2tvdw0s3jn54khce6mua7l")
}
