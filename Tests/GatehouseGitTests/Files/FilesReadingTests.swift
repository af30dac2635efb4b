import Foundation
import GatehouseCore
import GatehouseGit
import GatehouseSystem
import TestSupport
import Testing

/// Every content with where it stands: in a commit, or on disk.
private func standing(_ reading: any Reading) throws -> [String] {
    var all: [String] = []
    try reading.slices { change throws(Problem) in
        for content in change.contents {
            let name = content.path.map { Escaped.text($0.bytes) } ?? "?"
            all.append(
                (content.place.commit == nil ? "" : "HEAD:") + name + "="
                    + String(decoding: content.bytes, as: UTF8.self))
        }
    }
    return all.sorted()
}

private func workTree(_ clone: Clone, ignored: Bool = true) throws -> WorkTreeReading {
    try WorkTreeReading(clone.opened(), readsIgnored: ignored)
}

@Test func `tracked, untracked and ignored files are read, each once`() throws {
    let clone = try Clone()
    try clone.commit(["a": "1", ".gitignore": "*.log\n", "dir/b": "2"])
    try clone.write("new", "3")
    try clone.write("dir/x.log", "4")
    #expect(try standing(workTree(clone)) == [".gitignore=*.log\n", "a=1", "dir/b=2", "dir/x.log=4", "new=3"])
    #expect(try standing(workTree(clone, ignored: false)) == [".gitignore=*.log\n", "a=1", "dir/b=2", "new=3"])
}

@Test(arguments: [true, false]) func `what HEAD holds otherwise is read as well`(ignored: Bool) throws {
    let clone = try Clone()
    try clone.commit([
        "changed": "old", "gone": "g", "staged": "s", "hidden": "h", "assumed": "a", "touched": "t", "same": "x",
        "untracked": "u",
    ])
    try clone.must("update-index", "--skip-worktree", "hidden")
    try clone.must("update-index", "--assume-unchanged", "assumed")
    for name in ["changed", "hidden", "assumed", "staged"] { try clone.write(name, "new") }
    try clone.must("add", "staged")
    try clone.must("rm", "-q", "--cached", "untracked")
    clone.scratch.remove("work/gone")
    clone.scratch.remove("work/touched")
    try clone.write("touched", "t")
    #expect(
        try standing(workTree(clone, ignored: ignored)) == [
            "HEAD:assumed=a", "HEAD:changed=old", "HEAD:gone=g", "HEAD:hidden=h", "HEAD:staged=s", "assumed=new",
            "changed=new", "hidden=new", "same=x", "staged=new", "touched=t", "untracked=u",
        ])
}

@Test(arguments: [true, false]) func `a link is never followed`(ignored: Bool) throws {
    let clone = try Clone()
    try clone.commit(["dir/a": "inside"])
    try clone.scratch.write("outside/a", "outside")
    clone.scratch.remove("work/dir")
    symlink("../outside", clone.path + "/dir")
    symlink("/etc/passwd", clone.path + "/file")
    #expect(
        try standing(workTree(clone, ignored: ignored)) == ["HEAD:dir/a=inside", "dir=../outside", "file=/etc/passwd"])
}

@Test(arguments: [true, false]) func `repositories inside are read, their objects are not`(ignored: Bool) throws {
    let clone = try Clone()
    try clone.commit(["a": "1"])
    try clone.must("init", "-q", "inner")
    try clone.write("inner/deep/b", "2")
    let reading = try workTree(clone, ignored: ignored)
    #expect(try standing(reading) == ["a=1", "inner/deep/b=2"])
    #expect(reading.coverage.skipped == [.gitDirectory: 1])
}

@Test func `what is no file is counted, and what cannot be read is a problem`() throws {
    let clone = try Clone()
    try clone.write("a", "1")
    mkfifo(clone.path + "/pipe", 0o600)
    let reading = try workTree(clone)
    reading.largestObject = 0
    #expect(try standing(reading) == [])
    #expect(reading.coverage.skipped == [.notAFile: 1])
    #expect(reading.problems.map(\.isCut) == [true])
    #expect(reading.problems.first?.place?.path == RepoPath("a"))
}

@Test func `names of any bytes are read from disk`() throws {
    let clone = try Clone()
    try clone.commit(["a": "1"])
    let names: [[UInt8]] = [[0xff], "line\nfeed".bytes, " ".bytes, "\"q\"".bytes]
    for name in names { try clone.write(name, [0x78]) }
    var seen: [[UInt8]] = []
    try workTree(clone, ignored: false).slices { change throws(Problem) in
        seen += change.contents.compactMap(\.path?.bytes)
    }
    #expect(Set(seen) == Set(names + ["a".bytes]))
}

@Test func `a sparse checkout's missing files are read from HEAD`() throws {
    let clone = try Clone()
    try clone.commit(["in/a": "1", "out/b": "2"])
    try clone.must("sparse-checkout", "init", "--cone", "--sparse-index")
    try clone.must("sparse-checkout", "set", "in")
    #expect(try standing(workTree(clone)) == ["HEAD:out/b=2", "in/a=1"])
}

@Test func `a merge with open conflicts can be scanned`() throws {
    let clone = try Clone()
    try clone.commit(["a": "base"])
    try clone.must("checkout", "-qb", "topic")
    try clone.commit(["a": "theirs"])
    try clone.must("checkout", "-q", "main")
    try clone.commit(["a": "ours"])
    #expect(try clone.git("merge", "topic").status == 1)
    let seen = try standing(workTree(clone, ignored: false))
    #expect(seen.contains("HEAD:a=ours") && seen.count == 2)
}

@Test func `a repository without commits has only its files`() throws {
    let clone = try Clone()
    try clone.write("a", "1")
    #expect(try standing(workTree(clone)) == ["a=1"])
    #expect(try standing(TreeReading(clone.opened())) == [])
}

@Test(arguments: ["sha1", "sha256"]) func `a bare repository's HEAD is read`(format: String) throws {
    let clone = try Clone(format: format)
    try clone.commit(["a": "1", "dir/b": "2"])
    try clone.must("clone", "-q", "--bare", ".", "../bare.git")
    let reading = try TreeReading(clone.opened("/../bare.git"))
    #expect(try standing(reading) == ["HEAD:a=1", "HEAD:dir/b=2"])
    #expect(reading.coverage.blobs == 2)
}

@Test func `a plain folder is read whole, in one order`() throws {
    let scratch = try Scratch()
    for name in ["b", "a/y", "a/x", "c/.git/config", "a.txt"] { try scratch.write(name, name) }
    let reading = FolderReading(Array(scratch.path.utf8))
    var names: [String] = []
    try reading.slices { change throws(Problem) in
        names += change.contents.compactMap { $0.path.map { Escaped.text($0.bytes) } }
    }
    #expect(names == ["a.txt", "b", "a/x", "a/y"])
    #expect(reading.coverage.skipped == [.gitDirectory: 1])
    #expect(reading.coverage.bytes == 12)
}

@Test func `scanning leaves every file of the clone as it was`() throws {
    let clone = try Clone()
    try clone.commit(["a": "1", "b": "2"])
    try clone.write("a", "3")
    let before = clone.scratch.snapshot()
    _ = try standing(workTree(clone, ignored: false))
    let after = clone.scratch.snapshot()
    #expect(after == before)
}
