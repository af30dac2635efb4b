/// Keys as people write them.
enum KeyText {
    /// The bytes of at least 16 in hexadecimal digits or base64; nil for anything else.
    static func bytes(of text: String) -> [UInt8]? {
        let isHex = text.utf8.allSatisfy { value($0, in: hexDigits) != nil }
        guard let bytes = isHex ? hex(text) : base64(text), bytes.count >= 16 else { return nil }
        return bytes
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)
    private static let base64Digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static func value(_ byte: UInt8, in digits: [UInt8]) -> UInt8? {
        let byte = digits.count == 16 ? asciiLowercase(byte) : byte
        return digits.firstIndex(of: byte).map(UInt8.init)
    }

    private static func hex(_ text: String) -> [UInt8]? {
        let digits = text.utf8.compactMap { value($0, in: hexDigits) }
        guard digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    private static func base64(_ text: String) -> [UInt8]? {
        let padding = text.utf8.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        let body = text.utf8.dropLast(padding)
        let digits = body.compactMap { value($0, in: base64Digits) }
        guard digits.count == body.count, padding <= 2, text.utf8.count.isMultiple(of: 4) else { return nil }
        var bytes: [UInt8] = []
        var (bits, held) = (UInt32(0), 0)
        for digit in digits {
            (bits, held) = (bits << 6 | UInt32(digit), held + 6)
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
            }
        }
        return bytes
    }
}
