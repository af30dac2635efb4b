import TestSupport
import Testing

@testable import GatehouseChecks

@Suite struct `The character model` {
    private func randomness(_ text: String) -> Randomness { Randomness(Array(text.utf8)[...]) }

    private func random(_ alphabet: String, _ length: Int, _ draws: inout SeededGenerator) -> String {
        let letters = Array(alphabet)
        return String((0..<length).map { _ in letters[Int(draws.next() % UInt64(letters.count))] })
    }

    @Test(arguments: [
        "wombat", "getPassword", "XMLHttpRequest", "existing-hash", "pm-device-auth-key", "testPassword",
        "CLIENT_CERTIFICATE", "correct-horse-battery-staple", "mockMasterAuthentication", "utf8", "sha256sum",
        "thequickbrownfox", "organization_user_id", "Database:Password", "kubernetes.io/service-account",
    ])
    func `takes words and names for language`(text: String) {
        #expect(!randomness(text).isRandom)
        #expect(!randomness(text).isInvented)
    }

    @Test(arguments: [
        ("abcdefghijklmnopqrstuvwxyz", 8, 85), ("abcdefghijklmnopqrstuvwxyz", 12, 96),
        ("abcdefghijklmnopqrstuvwxyz0123456789", 8, 92), ("abcdefghijklmnopqrstuvwxyz0123456789", 16, 98),
        ("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 12, 98), ("0123456789abcdef", 32, 98),
    ])
    func `takes values drawn by chance for random`(alphabet: String, length: Int, percent: Int) {
        var draws = SeededGenerator(seed: 7)
        let found = (0..<1000).count { _ in randomness(random(alphabet, length, &draws)).isRandom }
        #expect(found >= percent * 10, "\(found) of 1000 of \(length) characters")
    }

    @Test func `takes short values drawn by chance for invented`() {
        var draws = SeededGenerator(seed: 11)
        let found = (0..<1000).count { _ in
            randomness(random("abcdefghijklmnopqrstuvwxyz", 6, &draws)).isInvented
        }
        #expect(found >= 720)
    }

    @Test func `reads any bytes`() {
        for text in [[], [0x30, 0x78], [0xff, 0xfe, 0x00], Array(repeating: 0x41, count: 2000)] as [[UInt8]] {
            #expect(!Randomness(text[...]).isRandom)
        }
    }
}
