import TestSupport
import Testing

@testable import GatehouseCore

struct RefNameTests {
    @Test func `git itself accepts the names that we do, and no others`() throws {
        var random = SeededGenerator(seed: 6)
        let parts = [
            "refs/", "heads/", "main", "a", "/", "//", ".", "..", ".lock", "@", "@{", "{", "~", "^", ":", "?", "*", "[",
            "\\",
            " ", "\u{7f}", "\u{1}", "ä", "-", "refs",
        ]
        let known = [
            "refs/heads/main", "refs", "refs/", "refs/a", "heads/a", "refs/a/", "refs/a.", "refs/a./b", "refs/@",
            "refs/.a",
        ]
        let drawn = (0..<150).map { _ in
            "refs/"
                + (0..<Int.random(in: 1...4, using: &random)).map { _ in parts.randomElement(using: &random)! }.joined()
        }
        var accepted = 0
        for name in known + drawn {
            let git = try run("/usr/bin/env", ["git", "check-ref-format", name], env: ["PATH": searchPath]).status == 0
            accepted += git ? 1 : 0
            #expect(RefName(name).isWellFormed == (git && name.hasPrefix("refs/")), "\(name.debugDescription)")
        }
        #expect(accepted > 20)
    }
}
