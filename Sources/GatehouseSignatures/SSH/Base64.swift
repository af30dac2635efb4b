/// Base 64 (RFC 4648 §4) in the one form in which programs write it.
enum Base64 {
    /// The bytes that the digits stand for; nil for anything but whole groups of digits and padding whose unused bits are
    /// zero.
    static func decoded(_ text: some Collection<UInt8>) -> [UInt8]? {
        let digits = text.prefix { $0 != padding }
        let tail = text.dropFirst(digits.count)
        guard text.count % 4 == 0, tail.count <= 2, tail.allSatisfy({ $0 == padding }) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count * 3 / 4)
        var (bits, held): (UInt32, UInt32) = (0, 0)
        for digit in digits {
            let value = values[Int(digit)]
            guard value < 64 else { return nil }
            bits = (bits << 6 | UInt32(value)) & 0xffff
            held += 6
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> held))
            }
        }
        return bits & ((1 << held) - 1) == 0 ? bytes : nil
    }

    /// The digits for the bytes, with padding.
    static func encoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
        let digits = unpadded(bytes)
        return digits + [UInt8](repeating: padding, count: (4 - digits.count % 4) % 4)
    }

    /// The digits for the bytes, without padding, as in fingerprints.
    static func unpadded(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var digits: [UInt8] = []
        var (bits, held): (UInt32, UInt32) = (0, 0)
        for byte in bytes {
            bits = (bits << 8 | UInt32(byte)) & 0xffff
            held += 8
            while held >= 6 {
                held -= 6
                digits.append(alphabet[Int(bits >> held & 63)])
            }
        }
        if held > 0 { digits.append(alphabet[Int(bits << (6 - held) & 63)]) }
        return digits
    }

    /// The digits that may stand in URLs (RFC 4648 §5), without padding.
    static func forURLs(_ bytes: some Collection<UInt8>) -> [UInt8] {
        unpadded(bytes).map { digit in
            switch digit {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            default: digit
            }
        }
    }

    private static let padding = UInt8(ascii: "=")
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 64, count: 256)
        for (value, digit) in alphabet.enumerated() { values[Int(digit)] = UInt8(value) }
        return values
    }()
}
