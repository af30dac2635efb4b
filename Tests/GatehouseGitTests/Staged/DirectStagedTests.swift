import Foundation
import GatehouseCore
import GatehouseGit
import TestSupport
import Testing

/// What is staged is the same, whether git reads the objects or we do.
@Suite struct DirectStagedTests {
    /// All that a reading has to say.
    private struct Told: Equatable {
        var contents: [String]
        var coverage: Coverage
        var problems: [Problem]
        var policy: Edit.Entry?

        init(_ clone: Clone, _ folder: String = "", directly: Bool, limit: Int = 1 << 20) throws {
            let reading = try StagedReading(clone.opened(folder), readsDirectly: directly)
            reading.largestObject = limit
            var contents: [String] = []
            try reading.shares { share throws(Problem) in
                try share.read { change in
                    contents += change.contents.map { "\($0.place) \($0.mode) \($0.bytes)" }
                    return true
                }
            }
            (self.contents, coverage, problems) = (contents, reading.coverage, reading.problems)
            policy = try reading.entry(at: RepoPath(".gatehouse.yml"))
            let paths = [RepoPath(".gatehouse.yml")]
            let alone = try StagedReading(clone.opened(folder), only: paths, readsDirectly: directly)
            #expect(try alone.entry(at: paths[0]) == policy)
            #expect(alone.steps[0].own.allSatisfy { $0.path == paths[0] })
        }
    }

    /// The same both ways, and what it is.
    @discardableResult
    private func told(_ clone: Clone, _ folder: String = "", limit: Int = 1 << 20) throws -> Told {
        let told = try Told(clone, folder, directly: true, limit: limit)
        #expect(try told == Told(clone, folder, directly: false, limit: limit))
        return told
    }

    private func stage(_ clone: Clone, _ count: Int) throws {
        var random = SeededGenerator(seed: UInt64(count))
        for number in 0..<count {
            try clone.write("d\(number % 7)/f\(number)", random.text(Int(random.next() % 3_000), of: "abc =\n"))
        }
        symlink("/some/where", clone.path + "/link")
        try clone.must("add", ".")
        try clone.must("update-index", "--add", "--cacheinfo", "160000,\(String(repeating: "1", count: 40)),module")
    }

    @Test func `many files, a link and a submodule`() throws {
        let clone = try Clone()
        try clone.commit(["a": "1", ".gatehouse.yml": "version: 1\n"])
        try stage(clone, 150)
        let told = try told(clone)
        #expect(told.contents.count == 151)
        #expect(told.coverage.skipped == [.gitlink: 1])
        #expect(told.policy != nil)
    }

    @Test func `what is missing or too large`() throws {
        let clone = try Clone()
        try stage(clone, 40)
        let lost = try clone.id(":d3/f3").hex
        clone.scratch.remove("work/.git/objects/\(lost.prefix(2))/\(lost.dropFirst(2))")
        let told = try told(clone, limit: 2_500)
        #expect(Set(told.problems.map(\.isCut)) == [true, false])
        #expect(told.problems.count > 2)
    }

    @Test func `packed, and in another store`() throws {
        let clone = try Clone()
        try clone.commit(["a": "1"])
        try stage(clone, 40)
        try clone.must("update-index", "--force-remove", "module")
        try clone.must("commit", "-q", "-m", "all")
        try clone.must("repack", "-q", "-a", "-d")
        try clone.must("pack-refs", "--all")
        try clone.must("reset", "-q", "--soft", "HEAD~1")
        #expect(try told(clone).contents.count == 41)
        let all = try clone.must("rev-parse", "ORIG_HEAD")
        try clone.must("clone", "-q", "-n", "--shared", clone.path, "\(clone.scratch.path)/other")
        try clone.must("read-tree", all, in: "other")
        #expect(try told(clone, "/../other").contents.count == 41)
    }

    @Test func `every kind of HEAD`() throws {
        let clone = try Clone()
        try clone.write(".gatehouse.yml", "version: 1\n")
        try clone.must("add", ".")
        #expect(try told(clone).contents.count == 1)
        try clone.must("commit", "-q", "-m", "one")
        let policy = try told(clone).policy
        #expect(policy != nil)
        try clone.must("pack-refs", "--all")
        #expect(try told(clone).policy == policy)
        try clone.must("checkout", "-q", "--detach")
        #expect(try told(clone).policy == policy)
        try clone.must("symbolic-ref", "refs/heads/other", "refs/heads/main")
        try clone.must("symbolic-ref", "HEAD", "refs/heads/other")
        #expect(try told(clone).policy == policy)
        try clone.must("worktree", "add", "-q", "-b", "linked", clone.path + "/linked")
        #expect(try told(clone, "/linked").policy == policy)
        try clone.must("tag", "-a", "-m", "t", "t")
        try clone.write(".git/HEAD", try clone.must("rev-parse", "t") + "\n")
        #expect(try told(clone).policy == policy)
    }
}
