/// SHA-1 (FIPS 180-4), to find damage: against people who make collisions it is no help.
package struct SHA1 {
    private var state: (UInt32, UInt32, UInt32, UInt32, UInt32) = (
        0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0
    )
    private var rest: [UInt8] = []
    private var length: UInt64 = 0

    package init() {}

    /// Takes in more of the input.
    package mutating func update(_ bytes: [UInt8]) {
        length += UInt64(bytes.count)
        var start = 0
        if !rest.isEmpty {
            start = min(64 - rest.count, bytes.count)
            rest += bytes[..<start]
            guard rest.count == 64 else { return }
            rest.withUnsafeBytes { compress($0) }
            rest = []
        }
        bytes.withUnsafeBytes { bytes in
            while bytes.count - start >= 64 {
                compress(UnsafeRawBufferPointer(rebasing: bytes[start..<(start + 64)]))
                start += 64
            }
        }
        rest = Array(bytes[start...])
    }

    /// The 20 bytes of the digest.
    package func digest() -> [UInt8] {
        var copy = self
        let zeros = (119 - rest.count % 64) % 64
        let bits = length &* 8
        let size = stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: bits >> UInt64($0)) }
        copy.update([0x80] + [UInt8](repeating: 0, count: zeros) + size)
        return [copy.state.0, copy.state.1, copy.state.2, copy.state.3, copy.state.4].flatMap { word in
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
        }
    }

    private mutating func compress(_ block: UnsafeRawBufferPointer) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 80) { words in
            for index in 0..<16 {
                words[index] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self))
            }
            for index in 16..<80 {
                let mixed = words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16]
                words[index] = Self.rotate(mixed, 1)
            }
            mix(words)
        }
    }

    private mutating func mix(_ words: UnsafeMutableBufferPointer<UInt32>) {
        var (a, b, c, d, e) = state
        func step(_ mixed: UInt32, _ word: UInt32) {
            let next = Self.rotate(a, 5) &+ mixed &+ e &+ word
            (e, d, c, b, a) = (d, c, Self.rotate(b, 30), a, next)
        }
        for index in 0..<20 { step(((b & c) | (~b & d)) &+ 0x5a82_7999, words[index]) }
        for index in 20..<40 { step((b ^ c ^ d) &+ 0x6ed9_eba1, words[index]) }
        for index in 40..<60 { step(((b & c) | (b & d) | (c & d)) &+ 0x8f1b_bcdc, words[index]) }
        for index in 60..<80 { step((b ^ c ^ d) &+ 0xca62_c1d6, words[index]) }
        state = (state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d, state.4 &+ e)
    }

    private static func rotate(_ word: UInt32, _ by: UInt32) -> UInt32 { (word &<< by) | (word &>> (32 &- by)) }
}
