import Foundation
import GatehouseCore
import GatehouseSystem
import TestSupport
import Testing

@testable import GatehouseTools

struct ServerRecordTests {
    private let scratch: Scratch
    private let ref = RecordedRef(
        RefName("refs/heads/main"), old: nil, new: ObjectID(hex: String(repeating: "a", count: 40)))

    init() throws { scratch = try Scratch() }

    private func record(limit: Int = 1 << 20) -> ServerRecord {
        ServerRecord(inCommonDirectory: Array(scratch.path.utf8), limit: limit)
    }

    private func line(_ pusher: String? = nil, started: String = "2026-06-01T12:00:00Z") -> RecordLine {
        let report = Report(
            stage: .preReceive, verdict: Verdict(), policySource: "default", policyDigest: "sha256:00",
            started: started, milliseconds: 3)
        return RecordLine(report, refs: [ref], pusher: pusher)
    }

    private func append(_ pusher: String? = nil, to record: ServerRecord? = nil) throws {
        try (record ?? self.record()).append(line(pusher), patience: 10_000) { [ref] in [ref] }
    }

    private func lines(_ name: String = "pushes.jsonl") throws -> [[UInt8]] {
        try scratch.read("gatehouse/\(name)").split(separator: UInt8(ascii: "\n")).map { Array($0) }
    }

    private func text(_ line: [UInt8]) -> String { String(decoding: line, as: UTF8.self) }

    /// Expects that the lines are one chain, and gives its links.
    @discardableResult
    private func expectChain(_ lines: [[UInt8]], after first: RecordLink? = nil) throws -> [RecordLink] {
        let links = try lines.map { try #require(RecordLink(readFrom: $0)) }
        for (link, before) in zip(links, [first] + links) {
            #expect(link.previous == before?.hash && link.number == (before?.number ?? 0) + 1)
        }
        return links
    }

    @Test func `each line holds its number, the hash of the line before, and its own`() throws {
        for pusher in ["ada", "bob", "eve\",\"hash\":\"sha256:00"] { try append(pusher) }
        let lines = try lines()
        try expectChain(lines)
        #expect(lines.count == 4)
        #expect(text(lines[0]).contains(#""kind":"refs","repository":"#))
        #expect(text(lines[0]).contains(#""refs":[{"name":"refs/heads/main","id":"aaaa"#))
        #expect(text(lines[1]).hasPrefix(#"{"schema":"gatehouse/record/1","number":2,"previous":"sha256:"#))
        let body = lines[1].dropLast(#","hash":"sha256:"#.utf8.count + 64 + 2)
        #expect(text(lines[1]).hasSuffix(",\"hash\":\"sha256:\(SHA256.hex(SHA256.digest(of: body)))\"}"))
        for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line)) }
    }

    @Test func `a line that was changed in any byte is none any more`() throws {
        try append("ada")
        let line = try lines()[1]
        for index in line.indices {
            var other = line
            other[index] ^= 1
            #expect(RecordLink(readFrom: other) == nil)
        }
        #expect(RecordLink(readFrom: line.dropLast()) == nil && RecordLink(readFrom: [] as [UInt8]) == nil)
    }

    @Test func `lines of many writers are one chain`() throws {
        _ = pipeline({ (0..<64).forEach($0) }) { index, _ in try? append("\(index)") }
        let lines = try lines()
        #expect(lines.count == 65)
        try expectChain(lines)
    }

    @Test(arguments: [1, 20, 300, 10_000])
    func `a torn line stays where it is, is told, and the chain goes on`(count: Int) throws {
        try append("ada")
        let whole = try scratch.read("gatehouse/pushes.jsonl")
        let last = try lines()[1]
        // What a write that was cut short leaves: all but the line feed of it, at most.
        let torn = count < last.count ? Array(last.prefix(count)) : last + [UInt8](repeating: 10, count: count)
        try scratch.write("gatehouse/pushes.jsonl", whole + torn)
        try append("bob")
        let after = try scratch.read("gatehouse/pushes.jsonl")
        let feed: [UInt8] = torn.last == 10 ? [] : [10]
        #expect(after.starts(with: whole + torn + feed))
        let isWhole = torn.starts(with: last + [10])
        let lines = after.dropFirst((whole + torn + feed).count).split(separator: 10).map { Array($0) }
        let note = text(lines[0])
        let rest = isWhole ? Array(torn.dropFirst(last.count + 1)) : torn
        let digest = SHA256.hex(SHA256.digest(of: rest))
        #expect(note.contains(#""kind":"torn","bytes":\#(rest.count),"torn":"sha256:\#(digest)""#))
        try expectChain(lines, after: RecordLink(readFrom: last))
        #expect(lines.count == 2)
    }

    @Test func `a file that is no chain is told, and a chain begins behind it`() throws {
        try scratch.write("gatehouse/pushes.jsonl", "an older record\nof two lines\n")
        try append("ada")
        let lines = try lines()
        #expect(text(lines[2]).contains(#""number":1,"previous":null,"kind":"torn","bytes":29,"#))
        try expectChain(Array(lines.dropFirst(2)))
    }

    @Test func `a long file is put aside, and the next goes on from its last line`() throws {
        for index in 0..<12 { try append("\(index)", to: record(limit: 2_000)) }
        let files = try RecordFiles(of: Array("\(scratch.path)/gatehouse/pushes.jsonl".utf8))
        #expect(files.putAside.count >= 2 && files.current != nil)
        var all: [[UInt8]] = []
        for path in files.putAside + [try #require(files.current)] {
            let lines = try Files.read(path, limit: 1 << 20).split(separator: 10).map { Array($0) }
            if let last = all.last.flatMap({ RecordLink(readFrom: $0) }) {
                let name = "pushes.jsonl.\(last.number)"
                #expect(text(lines[0]).contains(#""kind":"continued","from":"\#(name)""#))
                #expect(text(lines[1]).contains(#""kind":"refs""#))
            }
            all += lines
        }
        try expectChain(all)
        #expect(all.filter { text($0).contains(#""kind":"judged""#) }.count == 12)
    }

    @Test func `a file that was put aside when its writer was killed is gone on from`() throws {
        try append("ada")
        let last = try #require(RecordLink(readFrom: lines()[1]))
        try Files.move(
            Array("\(scratch.path)/gatehouse/pushes.jsonl".utf8),
            to: Array("\(scratch.path)/gatehouse/pushes.jsonl.2".utf8))
        try append("bob")
        try expectChain(lines(), after: last)
    }

    @Test func `a clock that goes back breaks no chain`() throws {
        for year in ["2030", "1970", "2026"] {
            try record().append(line(started: "\(year)-01-01T00:00:00Z"), patience: 1_000) { nil }
        }
        try expectChain(lines())
    }

    @Test func `a lock that is held for too long is an error, and so is a file that cannot be written`() throws {
        try append("ada")
        let before = try scratch.read("gatehouse/pushes.jsonl")
        let path = Array("\(scratch.path)/gatehouse/pushes.jsonl".utf8)
        let held = try LockedFile(path, patience: 0)
        #expect(throws: SystemError.self) { try record().append(line("bob"), patience: 30) { nil } }
        #expect(try scratch.read("gatehouse/pushes.jsonl") == before)
        #expect(held.size == before.count)
        for path in ["/dev/null/pushes.jsonl", "/dev/full", "/proc/version"] {
            let record = ServerRecord(
                at: Array(path.utf8), inCommonDirectory: Array(scratch.path.utf8), limit: 1 << 20)
            #expect(throws: SystemError.self) { try record.append(line(), patience: 30) { nil } }
        }
    }
}
