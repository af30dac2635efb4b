import GatehouseChecks
import GatehouseCore
import TestSupport
import Testing

@Suite struct DuplicationTests {
    private typealias Files = HeldTrees.Files

    private let trees = HeldTrees()
    private let memory = HeldMemory()

    /// What is said of a commit that makes one tree of another.
    private func findings(
        _ before: Files, _ after: Files, _ change: (inout Duplication.Settings) -> Void = { _ in }
    ) throws -> Findings {
        var settings = Duplication.Settings()
        change(&settings)
        return try findings([before, after], settings)
    }

    /// What is said of commits one behind the other.
    private func findings(_ states: [Files], _ settings: Duplication.Settings) throws -> Findings {
        let ids = states.map(trees.add)
        var change = Change(at: .prePush)
        change.trees = trees
        for (old, new) in zip(ids, ids.dropFirst()) {
            let step = Step(commit: new, against: [try trees.edits(from: old, to: new)])
            change.commits.append(Commit(new, parents: [old], step: step))
        }
        var tools = Toolbox(today: Day("2026-01-01")!)
        tools.memory = memory
        return try Duplication(settings).findings(in: change, using: tools)
    }

    private let base: Files = ["a.c": Pasted.file(1, 2, 3), "b.c": Pasted.file(4, 5), "c.c": Pasted.file(6, 7)]

    private func with(_ files: Files) -> Files { base.merging(files) { $1 } }

    // MARK: What is told

