import Foundation
import GatehouseCore
import GatehouseGit
import GatehouseSystem
import TestSupport
import Testing

private func staged(_ clone: Clone) throws -> StagedReading { try StagedReading(clone.opened()) }

@Test func `what is only intended to be added is not staged`() throws {
    let clone = try Clone()
    try clone.commit(["a": "1"])
    try clone.write("later", "x")
    try clone.must("add", "-N", "later")
    let reading = try staged(clone)
    #expect(try reading.all() == [:])
    #expect(reading.steps[0].own.isEmpty)
}

@Test func `a link's target is content, and a submodule's commit is counted`() throws {
    let clone = try Clone()
    let head = try clone.commit(["a": "1"])
    symlink("/some/where", clone.path + "/link")
    try clone.must("add", "link")
    try clone.must("update-index", "--add", "--cacheinfo", "160000,\(head),module")
    let pointer =
        "version https://git-lfs.github.com/spec/v1\noid sha256:\(String(repeating: "a", count: 64))\nsize 3\n"
    try clone.write("large.bin", pointer)
    try clone.must("add", "large.bin")
    let reading = try staged(clone)
    #expect(try reading.all() == ["link": "/some/where", "large.bin": pointer])
    #expect(reading.coverage.skipped == [.gitlink: 1, .lfsPointer: 1])
    #expect(reading.coverage.blobs == 2)
}

@Test func `names of any bytes are staged like others`() throws {
    let clone = try Clone()
    let names: [[UInt8]] = [
        " lead".bytes, "trail ".bytes, "line\nfeed".bytes, "\"quote\"".bytes, "tab\t".bytes, "-n".bytes,
        [0xff, 0xfe], "$(x);'".bytes, ":0".bytes, "\\".bytes, "dir/ a\n/b".bytes,
    ]
    for name in names { try clone.write(name, [0x78]) }
    try clone.must("add", "-A")
    var seen: [[UInt8]] = []
    try staged(clone).slices { change throws(Problem) in seen += change.contents.compactMap(\.path?.bytes) }
    #expect(Set(seen) == Set(names))
    #expect(seen.count == names.count)
}

