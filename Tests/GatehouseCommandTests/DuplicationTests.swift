import TestSupport
import Testing

/// Code that is there already, as the hooks and scans tell it.
@Suite struct `A change that pastes code` {
    private let files = ["a.c": Pasted.file(1, 2, 3), "b.c": Pasted.file(4, 5)]
    private let pasted = Pasted.function("work_2", seed: 2)

    private func begun() throws -> Clone {
        let clone = try guardedClone()
        try clone.commit(files)
        return clone
    }

    @Test func `is refused at the commit, with both places, the first time and the second`() throws {
        let clone = try begun()
        try clone.write("new.c", pasted)
        try clone.must("add", ".")
        for _ in 0..<2 {
            let commit = try clone.git("commit", "-m", "paste")
            expectRefused(commit, "duplication/clone  new.c:1", at: "stand in a.c:19-35 already", hiding: nil)
        }
        // What is kept lies with git's own, and nothing lies among the files.
        #expect(try clone.must("status", "--porcelain", "--ignored") == "A  new.c")
        #expect(try clone.must("worktree", "list").split(separator: "\n").count == 1)
        #expect(clone.scratch.exists("work/.git/gatehouse/memory/kept-sources-50"))
    }

    @Test func `is judged as it is staged, whatever lies on disk`() throws {
        let clone = try begun()
        try clone.write("new.c", pasted)
        try clone.must("add", ".")
        try clone.write("new.c", "int x;\n")
        expectRefused(try clone.git("commit", "-m", "paste"), "duplication/clone", hiding: nil)
        try clone.must("add", ".")
        try clone.write("new.c", pasted)
        expectSilentlyAccepted(try clone.git("commit", "-q", "-m", "no paste"))
    }

    @Test func `is forgiven by a comment with a reason`() throws {
        let clone = try begun()
        try clone.write("new.c", "// gatehouse:allow duplication/clone the two will part soon\n" + pasted)
        try clone.must("add", ".")
        expectSilentlyAccepted(try clone.git("commit", "-q", "-m", "paste"))
    }

    @Test func `is refused by a server, with the commit, and what only moves is not`() throws {
        let server = try guardedServer { try $0.commit(files) }
        try server.clone.must("mv", "a.c", "moved.c")
        try server.clone.commit(message: "move")
        #expect(try server.push("main").status == 0)
        let bad = try server.clone.commit(["new.c": pasted])
        try server.clone.commit(["more.c": Pasted.file(9)])
        expectRefused(
            try server.push("main"), "duplication/clone  new.c:1", at: bad.short, "stand in moved.c:19-35",
            hiding: nil)
    }

    @Test func `is refused for copies of a file that moves as well`() throws {
        let clone = try begun()
        try clone.must("mv", "a.c", "moved.c")
        for name in ["c1.c", "c2.c"] { try clone.write(name, Pasted.file(1, 2, 3)) }
        try clone.must("add", ".")
        expectRefused(try clone.git("commit", "-m", "copies"), "duplication/clone", hiding: nil)
    }

    @Test func `in a merge is judged by what the merge adds of its own`() throws {
        let clone = try begun()
        try clone.must("checkout", "-q", "-b", "side")
        try clone.commit(["side.c": Pasted.file(7, 8)])
        try clone.must("checkout", "-q", "main")
        try clone.commit(["main.c": Pasted.file(10, 11)])
        try clone.must("merge", "-q", "--no-commit", "side")
        try clone.write("own.c", Pasted.file(8))
        try clone.must("add", ".")
        expectRefused(
            try clone.git("commit", "-m", "merge"), "duplication/clone  own.c:1", at: "side.c:19-35", hiding: nil)
        try clone.must("rm", "-q", "-f", "own.c")
        #expect(try clone.git("commit", "-m", "merge").status == 0)
    }

    @Test func `is told by an audit of the tree as a note, the largest first, with the shares`() throws {
        let clone = try begun()
        try clone.must("config", "core.hooksPath", "/nowhere")
        try clone.commit(["new.c": pasted, "c.c": Pasted.file(4, 5)])
        let scan = try clone.run(builtExecutable("gatehouse"), "scan", "--verbose")
        #expect(scan.status == 0, "\(scan)")
        let large = try #require(scan.output.firstRange(of: "stand in b.c:1-35 as well"))
        let small = try #require(scan.output.firstRange(of: "stand in a.c:19-35 as well"))
        #expect(large.lowerBound < small.lowerBound)
        #expect(scan.output.contains("51 of 136 lines of code are copies that could go: 37.5 %"), "\(scan.output)")
        #expect(scan.output.contains("102 lines stand in some copy: 75.0 %"))
        try clone.write(".gatehouse.yml", "version: 1\nduplication: { judge: all }\n")
        let all = try clone.run(builtExecutable("gatehouse"), "scan")
        #expect(all.status == 1 && all.output.contains("duplication/share"), "\(all)")
    }
}
