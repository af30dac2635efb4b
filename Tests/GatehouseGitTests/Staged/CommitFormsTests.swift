import GatehouseCore
import GatehouseGit
import GatehouseSystem
import TestSupport
import Testing

/// A clone in which `a`, `b` and `c` were committed; `a` is staged as "staged" and stands as "on disk", `b` is changed
/// on disk only, and `d` is new and staged.
private func prepared() throws -> Clone {
    let clone = try Clone()
    try clone.commit(["a": "1", "b": "1", "c": "1"])
    try clone.write("a", "staged")
    try clone.write("d", "new")
    try clone.must("add", "a", "d")
    try clone.write("a", "on disk")
    try clone.write("b", "changed")
    return clone
}

@Test(arguments: [
    ("git commit -qm x", ["a": "staged", "d": "new"]),
    ("git commit -qam x", ["a": "on disk", "b": "changed", "d": "new"]),
    ("git commit -qm x -i b", ["a": "staged", "b": "changed", "d": "new"]),
    ("git commit -qm x b", ["b": "changed"]),
    ("git commit -qm x --only a", ["a": "on disk"]),
    ("git commit -qm x --amend", ["a": "staged", "d": "new"]),
    ("cd sub && git commit -qm x ../b", ["b": "changed"]),
])
func `each form of commit is judged by what it would commit`(command: String, expected: [String: String]) throws {
    let clone = try prepared()
    try clone.scratch.makeFolder("work/sub")
    let commit = try HeldCommit(clone, command)
    let reading = try commit.reading()
    #expect(try reading.all() == expected)
    #expect(reading.problems.isEmpty)
    #expect(try commit.release() == .status(0))
    for (name, text) in expected { #expect(try clone.must("show", "HEAD:\(name)") == text) }
}

@Test func `a commit of chosen hunks is judged by those hunks`() throws {
    let clone = try Clone()
    let lines = (1...40).map(String.init)
    try clone.commit(["a": lines.joined(separator: "\n") + "\n"])
    try clone.write("a", (["first"] + lines + ["last"]).joined(separator: "\n") + "\n")
    let commit = try HeldCommit(clone, "git commit -qm x -p", input: "y\nn\n")
    let text = try #require(try commit.reading().all()["a"])
    #expect(text.contains("first") && !text.contains("last"))
    #expect(try commit.release() == .status(0))
}

@Test func `a commit in a linked work tree is judged by its own index`() throws {
    let clone = try prepared()
    try clone.must("worktree", "add", "-q", "../linked", "-b", "other")
    try clone.scratch.write("linked/only", "here")
    try clone.must("add", "only", in: "linked")
    let commit = try HeldCommit(clone, "git commit -qm x", in: "linked")
    #expect(try commit.reading().all() == ["only": "here"])
    #expect(try commit.release() == .status(0))
}

@Test func `a commit in a submodule is judged in the submodule`() throws {
    let clone = try Clone()
    try clone.commit(["a": "1"])
    try clone.must("clone", "-q", ".", "../other")
    try clone.must("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../other", "sub")
    #expect(try clone.must("commit", "-qm", "sub").isEmpty)
    try clone.write("sub/deep/file", "inside")
    try clone.must("add", ".", in: "work/sub")
    let commit = try HeldCommit(clone, "git commit -qm x", in: "work/sub")
    #expect(try commit.reading().all() == ["deep/file": "inside"])
    #expect(try commit.release() == .status(0))
}

@Test func `a commit with a named git directory and work tree is judged there`() throws {
    let clone = try prepared()
    let commit = try HeldCommit(clone, "cd .. && git --git-dir=work/.git --work-tree=work commit -qm x")
    #expect(try commit.reading().all() == ["a": "staged", "d": "new"])
    #expect(try commit.release() == .status(0))
}

@Test(arguments: ["sha1", "sha256"]) func `the first commit is judged whole`(format: String) throws {
    let clone = try Clone(format: format)
    try clone.write("a", "1")
    try clone.write("dir/b", "2")
    try clone.must("add", ".")
    let commit = try HeldCommit(clone, "git commit -qm x")
    let reading = try commit.reading()
    #expect(try reading.all() == ["a": "1", "dir/b": "2"])
    #expect(reading.steps.map(\.own.count) == [2])
    #expect(try commit.release() == .status(0))
}

/// A clone whose `main` and `topic` both have commits; the merge conflicts in `both`, where that is asked for.
private func forked(conflict: Bool = false) throws -> Clone {
    let clone = try Clone()
    try clone.commit(["both": "1", "base": "1"])
    try clone.must("checkout", "-qb", "topic")
    try clone.commit(conflict ? ["both": "topic", "theirs": "t"] : ["theirs": "t"])
    try clone.must("checkout", "-q", "main")
    try clone.commit(conflict ? ["both": "main", "ours": "o"] : ["ours": "o"])
    return clone
}

@Test func `a merge that takes each path from a parent brings nothing of its own`() throws {
    let clone = try forked()
    let merge = try HeldCommit(clone, "git merge -q topic -m x", hook: "pre-merge-commit")
    let reading = try merge.reading(.preMergeCommit)
    #expect(try reading.all() == [:])
    #expect(reading.steps[0].against.map { $0.map(\.path) } == [[RepoPath("theirs")], [RepoPath("ours")]])
    #expect(try merge.release() == .status(0))
}

@Test func `a merge's own content is judged, while it is made and when it is concluded`() throws {
    let clone = try forked(conflict: true)
    #expect(try clone.git("merge", "-q", "topic", "-m", "x").status == 1)
    #expect(throws: GitError.self) { try StagedReading(clone.opened()) }
    try clone.write("both", "settled")
    try clone.write("evil", "added")
    try clone.must("add", ".")
    let commit = try HeldCommit(clone, "git commit -qm x")
    #expect(try commit.reading().all() == ["both": "settled", "evil": "added"])
    #expect(try commit.release() == .status(0))
}
