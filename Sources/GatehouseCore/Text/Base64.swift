/// Bytes as letters, as RFC 4648 has them.
package enum Base64 {
    /// The bytes that the text spells; nil where it is not in form to its last bit.
    package static func bytes(of text: some BidirectionalCollection<UInt8>) -> [UInt8]? {
        let padding = text.suffix(2).count { $0 == UInt8(ascii: "=") }
        let digits = text.dropLast(padding)
        guard text.count.isMultiple(of: 4), padding == 0 || text.last == UInt8(ascii: "=") else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count * 3 / 4)
        var (bits, held) = (UInt32(0), UInt32(0))
        for digit in digits {
            guard let value = value(of: digit) else { return nil }
            (bits, held) = (bits << 6 | value, held + 6)
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> held))
            }
        }
        // What is left over spells nothing, and two texts must not spell the same.
        return bits & (1 << held - 1) == 0 ? bytes : nil
    }

    /// The bytes as text, without the signs that only fill up.
    package static func unpadded(_ bytes: [UInt8]) -> String {
        var letters: [UInt8] = []
        var (bits, held) = (UInt32(0), UInt32(0))
        for byte in bytes {
            (bits, held) = (bits << 8 | UInt32(byte), held + 8)
            while held >= 6 {
                held -= 6
                letters.append(alphabet[Int(bits >> held & 63)])
            }
        }
        if held > 0 { letters.append(alphabet[Int(bits << (6 - held) & 63)]) }
        return String(decoding: letters, as: UTF8.self)
    }

    /// The bytes as text, filled up to whole groups of four.
    package static func padded(_ bytes: [UInt8]) -> String {
        unpadded(bytes) + String(repeating: "=", count: (3 - bytes.count % 3) % 3)
    }

    private static func value(of digit: UInt8) -> UInt32? {
        switch digit {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a") + 26)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0") + 52)
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