@Test(arguments: [
    [["update-index", "--split-index"]],
    [["update-index", "--index-version", "4"]],
    [["sparse-checkout", "init", "--cone", "--sparse-index"], ["sparse-checkout", "set", "in"]],
    [["update-index", "--untracked-cache"]],
    [["config", "index.threads", "2"], ["config", "feature.manyFiles", "true"]],
])
func `every kind of index is read`(commands: [[String]]) throws {
    let clone = try Clone()
    try clone.commit(["a": "1", "in/b": "1", "out/c": "1", "out/deep/d": "1"])
    for command in commands { #expect(try clone.git(command).status == 0) }
    try clone.write("a", "2")
    try clone.write("in/e", "new")
    try clone.must("add", "a", "in/e")
    let blob = try clone.object("outside".bytes)
    try clone.must("update-index", "--add", "--cacheinfo", "100644,\(blob),out/deep/f")
    #expect(try staged(clone).all() == ["a": "2", "in/e": "new", "out/deep/f": "outside"])
}

@Test func `a file that was removed or renamed brings what is new under its name`() throws {
    let clone = try Clone()
    try clone.commit(["a": "same", "b": "gone"])
    try clone.must("mv", "a", "moved")
    try clone.must("rm", "-q", "b")
    let reading = try staged(clone)
    #expect(try reading.all() == ["moved": "same"])
    #expect(Set(reading.steps[0].own.map(\.path)) == [RepoPath("a"), RepoPath("b"), RepoPath("moved")])
    let old = try #require(reading.steps[0].own.first { $0.path == RepoPath("b") }?.old)
    #expect(try reading.contents(of: [Version(RepoPath("b"), old)]).map(\.bytes) == ["gone".bytes])
}

@Test func `the same bytes under two names are read once, and judged under both`() throws {
    let clone = try Clone()
    try clone.write("a", "same")
    try clone.write("b", "same")
    try clone.must("add", ".")
    let reading = try staged(clone)
    #expect(try reading.all() == ["a": "same", "b": "same"])
    #expect(reading.coverage.blobs == 1)
}

@Test func `much that is staged comes in slices`() throws {
    let clone = try Clone()
    for number in 0..<20 { try clone.write("f\(number)", Array(repeating: UInt8(65 + number), count: 1 << 17)) }
    try clone.must("add", ".")
    var sizes: [Int] = []
    try staged(clone).slices { change throws(Problem) in sizes.append(change.contents.count) }
    #expect(sizes == [8, 8, 4])
}

@Test func `a blob beyond the limit is a cut, and reading goes on`() throws {
    let clone = try Clone()
    try clone.write("large", Array(repeating: 65, count: 1000))
    try clone.write("small", "x")
    try clone.must("add", ".")
    let reading = try staged(clone)
    reading.largestObject = 999
    #expect(try reading.all() == ["small": "x"])
    #expect(reading.problems.map(\.isCut) == [true])
    #expect(reading.problems.first?.place?.path == RepoPath("large"))
}

@Test func `a blob that is missing is a problem`() throws {
    let clone = try Clone()
    let blob = try clone.object("lost".bytes)
    try clone.must("update-index", "--add", "--cacheinfo", "100644,\(blob),lost")
    clone.scratch.remove("work/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
    let reading = try staged(clone)
    #expect(try reading.all() == [:])
    #expect(reading.problems.count == 1)
    #expect(reading.problems.first?.isCut == false)
}

@Test func `an index that is missing is an error where there is a commit, and empty where there is none`() throws {
    let clone = try Clone()
    #expect(try staged(clone).all() == [:])
    try clone.commit(["a": "1"])
    clone.scratch.remove("work/.git/index")
    #expect(throws: GitError.self) { try staged(clone) }
}

@Test func `a branch that is damaged is not taken for one without commits`() throws {
    let clone = try Clone()
    try clone.commit(["a": "1"])
    for damage in ["garbage\n", String(repeating: "1", count: 40) + "\n", ""] {
        try clone.write(".git/refs/heads/main", damage)
        #expect(throws: GitError.self) { try staged(clone) }
    }
    try clone.write(".git/HEAD", String(repeating: "2", count: 40) + "\n")
    #expect(throws: GitError.self) { try staged(clone) }
}

@Test func `what the index holds at the policy's path is known`() throws {
    let clone = try Clone()
    let path = RepoPath(".gatehouse.yml")
    #expect(try staged(clone).entry(at: path) == nil)
    try clone.commit([".gatehouse.yml": "version: 1\n"])
    let committed = try #require(try staged(clone).entry(at: path))
    let known = try clone.id("HEAD:.gatehouse.yml")
    #expect(committed.id == known)
    try clone.write(".gatehouse.yml", "version: 2\n")
    let unstaged = try staged(clone).entry(at: path)
    #expect(unstaged == committed)
    try clone.must("add", ".")
    #expect(try staged(clone).entry(at: path)?.id == (try clone.id(":.gatehouse.yml")))
    try clone.must("rm", "-qf", ".gatehouse.yml")
    #expect(try staged(clone).entry(at: path) == nil)
    symlink("elsewhere", clone.path + "/.gatehouse.yml")
    try clone.must("add", ".")
    #expect(try staged(clone).entry(at: path)?.mode == .symbolicLink)
    try clone.must("rm", "-qf", ".gatehouse.yml")
    try clone.write(".gatehouse.yml/inside", "x")
    try clone.must("add", ".")
    #expect(throws: GitError.self) { try staged(clone).entry(at: path) }
    try clone.must("commit", "-qm", "directory")
    #expect(throws: GitError.self) { try staged(clone).entry(at: path) }
}

@Test func `reading leaves every file of the repository as it was`() throws {
    let clone = try Clone()
    try clone.commit(["a": "1"])
    try clone.write("a", "2")
    try clone.must("add", "a")
    let before = clone.scratch.snapshot()
    _ = try staged(clone).all()
    let after = clone.scratch.snapshot()
    #expect(after == before)
}

@Test(arguments: ["diff-index", "cat-file"]) func `a git that dies is an error, never an empty change`(
    victim: String
) throws {
    Streams.ignoreBrokenPipes()
    let clone = try Clone()
    try clone.commit(["a": "1"])
    try clone.write("a", "2")
    try clone.must("add", "a")
    // A store that is nowhere has git asked for the objects too.
    try clone.scratch.write("work/.git/objects/info/alternates", "/no/where\n")
    try clone.scratch.makeFolder("bin")
    try writeProgram(
        clone.scratch.path + "/bin/git",
        "#!/bin/sh\ncase \"$*\" in *\(victim)*) kill -9 $$;; esac\nexec \(findProgram("git")) \"$@\"\n")
    let poor = Environment(["PATH": "\(clone.scratch.path)/bin:\(searchPath)"])
    let environment = try GitEnvironment(poor, workingDirectory: clone.path.bytes)
    let repository = try Repository.locate(environment)
    #expect(throws: GitError.self) { try StagedReading(repository) }
}