    @Test func `a function that is pasted into another file is told with both places and the share`() throws {
        let found = try findings(base, with(["new.c": Pasted.function("work_2", seed: 2)])).list
        #expect(
            found.map(\.message.text) == [
                "lines 1 to 17 (17 of code, 175 tokens) stand in a.c:19-35 already; 17 of 17 added lines are copies"
            ])
        #expect(found.first?.code.text == "duplication/clone")
        #expect(found.first?.place.path == RepoPath("new.c"))
        #expect(found.first?.isHarmless == false)
    }

    @Test func `from twenty added lines up, the share is told beside its limit`() throws {
        let text = Pasted.file(20, 21, 22) + Pasted.function("work_5", seed: 5)
        let message = try #require(try findings(base, with(["new.c": text])).list.first).message.text
        #expect(message.hasSuffix("20 of 68 added lines are copies, 29.4 % where 5 % may be"), "\(message)")
    }

    @Test func `a function that is copied within its file is told`() throws {
        let copied = base["a.c"]! + "\n" + Pasted.function("other", seed: 2)
        let found = try findings(base, with(["a.c": copied])).list
        #expect(found.count == 1)
        #expect(
            found.first?.message.text.contains("stand in a.c:19-35 already") == true, "\(found.map(\.message.text))")
    }

    @Test func `a whole file that is there under another path is told`() throws {
        let found = try findings(base, with(["copy.c": base["b.c"]!])).list
        #expect(found.map(\.place.path) == [RepoPath("copy.c")])
    }

    @Test func `two new files with the same code are told, and one of them counts`() throws {
        let text = Pasted.file(30, 31)
        let found = try findings(base, with(["n1.c": text, "n2.c": text])).list
        #expect(Set(found.map(\.identity.anywhere)).count == 1)
        #expect(found.first?.message.text.contains("34 of 68 added lines are copies, 50.0 %") == true)
    }

    @Test func `blanks and comments make no difference, and names do`() throws {
        let pasted = Pasted.function("work_2", seed: 2)
        let dressed = pasted.replacing("\n", with: " // said\n").replacing("    ", with: "\t\t")
        #expect(try findings(base, with(["new.c": dressed])).list.count == 1)
        let renamed = pasted.replacing("total", with: "sum")
        #expect(try findings(base, with(["new.c": renamed])).list.isEmpty)
    }

    // MARK: What is not told

    @Test func `what moves is not new: to another name, to another file, up or down in its own`() throws {
        var moved = base
        moved["moved.c"] = moved.removeValue(forKey: "a.c")
        #expect(try findings(base, moved).list.isEmpty)
        #expect(try findings(base, with(["a.c": Pasted.file(1, 3), "b.c": Pasted.file(4, 2, 5)])).list.isEmpty)
        #expect(try findings(base, with(["a.c": Pasted.file(3, 1, 2)])).list.isEmpty)
    }

    @Test func `a clone that was there before is nobody's, whatever else the change does to its file`() throws {
        var legacy = base
        legacy["old.c"] = Pasted.file(2)
        var touched = legacy
        touched["old.c"] = Pasted.file(2, 40)
        #expect(try findings(legacy, touched).list.isEmpty)
        var mended = legacy
        for name in ["a.c", "old.c"] {
            mended[name] = mended[name]!.replacing("int total = 2;", with: "int total = 99;")
        }
        #expect(try findings(legacy, mended).list.isEmpty)
        var indented = legacy
        indented["old.c"] = legacy["old.c"]!.replacing("    ", with: "\t")
        #expect(try findings(legacy, indented).list.isEmpty)
        var moved = legacy
        moved["elsewhere.c"] = moved.removeValue(forKey: "old.c")
        #expect(try findings(legacy, moved).list.isEmpty)
    }

    @Test func `imports, short runs and tables of few different tokens are no copies`() throws {
        let imports = (0..<30).map { "import { thing\($0), other\($0) } from './module\($0)';\n" }.joined()
        #expect(try findings(["a.ts": imports + "let a = 1;"], ["a.ts": imports, "b.ts": imports]).list.isEmpty)
        let table = "int table[] = {\n" + String(repeating: "    0, 0, 0, 0, 0, 0, 0, 0,\n", count: 40) + "};\n"
        #expect(try findings(["t.c": table], ["t.c": table, "u.c": table]).list.isEmpty)
        let short = Pasted.function(seed: 50, lines: 2)
        #expect(try findings(["s.c": short], ["s.c": short, "t.c": short]).list.isEmpty)
    }

    @Test func `what nobody wrote is not compared, and counted`() throws {
        let text = Pasted.function(seed: 2)
        #expect(try findings(base, with(["vendor/new.c": text])).list.isEmpty)
        let made = try findings(base, with(["new.c": "// Code generated by a tool\n" + text]))
        #expect(made.list.isEmpty && made.skipped == [.generated: 1])
        #expect(try findings(base, with(["x/new.c": text])) { $0.ignore = [Glob("x/**")] }.list.isEmpty)
        #expect(try findings(base, with(["x/new.c": text])) { $0.ignore = [Glob("a.c")] }.list.isEmpty)
    }

    // MARK: What others get wrong

    @Test func `one more copy of a clone that is known is another finding than the clone`() throws {
        let twice = with(["old.c": Pasted.function("work_2", seed: 2)])
        let first = try #require(try findings(base, twice).list.first)
        let third = try findings(twice, twice.merging(["third.c": Pasted.function("work_2", seed: 2)]) { $1 }).list
        #expect(third.count == 1)
        #expect(third.first?.message.text.contains("a.c:19-35 and old.c:1-17") == true, "\(third.map(\.message.text))")
        #expect(Fingerprint(of: first.identity, key: nil) != third.first.map { Fingerprint(of: $0.identity, key: nil) })
    }

    @Test func `a clone that goes does not pay for one that comes, nor does other code`() throws {
        let twice = with(["old.c": Pasted.function(seed: 2)])
        var swapped = twice
        swapped["old.c"] = Pasted.function(seed: 6)
        #expect(try findings(twice, swapped).list.count == 1)
        let filler = (100..<180).map { Pasted.function("fill_\($0)", seed: UInt64($0)) }.joined(separator: "\n")
        let found = try findings(base, with(["new.c": filler + Pasted.function("work_2", seed: 2)])).list
        #expect(found.map(\.isHarmless) == [false])
        #expect(try findings(base, with(["b.c": Pasted.file(4)])).list.isEmpty)
    }

    @Test func `with a kept index, a change reads itself and what it shares code with, and nothing else`() throws {
        var many = base
        for number in 0..<50 {
            many["m\(number).c"] = Pasted.file(UInt64(1_000 + 2 * number), UInt64(1_001 + 2 * number))
        }
        _ = try findings(many, many.merging(["new.c": Pasted.file(60)]) { $1 })
        _ = trees.readCount()
        let found = try findings(many, many.merging(["new.c": Pasted.function(seed: 2)]) { $1 }).list
        #expect(found.count == 1)
        // The new file, the one that has the code already, and the new one again for comments that forgive.
        #expect(trees.readCount() <= 3)
    }

    @Test func `an index that is damaged is made anew, whatever was damaged`() throws {
        let after = with(["new.c": Pasted.function(seed: 2)])
        let expected = try findings(base, after).list
        #expect(expected.count == 1)
        let (name, bytes) = try #require(memory.kept.first)
        var random = SeededGenerator(seed: 7)
        for round in 0..<200 {
            var damaged = bytes
            switch round % 3 {
            case 0:
                damaged[Int.random(in: damaged.indices, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: damaged.removeLast(Int.random(in: 1..<damaged.count, using: &random))
            default: damaged += [UInt8](repeating: 0, count: 4 * Int.random(in: 1...40, using: &random))
            }
            memory.kept[name] = damaged
            #expect(try findings(base, after).list == expected, "round \(round)")
        }
    }

    @Test func `each commit of a push is held against its own tree`() throws {
        let pasted = with(["new.c": Pasted.function(seed: 2)])
        let later = pasted.merging(["more.c": Pasted.file(70)]) { $1 }
        let found = try findings([base, pasted, later, with(["more.c": Pasted.file(70)])], Duplication.Settings()).list
        #expect(found.map(\.place.commit) == [trees.add(pasted)])
    }

    @Test(arguments: 0..<12) func `an index that went from tree to tree says what a new one says`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var states = [base]
        for _ in 0..<8 {
            var next = states[states.count - 1]
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let name = "\("abcdefgh".randomElement(using: &random)!).c"
                let seeds = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                    UInt64.random(in: 1...12, using: &random)
                }
                next[name] =
                    Bool.random(using: &random)
                    ? seeds.map { Pasted.function("work_\($0)", seed: $0) }.joined(separator: "\n") : nil
            }
            states.append(next)
        }
        let together = try findings(states, Duplication.Settings()).list
        memory.kept = [:]
        let alone = try zip(states, states.dropFirst()).flatMap { old, new in
            defer { memory.kept = [:] }
            return try findings(old, new).list
        }
        #expect(together.map(\.message) == alone.map(\.message))
        #expect(together.map(\.identity) == alone.map(\.identity))
    }
}
