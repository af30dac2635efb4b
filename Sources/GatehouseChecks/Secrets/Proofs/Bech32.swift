import GatehouseCore

/// Bytes behind a name and before a checksum of six characters (BIP-173), as age and nostr write keys.
package enum Bech32 {
    /// The name and the bytes; nil where the text is out of form, of mixed case, or its checksum is wrong.
    package static func decode(_ text: [UInt8]) -> (name: [UInt8], bytes: [UInt8])? {
        let lower = text.map(asciiLowercase)
        let isUpper = !text.contains { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
        guard lower == text || isUpper, text.count <= 1_000,
            let separator = lower.lastIndex(of: UInt8(ascii: "1")), separator > 0
        else { return nil }
        let name = Array(lower[..<separator])
        guard let values = Digits.bech32.values(of: lower[(separator + 1)...]), values.count >= 6,
            polymod(expanded(name) + values) == 1,
            let (bytes, rest) = Coding.regroup(Array(values.dropLast(6)), from: 5, to: 8), rest < 5
        else { return nil }
        return (name, bytes)
    }

    /// The bytes behind the name, in small letters.
    package static func encode(name: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
        var values = Coding.regroup(bytes, from: 8, to: 5)?.groups ?? []
        let rest = bytes.count * 8 % 5
        if rest > 0, let last = bytes.last { values.append((last & (1 << UInt8(rest) - 1)) << UInt8(5 - rest)) }
        let sum = polymod(expanded(name) + values + [0, 0, 0, 0, 0, 0]) ^ 1
        let checksum = (0..<6).map { UInt8(truncatingIfNeeded: sum >> UInt32(5 * (5 - $0)) & 31) }
        return name + [UInt8(ascii: "1")] + (values + checksum).map { Digits.bech32.character(for: Int($0)) }
    }

    private static func expanded(_ name: [UInt8]) -> [UInt8] { name.map { $0 >> 5 } + [0] + name.map { $0 & 31 } }

    private static func polymod(_ values: [UInt8]) -> UInt32 {
        let generator: [UInt32] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]
        var sum: UInt32 = 1
        for value in values {
            let top = sum >> 25
            sum = (sum & 0x1ff_ffff) << 5 ^ UInt32(value)
            for (bit, term) in generator.enumerated() where top >> UInt32(bit) & 1 == 1 { sum ^= term }
        }
        return sum
    }
}
