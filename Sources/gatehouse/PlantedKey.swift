import Foundation

/// A secret that nobody uses: an Ed25519 private key (RFC 8410) made just now, as PEM.
enum PlantedKey {
    static func make() -> [UInt8] {
        let head: [UInt8] = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20]
        let body = Data(head + (0..<32).map { _ in UInt8.random(in: 0...255) }).base64EncodedString()
        let rule = { (word: String) in ["-----\(word) PRIVATE", " KEY-----\n"].joined() }
        return Array((rule("BEGIN") + body + "\n" + rule("END")).utf8)
    }
}
