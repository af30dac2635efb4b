import GatehouseCore
import TestSupport
import Testing

@testable import GatehouseGit

@Suite struct RawDiffTests {
    private static let ids = ["0", "1", "2", "3"].map { String(repeating: $0, count: 40) }
    private let sample =
        ids[1] + "\0:100644 100755 \(ids[1]) \(ids[2]) M\0a b\0:000000 120000 \(ids[0]) \(ids[3]) A\0link\0"
        + ids[2] + "\0" + ids[3] + "\0::100644 000000 160000 \(ids[1]) \(ids[0]) \(ids[2]) MA\0sub\0"

    private func sections(_ bytes: [UInt8]) throws -> [(ObjectID, [[Edit]])] {
        var diff = RawDiff(bytes)
        var sections: [(ObjectID, [[Edit]])] = []
        while !diff.isAtEnd {
            sections.append((try diff.commit(), []))
            while let edits = try diff.record() { sections[sections.count - 1].1.append(edits) }
        }
        return sections
    }

    @Test func `sections hold one edit for each path and parent`() throws {
        let (one, two, three) = (
            try #require(ObjectID(hex: Self.ids[1])), try #require(ObjectID(hex: Self.ids[2])),
            try #require(ObjectID(hex: Self.ids[3]))
        )
        let read = try sections(Array(sample.utf8))
        #expect(read.map(\.0) == [one, two, three])
        #expect(
            read[0].1 == [
                [Edit(RepoPath("a b"), new: .init(.executable, two), old: .init(.regular, one))],
                [Edit(RepoPath("link"), new: .init(.symbolicLink, three), old: nil)],
            ])
        #expect(read[1].1.isEmpty)
        #expect(
            read[2].1 == [
                [
                    Edit(RepoPath("sub"), new: .init(.gitlink, two), old: .init(.regular, one)),
                    Edit(RepoPath("sub"), new: .init(.gitlink, two), old: nil),
                ]
            ])
    }

    @Test func `what is cut short or damaged is not taken for something else`() throws {
        let bytes = Array(sample.utf8)
        let whole = try sections(bytes).map(\.0)
        for end in 1..<bytes.count {
            let read = (try? sections(Array(bytes[..<end]))) ?? []
            #expect(read.map(\.0) == Array(whole.prefix(read.count)))
        }
        var random = SeededGenerator(seed: 4)
        for _ in 0..<2_000 {
            var damaged = bytes
            damaged[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            _ = try? sections(damaged)
        }
    }
}
