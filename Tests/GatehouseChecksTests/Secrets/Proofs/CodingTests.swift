import GatehouseCore
import TestSupport
import Testing

@testable import GatehouseChecks

/// The ways of writing bytes as text, held against the vectors of their standards and against noise.
struct CodingTests {
    @Test func `checksums have the values that their catalogues name for 123456789`() {
        let digits = Array("123456789".utf8)
        #expect(CRC.sum32(digits) == 0xcbf4_3926)
        #expect(CRC.sum16(digits) == 0x31c3)
        #expect(CRC.sum24(digits) == 0x21cf02)
    }

    @Test func `base64, base32 and hex read what RFC 4648 writes`() {
        #expect(Coding.base64(Array("Zm9vYg==".utf8)) == Array("foob".utf8))
        #expect(Coding.base64(Array("Zm9vYg".utf8)) == Array("foob".utf8))
        #expect(Coding.base32(Array("MZXW6YQ=".utf8)) == Array("foob".utf8))
        #expect(Coding.hex(Array("00fF".utf8)) == [0, 255])
    }

    @Test(arguments: ["Z", "Zm9=vYg=", "Zm9vYg=", "Zm9v!", "Zm9vY===", "===="])
    func `what is no base64 is not read`(text: String) {
        #expect(Coding.base64(Array(text.utf8)) == nil)
    }

    @Test func `bytes written and read are the same bytes`() {
        for seed in 0..<300 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            let bytes = random.bytes(Int(seed % 67))
            #expect(Coding.base64(Coding.base64Text(of: bytes)) == bytes, "seed \(seed)")
            #expect(Coding.base64(Coding.base64URLText(of: bytes)) == bytes, "seed \(seed)")
            #expect(Coding.base64(Array(Encoding.base64(bytes).utf8)) == bytes, "seed \(seed)")
            #expect(Coding.base32(Coding.base32Text(of: bytes)) == bytes, "seed \(seed)")
            #expect(Base58.decode(Base58.encode(bytes)) == bytes, "seed \(seed)")
            #expect(Bech32.decode(Bech32.encode(name: Array("a1b".utf8), bytes))?.bytes == bytes || bytes.isEmpty)
        }
    }

    @Test func `bech32 and base58 read the samples of their specifications`() {
        #expect(Bech32.decode(Array("A12UEL5L".utf8))?.bytes == [])
        #expect(Bech32.decode(Array("split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w".utf8)) != nil)
        #expect(Bech32.decode(Array("split1checkupstagehandshakeupstreamerranterredcaperred2y9e3x".utf8)) == nil)
        #expect(Base58.decode(Array("2NEpo7TZRRrLZSi2U".utf8)) == Array("Hello World!".utf8))
    }

    @Test func `no noise crashes a reader`() {
        for seed in 0..<400 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            let noise = random.bytes(Int(seed % 90))
            let text = Array(random.text(Int(seed % 130), of: "{}[]\":,\\u0AZaz=+/-._1 \n-ENDBEGIN").utf8)
            for bytes in [noise, text, Coding.base64Text(of: noise)] {
                for test in Proof.every { _ = test(bytes) }
                _ = JSONText.value(of: bytes)
                _ = DER.elements(of: bytes[...])
                _ = OpenSSHKey(bytes)
                _ = PGPKey(bytes)
                _ = Macaroon(bytes)
            }
        }
    }
}

extension Proof {
    static let every: [Kind.Test] = [
        github, npm, gitlabRoutable, atlassian, grafanaServiceAccount, zuplo, confluent, canva, vercel, deno, apify,
        cloudflare, salad, githubFineGrained, age, nostr, bitcoin, stellar, nats, awsAccount, pypi, discord, jwt,
        privateKey, putty, base64(bytes: 32), base64(after: 4, holds: "abc"),
        json(after: 3, names: ["a"], "it has an a"),
    ]
}
