import GatehouseCore

/// Bytes as a number in base 58, as Bitcoin and others write keys.
package enum Base58 {
    /// The bytes that the text stands for; nil for a foreign character, or for more than 128 characters.
    package static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        // The work grows with the square of the length: no key is nearly as long.
        guard text.count <= 128, let values = Digits.base58.values(of: text) else { return nil }
        var number: [UInt8] = []
        for value in values { multiply(&number, by: 58, adding: Int(value), base: 256) }
        return Array(repeating: 0, count: values.prefix { $0 == 0 }.count) + number.reversed()
    }

    /// The text that stands for the bytes.
    package static func encode(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var number: [UInt8] = []
        for byte in bytes { multiply(&number, by: 256, adding: Int(byte), base: 58) }
        let zeros = [UInt8](repeating: Digits.base58.character(for: 0), count: bytes.prefix { $0 == 0 }.count)
        return zeros + number.reversed().map { Digits.base58.character(for: Int($0)) }
    }

    /// The bytes without their checksum, where the last four are the start of the others' double SHA-256.
    package static func checked(_ text: some Collection<UInt8>) -> [UInt8]? {
        guard let bytes = decode(text), bytes.count > 4 else { return nil }
        let body = bytes.dropLast(4)
        return SHA256.digest(of: SHA256.digest(of: body)).prefix(4).elementsEqual(bytes.suffix(4)) ? Array(body) : nil
    }

    // The number's digits stand with the smallest first.
    private static func multiply(_ number: inout [UInt8], by factor: Int, adding: Int, base: Int) {
        var carry = adding
        for index in number.indices {
            carry += Int(number[index]) * factor
            number[index] = UInt8(truncatingIfNeeded: carry % base)
            carry /= base
        }
        while carry > 0 {
            number.append(UInt8(truncatingIfNeeded: carry % base))
            carry /= base
        }
    }
}
