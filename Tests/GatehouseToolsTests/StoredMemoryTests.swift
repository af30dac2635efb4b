import GatehouseCore
import GatehouseSystem
import TestSupport
import Testing

@testable import GatehouseTools

struct StoredMemoryTests {
    private let scratch: Scratch
    private let rules = RulesDigest(bytes: SHA256.digest(of: [1]))!

    init() throws { scratch = try Scratch() }

    private var folder: [UInt8] { Array("\(scratch.path)/gatehouse/memory".utf8) }

    private func memory(sharedMode: UInt32? = nil) -> StoredMemory {
        StoredMemory(inCommonDirectory: Array(scratch.path.utf8), sharedMode: sharedMode)
    }

    private func name(_ number: UInt64) -> MemoryName {
        var random = SeededGenerator(seed: number)
        return MemoryName(high: random.next(), low: random.next())
    }

    private func remember(_ numbers: some Sequence<UInt64>, sharedMode: UInt32? = nil) {
        let memory = memory(sharedMode: sharedMode)
        for number in numbers { memory.remember(name(number), size: Int(number), under: rules) }
        memory.save()
    }

    private func segments() throws -> [String] {
        try Files.names(in: folder).map { "gatehouse/memory/" + String(decoding: $0, as: UTF8.self) }
    }

    @Test func `what one run remembers the next one knows, and nothing else`() throws {
        #expect(memory().size(of: name(1), under: rules) == nil)
        remember(1...1_000)
        let memory = memory()
        #expect((1...1_000).allSatisfy { memory.size(of: name($0), under: rules) == Int($0) })
        #expect((1_001...2_000).allSatisfy { memory.size(of: name($0), under: rules) == nil })
    }

    @Test func `under other rules nothing is known`() throws {
        remember([7])
        let other = try #require(RulesDigest(bytes: SHA256.digest(of: [2])))
        #expect(memory().size(of: name(7), under: other) == nil)
    }

    @Test func `many runs leave few segments, and lose nothing`() throws {
        for number in 1...200 { remember([UInt64(number)]) }
        #expect(try segments().count < 12)
        let memory = memory()
        #expect((1...200).allSatisfy { memory.size(of: name($0), under: rules) == Int($0) })
    }

    @Test func `names that are not spread as they should be are found as well`() throws {
        let memory = memory()
        let names =
            (0..<500).map { MemoryName(high: $0 < 250 ? $0 : .max - $0, low: $0 % 3) }
            + (0..<100).map { MemoryName(high: 1 << 40, low: $0) }
        for name in names { memory.remember(name, size: 5, under: rules) }
        memory.save()
        let next = self.memory()
        #expect(names.allSatisfy { next.size(of: $0, under: rules) == 5 })
        #expect(next.size(of: MemoryName(high: 1 << 40, low: 100), under: rules) == nil)
    }

    @Test func `a segment that is damaged says nothing that is not so`() throws {
        remember(1...300)
        let path = try #require(try segments().first)
        let whole = try scratch.read(path)
        var random = SeededGenerator(seed: 11)
        for _ in 0..<300 {
            var bytes = whole
            let byte = Int(random.next() % UInt64(bytes.count))
            bytes[byte] ^= UInt8(1 + random.next() % 255)
            if random.next() % 4 == 0 { bytes.removeLast(Int(random.next() % 100)) }
            try scratch.write(path, bytes)
            let memory = memory()
            for number in UInt64(1)...400 {
                let size = memory.size(of: name(number), under: rules)
                #expect(size == nil || size == Int(number))
            }
        }
    }

    @Test func `a copy of a segment is no memory`() throws {
        remember([1])
        let path = try #require(try segments().first)
        try scratch.write("other", try scratch.read(path))
        #expect(try run("/bin/mv", ["\(scratch.path)/other", "\(scratch.path)/\(path)"]).status == 0)
        #expect(memory().size(of: name(1), under: rules) == nil)
    }

