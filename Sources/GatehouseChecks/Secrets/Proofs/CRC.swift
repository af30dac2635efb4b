/// The checksums that providers append to their tokens.
package enum CRC {
    /// CRC-32 of IEEE 802.3, as zlib has it.
    package static func sum32(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 255)] ^ sum >> 8 }
        return ~sum
    }

    /// CRC-16 with the polynomial 0x1021 and no start value (XMODEM), as Stellar and NATS have it.
    package static func sum16(_ bytes: some Sequence<UInt8>) -> UInt16 {
        var sum: UInt16 = 0
        for byte in bytes {
            sum ^= UInt16(byte) << 8
            for _ in 0..<8 { sum = sum & 0x8000 == 0 ? sum << 1 : sum << 1 ^ 0x1021 }
        }
        return sum
    }

    /// CRC-24 of OpenPGP's armor (RFC 9580, 6.1.1).
    package static func sum24(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var sum: UInt32 = 0xb7_04ce
        for byte in bytes {
            sum ^= UInt32(byte) << 16
            for _ in 0..<8 {
                sum <<= 1
                if sum & 0x100_0000 != 0 { sum ^= 0x186_4cfb }
            }
        }
        return sum & 0xff_ffff
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xedb8_8320 : sum >> 1 }
    }
}
