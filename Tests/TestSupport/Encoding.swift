import Foundation

/// The alphabets and checksums that credentials are written with, made a second time, so that tests do not trust the
/// code they judge.
package enum Encoding {
    package static let base62Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

    /// CRC-32 as in ISO 3309 and zip, bit by bit.
    package static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xffff_ffff
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xedb8_8320 : sum >> 1 }
        }
        return ~sum
    }

    /// The number in base 62, with zeros before it up to the width.
    package static func base62(_ number: UInt32, width: Int) -> String {
        let digits = Array(base62Digits)
        var rest = Int(number)
        var text = ""
        while rest > 0 || text.count < width {
            text = String(digits[rest % 62]) + text
            rest /= 62
        }
        return text
    }

    /// RFC 4648 base 32, for a number of bytes that five divides.
    package static func base32(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - UInt8($0)) & 1 } }
        return String(
            stride(from: 0, to: bits.count, by: 5).map { start in
                digits[bits[start..<(start + 5)].reduce(0) { $0 << 1 | Int($1) }]
            })
    }

    /// RFC 4648 base 64, with padding.
    package static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    /// RFC 4648 base 64 for URLs, without padding.
    package static func base64URL(_ bytes: [UInt8]) -> String {
        base64(bytes).replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
            .replacingOccurrences(of: "=", with: "")
    }
}
