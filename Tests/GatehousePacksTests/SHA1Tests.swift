import Testing

@testable import GatehousePacks

/// The vectors of FIPS 180, and the usual one of a million letters.
private let vectors: [([UInt8], String)] = [
    (Array("abc".utf8), "a9993e364706816aba3e25717850c26c9cd0d89d"),
    ([], "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    (
        Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
        "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
    ),
    ([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000), "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
]

@Test(arguments: vectors) func `a SHA-1 is the one of the standard`(input: [UInt8], digest: String) {
    var whole = SHA1()
    whole.update(input)
    #expect(hex(whole.digest()) == digest)
    var parts = SHA1()
    for start in stride(from: 0, to: input.count, by: 61) { parts.update(Array(input[start...].prefix(61))) }
    #expect(hex(parts.digest()) == digest)
}

private func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
