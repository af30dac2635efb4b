import TestSupport
import Testing

/// What git can be told to show in place of what is there hides nothing from a gate.
@Suite struct `A token is found behind` {
    @Test func `a commit that another one replaces`() throws {
        let clone = try begun()
        let bad = try clone.commit(["app.env": leak])
        let good = try clone.must("commit-tree", "-p", "HEAD~1", "-m", "good", "HEAD~1^{tree}")
        try clone.must("replace", bad, good)
        #expect(try !clone.must("ls-tree", "-r", "--name-only", "HEAD").contains("app.env"))
        try expectFound(in: clone, "HEAD~1..HEAD")
    }

    @Test(arguments: ["HEAD:app.env", "HEAD^{tree}"])
    func `a blob, or a tree, that another one replaces`(_ name: String) throws {
        let clone = try begun()
        try clone.commit(["app.env": leak])
        let isTree = name == "HEAD^{tree}"
        let good = isTree ? try clone.must("rev-parse", "HEAD~1^{tree}") : try clone.object([0x61])
        try clone.must("replace", try clone.must("rev-parse", name), good)
        try expectFound(in: clone, "HEAD~1..HEAD")
    }

    @Test func `a replacement under any name, that configuration asks for`() throws {
        let clone = try begun()
        let bad = try clone.commit(["app.env": leak])
        try clone.must("config", "core.useReplaceRefs", "true")
        try clone.must("update-ref", "refs/other/\(bad)", "HEAD~1")
        expectRefused(try push(clone, env: ["GIT_REPLACE_REF_BASE": "refs/other/"]), at: "app.env:1:7")
    }

    @Test func `a graft that leaves its commit out`() throws {
        let clone = try begun()
        try clone.commit(["app.env": leak])
        try clone.commit(["app.env": "clean\n"])
        let (top, first) = (try clone.must("rev-parse", "HEAD"), try clone.must("rev-parse", "HEAD~2"))
        try clone.write(".git/info/grafts", "\(top) \(first)\n")
        #expect(try clone.must("rev-list", "--count", "\(first)..\(top)") == "1")
        try expectFound(in: clone, "\(first)..\(top)")
    }

    private func begun() throws -> Clone {
        let clone = try Clone()
        try clone.begin()
        return clone
    }

    private func expectFound(in clone: Clone, _ range: String) throws {
        for scan in [["--history"], ["--range", range]] {
            let outcome = try clone.scan(scan)
            #expect(outcome.status == 1 && outcome.output.contains("app.env:1:7"), "\(outcome)")
        }
        expectRefused(try push(clone), at: "app.env:1:7")
    }

    private func push(_ clone: Clone, env: [String: String] = [:]) throws -> Outcome {
        try clone.hang(builtExecutable("pre-push"), as: "pre-push")
        try clone.must("init", "-q", "--bare", "../there.git")
        return try clone.git("push", "../there.git", "HEAD:refs/heads/main", env: env)
    }
}