    @Test(arguments: [
        "chmod 660 $1/memory/*", "chmod 770 $1/memory", "mv $1/memory $1/old && ln -s old $1/memory",
        "mv $1 $1.old && ln -s $1.old $1",
    ])
    func `what others could have written is not believed`(_ script: String) throws {
        remember([1])
        #expect(memory().size(of: name(1), under: rules) == 1)
        let outcome = try run("/bin/sh", ["-c", script, "sh", "\(scratch.path)/gatehouse"])
        #expect(outcome.status == 0, "\(outcome)")
        #expect(memory().size(of: name(1), under: rules) == nil)
    }

    @Test func `those who share a repository share its memory`() throws {
        remember([1], sharedMode: 0o660)
        let facts = try #require(try Files.facts(Array("\(scratch.path)/\(try segments()[0])".utf8)))
        #expect(facts.permissions == 0o660)
        #expect(try Files.facts(folder)?.permissions == 0o2770)
        #expect(memory(sharedMode: 0o660).size(of: name(1), under: rules) == 1)
        #expect(memory().size(of: name(1), under: rules) == nil)
    }

    @Test func `where nothing can be written, nothing is remembered`() throws {
        try scratch.write("gatehouse", "a file in the way")
        remember([1])
        #expect(memory().size(of: name(1), under: rules) == nil)
    }

    @Test func `the oldest segments go where there is too much`() throws {
        let folder = MemoryFolder(path: folder, sharedMode: nil)
        for number in UInt8(1)...10 {
            let rules = try #require(RulesDigest(bytes: SHA256.digest(of: [number])))
            let memory = memory()
            memory.remember(name(1), size: 1, under: rules)
            memory.save()
        }
        let files = try segments()
        #expect(files.count == 10)
        let old = "\(scratch.path)/\(files[3])"
        #expect(try run("/usr/bin/touch", ["-d", "2020-01-01", old]).status == 0)
        folder.prune(to: 9 * 88)
        #expect(try segments() == files.filter { $0 != files[3] })
    }
}

/// What a whole audit leaves for the next one.
struct MarkTests {
    private let scratch: Scratch
    private let rules = RulesDigest(bytes: SHA256.digest(of: [1]))!

    init() throws { scratch = try Scratch() }

    private var memory: StoredMemory { StoredMemory(inCommonDirectory: Array(scratch.path.utf8)) }

    private var mark: Mark {
        var coverage = Coverage()
        (coverage.commits, coverage.blobs, coverage.bytes) = (3, 4, 500)
        coverage.skip(.gitlink)
        let blob = ObjectID(hex: String(repeating: "a", count: 64))
        let commit = ObjectID(hex: String(repeating: "b", count: 40))
        var file = Mark.Spot(Place(.file, blob: blob), name: RepoPath("n.env"))
        file.standing = Standing(
            [.file(RepoPath("a\nb"), blob: blob, commit: commit), Place(.file, ref: RefName("refs/x"))],
            holders: [RefName("refs/x")])
        return Mark(
            subject: [1, 2, 3], coverage: coverage,
            spots: [file, Mark.Spot(Place(.message, commit: commit), name: nil)])
    }

    @Test func `is what it was`() {
        #expect(Mark(bytes: mark.bytes) == mark)
        let first = memory
        first.keep(mark, under: rules)
        first.save()
        #expect(memory.mark(under: rules) == mark)
        #expect(memory.mark(under: RulesDigest(bytes: SHA256.digest(of: [2]))!) == nil)
    }

    @Test func `is none where it was damaged`() throws {
        let first = memory
        first.keep(mark, under: rules)
        first.save()
        let folder = Array("\(scratch.path)/gatehouse/memory".utf8)
        let name = try #require(try Files.names(in: folder).first)
        let path = "gatehouse/memory/" + String(decoding: name, as: UTF8.self)
        let whole = try scratch.read(path)
        var random = SeededGenerator(seed: 12)
        for _ in 0..<200 {
            var bytes = whole
            bytes[Int(random.next() % UInt64(bytes.count))] ^= UInt8(1 + random.next() % 255)
            try scratch.write(path, bytes)
            #expect(memory.mark(under: rules) == nil)
            // Nor do bytes from anywhere end the process.
            _ = Mark(bytes: bytes.dropFirst(32))
        }
    }
}
