import GatehouseCore
import GatehouseGit
import GatehouseSystem
import TestSupport
import Testing

@testable import GatehouseGit

@Suite struct RangeTests {
    private func take(_ range: String, _ clone: Clone, limit: Int = 1 << 20) throws -> Taken {
        let repository = try clone.opened()
        let reader = try CatFileReader(repository.git, repository.format)
        return try Taken(CommitReading.range(range, in: repository, reader: reader, limit: limit))
    }

    private func walked(_ clone: Clone, _ revision: String) throws -> WalkedCommit {
        let parents = try clone.must("rev-parse", "\(revision)^@").split(separator: "\n")
        return WalkedCommit(id: try clone.id(revision), parents: parents.compactMap { ObjectID(hex: String($0)) })
    }

    @Test func `a range has its commits' steps and contents, and no refs`() throws {
        let clone = try Clone()
        for name in ["a", "b", "c"] { try clone.commit([name: "\(name)\n"], message: name) }
        let taken = try take("HEAD~2..HEAD", clone)
        #expect(taken.files == ["b=b\n", "c=c\n"])
        #expect(taken.lines(.message) == ["b", "c"])
        #expect(taken.refs.isEmpty)
        #expect(try take("HEAD", clone).coverage.commits == 3)
        #expect(try take("HEAD..HEAD", clone).contents.isEmpty)
    }

    @Test(arguments: [
        "", "--all", "-n1", "no..where", "HEAD..", "..none", "HEAD:a", "HEAD^{tree}", "^HEAD", "a b", "HEAD\\n--all",
    ])
    func `what is no range is an error that names it`(range: String) throws {
        let clone = try Clone()
        if range != "HEAD.." { try clone.commit(["a": "a\n"]) }
        let error = #expect(throws: GitError.self) { try take(range, clone) }
        #expect(error?.problem.attempt.text == "list the commits of '\(range)'")
    }

    @Test func `one blob under two paths is read once and stands at both`() throws {
        let clone = try Clone()
        try clone.commit(["a/x": "same\n", "b/y": "same\n"], message: "one")
        try clone.commit(["c/z": "same\n"], message: "two")
        let taken = try take("HEAD", clone)
        #expect(taken.files == ["a/x=same\n", "b/y=same\n", "c/z=same\n"])
        #expect(taken.coverage.blobs == 1)
        #expect(taken.content("c/z")?.place.commit == (try clone.id("HEAD")))
    }

    @Test func `a blob that comes back is the content of its first commit`() throws {
        let clone = try Clone()
        let first = try clone.commit(["a": "1\n"])
        try clone.commit(["a": "2\n"])
        try clone.commit(["a": "1\n"])
        let taken = try take("HEAD", clone)
        #expect(taken.files == ["a=1\n", "a=2\n"])
        #expect(taken.content("a")?.place.commit?.hex == first)
        #expect(taken.steps.count == 3)
    }

    @Test func `slices hold about a megabyte, and all of them everything`() throws {
        let clone = try Clone()
        for index in 0..<5 { try clone.write("f\(index)", [UInt8](repeating: UInt8(index), count: 3 << 17)) }
        try clone.commit()
        let repository = try clone.opened()
        let reading = try CommitReading.range(
            "HEAD", in: repository, reader: CatFileReader(repository.git, repository.format), limit: 1 << 24)
        var counts: [Int] = []
        try reading.slices { counts.append($0.contents.count) }
        #expect(counts == [4, 2])
        #expect(reading.coverage.bytes > 15 << 17)
    }

    @Test func `what a slice's reader throws ends the reading`() throws {
        let clone = try Clone()
        try clone.commit(["a": "a\n"])
        let repository = try clone.opened()
        let reading = try CommitReading.range(
            "HEAD", in: repository, reader: CatFileReader(repository.git, repository.format), limit: 100)
        let late = Problem("judge", "the deadline passed", remedy: "try again")
        #expect(throws: late) { try reading.slices { (_) throws(Problem) in throw late } }
    }

