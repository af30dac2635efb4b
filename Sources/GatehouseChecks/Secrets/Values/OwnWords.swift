import GatehouseCore
import GatehouseMatch

/// Recognises values that only say what they stand for: `super_secret`, `AuthToken`, `pass%20word`, `client-secret`.
enum OwnWords {
    /// Whether the value has no digits, and its words are words for a secret and what goes with them.
    static func are(_ value: ArraySlice<UInt8>) -> Bool {
        guard value.count <= 64 else { return false }
        let words = words(of: value)
        return words.contains { secrets.contains($0) }
            && words.allSatisfy { secrets.contains($0) || companions.contains($0) }
    }

    /// Whether a word for a secret stands in the value, in spite of digits and signs for letters: `P@ssw0rd1`, `mypassword`.
    static func stand(in value: ArraySlice<UInt8>) -> Bool {
        let letters = value.prefix(64).map(letter)
        return telling.contains(where: letters.contains)
    }

    // The letter that a digit or sign is written for; zero for what is no letter.
    private static func letter(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "0"): UInt8(ascii: "o")
        case UInt8(ascii: "1"), UInt8(ascii: "!"): UInt8(ascii: "i")
        case UInt8(ascii: "3"): UInt8(ascii: "e")
        case UInt8(ascii: "4"), UInt8(ascii: "@"): UInt8(ascii: "a")
        case UInt8(ascii: "5"), UInt8(ascii: "$"): UInt8(ascii: "s")
        case UInt8(ascii: "7"), UInt8(ascii: "+"): UInt8(ascii: "t")
        case 0x41...0x5a, 0x61...0x7a: byte | 0x20
        default: 0
        }
    }

    private static let telling: [StaticString] = [
        "password", "passwd", "passwort", "passphrase", "secret", "credential", "changeit", "changeme", "default",
        "testpass", "userpass", "mypass", "adminpass",
    ]

    // The words in lower case; none where there are digits, other than in `%20`.
    private static func words(of value: ArraySlice<UInt8>) -> [[UInt8]] {
        var words: [[UInt8]] = [[]]
        var previous: UInt8 = 0
        var rest = value
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, rest.prefix(2).allSatisfy(Alphabet.anyHex.contains) {
                rest = rest.dropFirst(2)
                words.append([])
            } else if Alphabet.digit.contains(byte) || byte >= 0x80 {
                return []
            } else if Alphabet.letter.contains(byte) {
                if Alphabet.upper.contains(byte) && Alphabet.lower.contains(previous) { words.append([]) }
                words[words.count - 1].append(byte | 0x20)
            } else {
                words.append([])
            }
            previous = byte
        }
        return words.filter { !$0.isEmpty }
    }

    private static let secrets = WordSet(
        """
        password passwd passwort passphrase passcode pass pwd pw secret token key credential credentials anonymous
        """)
    private static let companions = WordSet(
        """
        user username usr login client api app auth access account your the a an some no new old current this is for
        of on in proxy host server service attribute name id field value manager secure super invalid wrong bad good
        valid correct right other another first second and with or has not only very basic bearer refresh private
        shared
        """)
}
