import TestSupport
import Testing

/// A merge answers for what it adds, and for nothing that one of its parents had.
@Suite struct `A merge` {
    @Test func `whose own content has a token is refused where git makes the commit`() throws {
        let clone = try forkedClone()
        // A merge driver is a way in which git alone, without a person, makes content that no parent has.
        try clone.scratch.write("evil", leak)
        try clone.must("config", "merge.evil.driver", "cp ../evil %A")
        try clone.scratch.write("work/.git/info/attributes", "both.txt merge=evil\n")
        let merge = try clone.git("merge", "--no-ff", "-m", "merge", "side")
        expectRefused(merge, at: "both.txt:1:7")
    }

    @Test func `whose own content has a token is refused where a person makes the commit`() throws {
        let clone = try forkedClone()
        #expect(try clone.git("merge", "--no-commit", "side").status == 1)
        try clone.write("both.txt", "main\nside\n\(leak)")
        try clone.must("add", ".")
        expectRefused(try clone.git("commit", "-m", "merge"), at: "both.txt:3:7")
        try clone.write("both.txt", "main\nside\n")
        try clone.must("add", ".")
        expectSilentlyAccepted(try clone.git("commit", "-q", "-m", "merge"))
    }

    @Test func `that is clean passes, and nobody is told anything`() throws {
        let clone = try forkedClone(conflicting: false)
        expectSilentlyAccepted(try clone.git("merge", "-q", "--no-ff", "-m", "merge", "side"))
        #expect(try clone.must("rev-list", "--count", "--merges", "HEAD") == "1")
    }

    @Test func `that brings what the other side already has passes`() throws {
        let clone = try forkedClone(conflicting: false)
        try clone.must("checkout", "-q", "side")
        try clone.write("old.env", leak)
        try clone.must("add", ".")
        try clone.must("commit", "-q", "--no-verify", "-m", "old")
        try clone.must("checkout", "-q", "main")
        #expect(try clone.git("merge", "-q", "--no-ff", "-m", "merge", "side").status == 0)
    }

    @Test func `of three branches is judged against each of them`() throws {
        let clone = try forkedClone(conflicting: false)
        try clone.must("checkout", "-q", "-b", "third", "main~")
        try clone.commit(["third.txt": "third\n"])
        try clone.must("checkout", "-q", "main")
        expectSilentlyAccepted(try clone.git("merge", "-q", "-m", "merge", "side", "third"))
    }

    /// A guarded clone in which `main` and `side` both changed since they parted.
    private func forkedClone(conflicting: Bool = true) throws -> Clone {
        let clone = try guardedClone()
        try clone.commit(["both.txt": "both\n"])
        try clone.must("checkout", "-q", "-b", "side")
        try clone.commit([conflicting ? "both.txt" : "side.txt": "side\n"])
        try clone.must("checkout", "-q", "main")
        try clone.commit([conflicting ? "both.txt" : "main.txt": "main\n"])
        return clone
    }
}
