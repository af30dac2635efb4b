import GatehouseCore
import GatehouseMatch
import TestSupport
import Testing

@testable import GatehouseChecks

@Suite struct `A text that repeats itself` {
    private static let check = Secrets()

    private func lines(_ text: String) -> [Int?] {
        let change = Change(at: .scan, [Content(.file(RepoPath("a.txt")), Array(text.utf8))])
        return Self.check.findings(in: change).list.filter { $0.code == "secrets/github-token" }.map(\.place.line)
    }

    @Test(arguments: ["ghp_________________", "some words before password = \"", "author of this line: \n"])
    func `hides no token in its midst or at its end`(filling: String) {
        let half = String(repeating: filling, count: 80_000 / filling.utf8.count)
        let token = Sample.githubToken
        let found = lines("\(half)\n\(token)\n\(half)\n\(token)")
        let breaks = half.utf8.filter { $0 == UInt8(ascii: "\n") }.count
        #expect(found == [breaks + 2, 2 * breaks + 4])
    }

    @Test func `is read anew wherever a byte differs within reach`() {
        var bytes = Array(String(repeating: "ghp_________________", count: 8_000).utf8)
        let token = Array(" \(Sample.githubToken) ".utf8)
        let places = [60_003, 110_001]
        for place in places { bytes.replaceSubrange(place..<(place + token.count), with: token) }
        let change = Change(at: .scan, [Content(.file(RepoPath("a.txt")), bytes)])
        let found = Self.check.findings(in: change).list.filter { $0.code == "secrets/github-token" }
        #expect(found.count == places.count)
    }

    @Test(arguments: 1..<6)
    func `says the same as one that is read whole`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = (0..<4).map { _ in Array(random.text(1 + Int(random.next() % 9), of: "ab").utf8) }
        var bytes: [UInt8] = []
        while bytes.count < 140_000 {
            let piece = pieces[Int(random.next() % 4)]
            for _ in 0..<Int(random.next() % 30_000) { bytes += piece }
        }
        var repetition = Repetition(of: bytes, readers: 1)
        var known = 0
        // A reader that looks at all it may: it finds nothing where a window like this one was seen before.
        for offset in stride(from: 0, to: bytes.count, by: 97 + Int(random.next() % 900)) {
            if repetition.isKnown(0, at: offset) {
                let distance = repetition.distance
                let window = (offset - Repetition.before)..<(offset + Repetition.behind)
                let earlier = (window.lowerBound - distance)..<(window.upperBound - distance)
                known += 1
                #expect(bytes[window] == bytes[earlier])
            } else {
                repetition.readInVain(0, at: offset)
            }
        }
        #expect(known > 0)
    }

    @Test func `no form is longer than what is compared`() {
        for matcher in Self.check.engine.matchers { #expect(matcher.longest <= Repetition.behind) }
    }
}
