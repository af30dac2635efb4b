import GatehouseCore
import GatehouseMatch

/// Characters written as escapes in the midst of others: `\u0041`, `%41`, `&#65;`.
enum Escapes {
    /// A character in UTF-8, or a byte: not an array, since a text may have as many as bytes.
    struct Letter {
        private var word: UInt32 = 0
        private(set) var count = 0

        init(_ byte: UInt8) { add(byte) }

        /// The character of that number; nil where there is none.
        init?(of number: UInt32) {
            guard let scalar = UnicodeScalar(number) else { return nil }
            for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { add(byte) }
        }

        private mutating func add(_ byte: UInt8) {
            word |= UInt32(byte) << UInt32(8 * count)
            count += 1
        }

        func append(to bytes: inout [UInt8]) {
            for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(8 * index))) }
        }
    }

    /// A character that was written as an escape.
    struct Escape {
        let text: Letter
        let length: Int
        /// How much it says that somebody hides something: nobody writes a letter as `%41` for another reason.
        let weight: Int
    }

    typealias Reader = @Sendable (_ bytes: [UInt8], _ at: Int) -> Escape?

    static let backslash = disguise(.backslash, "\\", "it is written with escapes", enough: 1, BackslashEscape.read)
    static let percent = disguise(.percent, "%", "it is written in percent escapes", enough: 2) { bytes, at in
        guard let byte = number(bytes, at + 1, 2, radix: 16) else { return nil }
        let isUnreserved = Alphabet.word.contains(UInt8(byte)) || byte == 0x2d || byte == 0x2e
        return Escape(text: Letter(UInt8(byte)), length: 3, weight: isUnreserved ? 2 : 1)
    }
    static let entity = disguise(.entity, "&", "it is written in HTML entities", enough: 1, EntityEscape.read)

    /// The number in digits at the offset; nil where another character stands among so many.
    static func number(_ bytes: [UInt8], _ at: Int, _ count: Int, radix: Int) -> UInt32? {
        guard at >= 0, count > 0, count <= 8, at + count <= bytes.count else { return nil }
        var value: UInt32 = 0
        for byte in bytes[at..<(at + count)] {
            guard let digit = Digits.hex.value(of: byte), digit < radix else { return nil }
            value = value &* UInt32(radix) &+ UInt32(digit)
        }
        return value
    }

    private static func disguise(
        _ sign: Tell.Sign, _ mark: Unicode.Scalar, _ words: Message, enough: Int, _ read: @escaping Reader
    ) -> Disguise {
        Disguise(sign: sign) { bytes, offset, after, found in
            var window = Window(bytes, around: offset, after: after)
            window.read(UInt8(ascii: mark), read)
            if window.weight >= enough, window.text.count >= shortest {
                found(Layer(guessed: window.text, words, from: window.origin, ofTheSameFile: true))
            }
            return max(window.at, offset + 1)
        }
    }

    // Chance writes escapes into the bytes of pictures; a text of this length holds a secret.
    private static let shortest = 8

    /// The text around an escape, as far as others follow, with all of them undone.
    private struct Window {
        let bytes: [UInt8]
        var at: Int
        var text: [UInt8] = []
        var origin = Origin()
        var weight = 0
        private var lastEscape: Int

        init(_ bytes: [UInt8], around offset: Int, after: Int) {
            self.bytes = bytes
            lastEscape = offset
            at = offset
            while at > after, offset - at < 256, bytes[at - 1] != 0x0a, Printable.goesOn(with: bytes[at - 1]) {
                at -= 1
            }
        }

        mutating func read(_ mark: UInt8, _ read: Reader) {
            origin.add(inner: 0, outer: at..<at)
            while at < bytes.count, at - lastEscape < (bytes[at] == 0x0a ? 16 : 1024), Printable.goesOn(with: bytes[at])
            {
                if bytes[at] == mark, let escape = read(bytes, at), escape.length > 0 {
                    add(escape)
                    joinStrings(before: mark)
                } else {
                    text.append(bytes[at])
                    at += 1
                }
            }
            origin.add(inner: text.count, outer: at..<at)
        }

        // Strings of nothing but escapes go on in the next one.
        private mutating func joinStrings(before mark: UInt8) {
            guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else { return }
            let between = bytes[(at + 1)...].prefix(64).prefix { " \t\r\n+.&\\".utf8.contains($0) }
            let next = between.endIndex
            guard next + 1 < bytes.count, bytes[next] == bytes[at], bytes[next + 1] == mark else { return }
            at = next + 1
            origin.add(inner: text.count, outer: at..<at)
        }

        private mutating func add(_ escape: Escape) {
            origin.add(
                inner: text.count, outer: at..<(at + escape.length), innerUnit: escape.text.count,
                outerUnit: escape.length)
            escape.text.append(to: &text)
            at += escape.length
            origin.add(inner: text.count, outer: at..<at)
            weight = min(weight + escape.weight, 1000)
            lastEscape = at
        }
    }
}
