import GatehouseCore
import TestSupport
import Testing

@testable import GatehouseChecks

/// A token whose checksum is computed here passes; the same token with one character changed does not.
struct ChecksumTests {
    private static func crc(_ text: String) -> UInt32 { Encoding.crc32(Array(text.utf8)) }

    private static func hex(_ number: UInt32) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    private func body(_ count: Int, seed: UInt64) -> String {
        var random = SeededGenerator(seed: seed)
        return random.text(count, of: Encoding.base62Digits)
    }

    private func hold(_ test: @escaping Kind.Test, _ token: String, _ seed: UInt64) {
        #expect(proves(test, token), "seed \(seed)")
        var changed = Array(token.utf8)
        let index = changed.count - 12
        changed[index] = changed[index] == UInt8(ascii: "7") ? UInt8(ascii: "8") : UInt8(ascii: "7")
        #expect(!proves(test, String(decoding: changed, as: UTF8.self)), "seed \(seed), changed")
        #expect(!proves(test, String(token.dropLast())), "seed \(seed), cut")
    }

    private func proves(_ test: @escaping Kind.Test, _ token: String) -> Bool {
        if case .proves = test(Array(token.utf8)) { true } else { false }
    }

    @Test func `GitHub's and npm's tokens end in the CRC-32 of their body`() {
        for seed in 0..<40 as Range<UInt64> {
            hold(Proof.github, Sample.githubToken(seed), seed)
            hold(Proof.npm, Sample.npmToken(seed), seed)
        }
    }

    @Test func `a fine-grained token carries the start of its SHA-256`() {
        let head = "github" + "_pat_" + body(22, seed: 1) + "_" + body(43, seed: 2)
        let sum = Encoding.base32(Array(SHA256.digest(of: Array(head.utf8)).prefix(5)))
        let token = head + sum + body(8, seed: 3)
        #expect(proves(Proof.githubFineGrained, token))
        #expect(!proves(Proof.githubFineGrained, head + String(sum.reversed()) + body(8, seed: 3)))
    }

    @Test func `checksums over prefix and body are recomputed`() {
        for seed in 0..<40 as Range<UInt64> {
            let vercel = "vc" + "p_" + body(50, seed: seed)
            hold(Proof.vercel, vercel + Encoding.base62(Self.crc(vercel), width: 6), seed)
            let canva = "cn" + "vca" + body(43, seed: seed)
            hold(Proof.canva, canva + Self.hex(Self.crc(canva)), seed)
            let grafana = "gl" + "sa_" + body(32, seed: seed)
            hold(Proof.grafanaServiceAccount, grafana + "_" + Self.hex(Self.crc(grafana).byteSwapped), seed)
            let bitbucket = "AT" + "BB" + body(24, seed: seed)
            hold(Proof.atlassian, bitbucket + Self.hex(Self.crc(bitbucket)).uppercased(), seed)
            let gitlab = "gl" + "pat-" + body(27, seed: seed) + ".01.0z"
            let digits = String(Self.crc(gitlab), radix: 36)
            hold(Proof.gitlabRoutable, gitlab + String(repeating: "0", count: 7 - digits.count) + digits, seed)
        }
    }

    @Test func `checksums over the body alone are recomputed`() {
        for seed in 0..<40 as Range<UInt64> {
            let body = body(40, seed: seed)
            hold(Proof.cloudflare, "cf" + "ut_" + body + Self.hex(Self.crc(body)), seed)
            let zuplo = self.body(32, seed: seed)
            hold(Proof.zuplo, "zp" + "ka_" + zuplo + "_" + Self.hex(Self.crc(zuplo)), seed)
            hold(Proof.salad, "salad_" + "cloud_user_" + body + Encoding.base62(Self.crc(body), width: 6), seed)
        }
    }

    @Test func `keys that carry their own checksum are proved`() {
        for seed in 0..<40 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            let bytes = random.bytes(32)
            let age = Bech32.encode(name: Array("age-secret-key-".utf8), bytes)
            hold(Proof.age, String(decoding: age, as: UTF8.self).uppercased(), seed)
            hold(Proof.nostr, String(decoding: Bech32.encode(name: Array("nsec".utf8), bytes), as: UTF8.self), seed)
            let body = [0x80] + bytes + [1]
            let sum = SHA256.digest(of: SHA256.digest(of: body)).prefix(4)
            hold(Proof.bitcoin, String(decoding: Base58.encode(body + sum), as: UTF8.self), seed)
            hold(Proof.stellar, seed: seed, head: [18 << 3], bytes)
            hold(Proof.nats, seed: seed, head: [18 << 3 | 20 >> 2, 0], bytes)
        }
    }

    private func hold(_ test: @escaping Kind.Test, seed: UInt64, head: [UInt8], _ bytes: [UInt8]) {
        let sum = CRC.sum16(head + bytes)
        let all = head + bytes + [UInt8(sum & 255), UInt8(sum >> 8)]
        hold(test, String(decoding: Coding.base32Text(of: all), as: UTF8.self), seed)
    }
}
