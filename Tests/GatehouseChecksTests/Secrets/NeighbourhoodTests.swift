import GatehouseCore
import TestSupport
import Testing

@testable import GatehouseChecks

@Suite struct `A content that was made from a spotless one` {
    private static let secrets = Secrets()

    private func look(_ bytes: [UInt8], _ path: String, former: Content.Former? = nil) -> Findings {
        Self.secrets.findings(in: Change(at: .scan, [Content(.file(RepoPath(path)), bytes, former: former)]))
    }

    /// Lines of a program in which nothing is found.
    private func lines(_ count: Int, _ random: inout SeededGenerator) -> [UInt8] {
        (0..<count).flatMap { _ in
            let words = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                ["if", "value", "return", "(count", "= 1;", "// see", "the", "list", "}"].randomElement(using: &random)!
            }
            return Array((words.joined(separator: " ") + "\n").utf8)
        }
    }

    /// Takes some bytes of the text away, or puts others there; and says which bytes of the text are then new.
    private func broken(_ text: [UInt8], _ random: inout SeededGenerator) -> (text: [UInt8], changed: Range<Int>) {
        let length = Int.random(in: 1...max(1, min(text.count, 40)), using: &random)
        let start = Int.random(in: 0...(text.count - length), using: &random)
        var broken = text
        let others: [[UInt8]] = [[], Array("-- \n".utf8), Array("..".utf8)]
        broken.replaceSubrange(start..<(start + length), with: others.randomElement(using: &random)!)
        return (broken, start..<(start + length))
    }

    private func differ(_ text: [UInt8], in path: String, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<3 {
            let (head, tail) = (lines(60, &random), lines(60, &random))
            let (former, changed) = broken(text, &random)
            let old = head + former + [0x0a] + tail
            let before = look(old, path)
            guard before.list.isEmpty, before.problems.isEmpty, before.skipped.isEmpty, before.isLocal else { continue }
            let new = head + text + [0x0a] + tail
            let range = (changed.lowerBound + head.count)..<(changed.upperBound + head.count)
            let near = look(new, path, former: Content.Former(old, changed: [range]))
            let whole = look(new, path)
            #expect(near.list == whole.list, "seed \(seed)")
            #expect(near.problems == whole.problems && near.skipped == whole.skipped)
        }
    }

    @Test(arguments: everyKind.map(\.code))
    func `is judged as if all of it were looked at, whichever kind it brings`(code: Code) throws {
        let kind = try #require(everyKind.first { $0.code == code })
        for (seed, text) in kind.finds().enumerated() { differ(Array(text.utf8), in: "a.conf", seed: UInt64(seed)) }
    }

    @Test(arguments: Disguised.all(of: Sample.githubToken))
    func `is judged as if all of it were looked at, whatever hides a token`(_ disguised: Disguised) {
        for seed in 0..<4 { differ(disguised.bytes, in: "a.txt", seed: UInt64(seed)) }
    }

    @Test func `needs no look at what stands far from every change`() {
        var random = SeededGenerator(seed: 1)
        let text = lines(400, &random)
        // What stands far away was looked at before, so a token there shows that it is not looked at again.
        let old = Array("token = \(Sample.githubToken)\n".utf8) + text
        let new = old + Array("return\n".utf8)
        let former = Content.Former(old, changed: [old.count..<new.count])
        #expect(look(new, "a.c", former: former).list.isEmpty)
        #expect(look(new, "a.c").list.count == 1)
    }

    @Test func `is looked at whole where a format reads it whole, or a line is too long`() {
        let rows = (0..<200).map { "user\($0),plain,\($0)\n" }.joined()
        let old = Array(("name,note,number\n" + rows).utf8)
        let new = Array(("name,password,number\n" + rows).utf8)
        let former = Content.Former(old, changed: [5..<13])
        #expect(look(new, "a.csv", former: former).list == look(new, "a.csv").list)
        let long = Array(("x = \"" + String(repeating: "ab cd ", count: 2000)).utf8)
        let behind = Array((Sample.githubToken + "\"").utf8)
        let line = Content.Former(
            long + behind.dropLast(9), changed: [(long.count + behind.count - 9)..<(long.count + behind.count)])
        #expect(look(long + behind, "a.js", former: line).list.count == 1)
    }
}
