import TestSupport
import Testing

/// A secret blocks where a change leaves more copies of it than it found; everything else about a change is no matter.
@Suite struct `A random change` {
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `blocks the secrets that it multiplies, at the commit and in an audit`(seed: UInt64) throws {
        let clone = try Clone()
        try clone.commit(["a.txt": "begin\n"])
        var random = SeededGenerator(seed: seed)
        var tree: [String: [String]] = [:]
        for round in 1...12 {
            let before = tree
            Self.change(&tree, &random)
            try Self.write(tree, over: before, to: clone)
            let expected = Self.multiplied(from: before, to: tree)

            let staged = try clone.scanned(["--staged"])
            #expect(staged.blocked == expected, "seed \(seed), round \(round), staged: \(before) → \(tree)")
            try clone.must("commit", "-q", "--allow-empty", "-m", "round \(round)")
            let range = try clone.scanned(["--range", "HEAD~..HEAD"])
            #expect(range.fingerprints == staged.fingerprints, "seed \(seed), round \(round): \(before) → \(tree)")
        }
    }

    /// How many copies of each token stand in the files of a tree.
    private static func copies(in tree: [String: [String]]) -> [String: Int] {
        tree.values.joined().filter { $0.hasPrefix("T") }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    private static func multiplied(from before: [String: [String]], to after: [String: [String]]) -> Int {
        let old = copies(in: before)
        return copies(in: after).filter { $0.value > old[$0.key, default: 0] }.count
    }

    /// Adds, removes, moves and copies lines and files. A line is a token (`T1` to `T4`) or no token.
    private static func change(_ tree: inout [String: [String]], _ random: inout SeededGenerator) {
        for _ in 0...(random.next() % 3) {
            let name = "d\(random.next() % 2)/f\(random.next() % 3).txt"
            let other = "d\(random.next() % 2)/f\(random.next() % 3).txt"
            switch random.next() % 6 {
            case 0: tree[name, default: []].append("T\(1 + random.next() % 4)")
            case 1: tree[name, default: []].insert("line \(random.next() % 50)", at: 0)
            case 2: tree[name] = nil
            case 3: tree[other] = tree[name]
            case 4:
                let moved = tree.removeValue(forKey: name)
                if let moved { tree[other] = moved }
            default: if tree[name]?.isEmpty == false { tree[name]?.removeLast() }
            }
        }
    }

    private static func write(
        _ tree: [String: [String]], over before: [String: [String]], to clone: Clone
    ) throws {
        for name in before.keys where tree[name] == nil { clone.scratch.remove("work/\(name)") }
        for (name, lines) in tree {
            let text = lines.map { line in
                let number = UInt64(line.dropFirst())
                return line.hasPrefix("T") ? "TOKEN=\(Sample.githubToken(number ?? 0))\n" : "\(line)\n"
            }
            try clone.write(name, text.joined())
        }
        try clone.must("add", "-A")
    }
}