    @Test func `merges of any kind are compared with each of their parents`() throws {
        let clone = try Clone()
        try clone.commit(["base": "0\n"])
        for name in ["x", "y", "z"] {
            try clone.must("checkout", "-q", "-b", name, "main")
            try clone.commit(["base": "\(name)\n", name: "\(name)\n"], message: name)
        }
        let tree = try clone.must("rev-parse", "x^{tree}")
        func merge(_ branch: String, _ tree: String, _ parents: String...) throws {
            let commit = try clone.git(
                ["commit-tree", tree, "-m", branch] + parents.flatMap { ["-p", $0] })
            try clone.must("branch", branch, String(commit.output.dropLast()))
        }
        let empty = try clone.must("mktree")
        try merge("octopus", tree, "x", "y", "z", "main")
        try merge("nothing", empty, "x", "y")
        try merge("ours", tree, "x", "y")
        let differ = CommitSteps(git: try clone.opened().git)
        let revisions = ["octopus", "x", "nothing", "ours", "main", "y"]
        let steps = try differ.steps(of: revisions.map { try walked(clone, $0) })
        #expect(steps.map(\.commit) == (try revisions.map(clone.id)))
        #expect(steps.map(\.against.count) == [4, 1, 2, 2, 1, 1])
        #expect(
            steps.map { $0.own.map(\.path) } == [
                [], [RepoPath("base"), RepoPath("x")], [RepoPath("base")], [], [RepoPath("base")],
                [RepoPath("base"), RepoPath("y")],
            ])
        #expect(steps[2].against.map(\.count) == [2, 2])
        #expect(steps[2].own.first?.new == nil)
    }

    @Test func `a commit that names one parent twice is no merge of two`() throws {
        let clone = try Clone()
        try clone.commit(["a": "a\n"])
        let parent = try clone.must("rev-parse", "HEAD")
        try clone.write("a", "b\n")
        try clone.must("add", "a")
        let tree = try clone.must("write-tree")
        let commit =
            "tree \(tree)\nparent \(parent)\nparent \(parent)\nauthor A <a@b> 1 +0000\n"
            + "committer A <a@b> 1 +0000\n\ntwice\n"
        let id = try clone.object(commit.bytes, type: "commit")
        let taken = try take("\(parent)..\(id)", clone)
        #expect(taken.files == ["a=b\n"])
        #expect(taken.steps.map(\.against.count) == [2])
    }

    @Test func `more commits than git is asked about at once`() throws {
        let clone = try Clone()
        var stream = ""
        for index in 1...1_203 {
            stream += "commit refs/heads/long\ncommitter A <a@b> \(index) +0000\ndata 2\nm\n"
            stream += "M 644 inline f\(index % 7)\ndata \(String(index).count)\n\(index)\n\n"
        }
        try clone.must("fast-import", "--quiet", input: stream)
        let taken = try take("long", clone)
        #expect(taken.coverage.commits == 1_203)
        #expect(taken.coverage.blobs == 1_203)
        #expect(taken.steps.allSatisfy { $0.own.count == 1 })
    }

    @Test func `a shallow end of the history is an error that says what to do`() throws {
        let clone = try Clone()
        for name in ["a", "b", "c"] { try clone.commit([name: "\(name)\n"]) }
        let shallow = "\(clone.scratch.path)/shallow"
        try clone.must("clone", "-q", "--depth", "2", "file://\(clone.path)", shallow)
        let other = try #require(try Repository.open(at: shallow.bytes, variables: variables))
        func read(_ range: String) throws -> Taken {
            let reader = try CatFileReader(other.git, other.format)
            return try Taken(CommitReading.range(range, in: other, reader: reader, limit: 10_000))
        }
        let problem = #expect(throws: Problem.self) { try read("HEAD") }
        #expect(problem?.remedy.text.contains("git fetch --unshallow") == true)
        #expect(try read("HEAD~..HEAD").files == ["c=c\n"])
    }

    @Test func `neither a graft nor a replacement hides a commit`() throws {
        let clone = try Clone()
        for name in ["a", "b", "c"] { try clone.commit([name: "\(name)\n"], message: name) }
        try clone.must("replace", "HEAD~", "HEAD~2")
        #expect(try take("HEAD", clone).lines(.message) == ["a", "b", "c"])
        try clone.scratch.write("work/.git/info/grafts", try clone.must("rev-parse", "HEAD") + "\n")
        #expect(try take("HEAD", clone).lines(.message) == ["a", "b", "c"])
    }

    @Test func `old versions are read by name, and must be there`() throws {
        let clone = try Clone()
        try clone.commit(["a": "a\n"])
        let repository = try clone.opened()
        let reading = try CommitReading.range(
            "HEAD", in: repository, reader: CatFileReader(repository.git, repository.format), limit: 100)
        let blob = try clone.id("HEAD:a")
        let there = Version(RepoPath("a"), Edit.Entry(.executable, blob))
        let module = Version(RepoPath("m"), Edit.Entry(.gitlink, blob))
        let contents = try reading.contents(of: [there, module, there])
        #expect(contents.map { text($0.bytes) } == ["a\n", "a\n"])
        #expect(contents.map(\.place) == [.file(RepoPath("a"), blob: blob), .file(RepoPath("a"), blob: blob)])
        #expect(contents.map(\.mode) == [.executable, .executable])
        for id in [try clone.id("HEAD"), try #require(ObjectID(bytes: [UInt8](repeating: 9, count: 20)))] {
            #expect(throws: Problem.self) { try reading.contents(of: [Version(RepoPath("a"), .init(.regular, id))]) }
        }
    }

    @Test func `commits of several walks are put in order, each once`() {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<200 {
            let ids = (0..<20).compactMap { ObjectID(bytes: [UInt8](repeating: UInt8($0), count: 20)) }
            let commits = ids.enumerated().map { index, id in
                let parents = (0..<2).compactMap { _ in index > 0 ? ids[Int.random(in: 0..<index, using: &random)] : nil
                }
                return WalkedCommit(id: id, parents: parents)
            }
            let mixed = (commits + commits.prefix(5)).shuffled(using: &random)
            let ordered = mixed.ordered
            #expect(Set(ordered.map(\.id)) == Set(ids) && ordered.count == ids.count)
            var seen = Set<ObjectID>()
            for commit in ordered {
                #expect(commit.parents.allSatisfy(seen.contains))
                seen.insert(commit.id)
            }
        }
    }
}
