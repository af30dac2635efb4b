import TestSupport
import Testing

/// Wherever git keeps the repository, its index and its working tree, the gate finds them.
@Suite struct `The gate of a commit finds` {
    @Test func `a linked working tree`() throws {
        let clone = try begunClone()
        try clone.must("worktree", "add", "-q", "../linked")
        try clone.scratch.write("linked/app.env", leak)
        try clone.must("add", ".", in: "linked")
        let before = try clone.state(in: "linked")
        expectRefused(try clone.git("commit", "-m", "change", in: "linked"), at: "app.env:1:7")
        #expect(try clone.state(in: "linked") == before)
        try clone.must("rm", "-q", "-f", "app.env", in: "linked")
        expectSilentlyAccepted(try clone.git("commit", "-q", "--allow-empty", "-m", "change", in: "linked"))
    }

    @Test func `a working tree of a bare repository`() throws {
        let server = try Server { try $0.commit(["kept.txt": "kept\n"]) }
        try server.clone.scratch.link("server.git/hooks/pre-commit", to: builtExecutable("pre-commit"))
        try server.git("worktree", "add", "-q", "../linked", "main")
        try server.clone.scratch.write("linked/app.env", leak)
        try server.clone.must("add", ".", in: "linked")
        expectRefused(try server.clone.git("commit", "-m", "change", in: "linked"), at: "app.env:1:7")
    }

    @Test func `a submodule`() throws {
        let clone = try begunClone()
        let part = try Clone(in: clone.scratch, at: "part")
        try part.commit(["part.txt": "part\n"])
        try clone.must("-c", "protocol.file.allow=always", "submodule", "add", "-q", "../part", "part")
        expectSilentlyAccepted(try clone.git("commit", "-q", "-m", "add a part"))
        try clone.scratch.link("work/.git/modules/part/hooks/pre-commit", to: builtExecutable("pre-commit"))
        try clone.write("part/app.env", leak)
        try clone.must("add", ".", in: "work/part")
        expectRefused(try clone.git("commit", "-m", "change", in: "work/part"), at: "app.env:1:7")
    }

    @Test func `a repository and a working tree that are named on the command line`() throws {
        let clone = try begunClone()
        try clone.scratch.write("elsewhere/app.env", leak)
        let there = ["--git-dir=\(clone.path)/.git", "--work-tree=\(clone.scratch.path)/elsewhere"]
        #expect(try clone.git(there + ["add", "."], in: "elsewhere").status == 0)
        expectRefused(try clone.git(there + ["commit", "-m", "change"], in: "elsewhere"), at: "app.env:1:7")
        expectRefused(try clone.git(there + ["commit", "-a", "-m", "change"], in: "home"), at: "app.env:1:7")
    }

    @Test func `a repository that the environment names`() throws {
        let clone = try begunClone()
        try clone.write("app.env", leak)
        try clone.must("add", ".")
        let env = ["GIT_DIR": "\(clone.path)/.git", "GIT_WORK_TREE": clone.path, "GIT_INDEX_FILE": "../other-index"]
        try clone.must("read-tree", "HEAD", env: env)
        try clone.must("add", "app.env", env: env)
        expectRefused(try clone.git(["commit", "-m", "change"], env: env), at: "app.env:1:7")
    }

    @Test(arguments: [
        ["update-index", "--split-index"], ["update-index", "--index-version", "4"],
        ["sparse-checkout", "init", "--cone", "--sparse-index"], ["update-index", "--untracked-cache"],
        ["pack-refs", "--all"], ["gc", "-q"],
    ])
    func `every kind of index and store`(_ kind: [String]) throws {
        let clone = try begunClone()
        try clone.commit(["far/away/a.txt": "a\n", "far/away/b.txt": "b\n"])
        #expect(try clone.git(kind).status == 0)
        try clone.write("kept.txt", leak)
        try clone.must("add", "kept.txt")
        expectRefused(try clone.git("commit", "-m", "change"), at: "kept.txt:1:7")
        try clone.write("kept.txt", "clean\n")
        expectSilentlyAccepted(try clone.git("commit", "-q", "-a", "-m", "change"))
    }

    @Test func `a repository whose objects have SHA-256 names`() throws {
        let clone = try guardedClone(format: "sha256")
        try clone.commit(["kept.txt": "kept\n"])
        try clone.write("kept.txt", leak)
        expectRefused(try clone.git("commit", "-a", "-m", "change"), at: "kept.txt:1:7")
    }

    @Test func `a detached HEAD, and a branch that is not born`() throws {
        let clone = try begunClone()
        try clone.must("checkout", "-q", "--detach")
        try clone.write("kept.txt", leak)
        expectRefused(try clone.git("commit", "-a", "-m", "change"), at: "kept.txt:1:7")
        try clone.must("checkout", "-q", "-f", "--orphan", "fresh")
        try clone.write("kept.txt", leak)
        try clone.must("add", ".")
        expectRefused(try clone.git("commit", "-m", "change"), at: "kept.txt:1:7")
    }

    @Test func `a shallow clone`() throws {
        let server = try Server { clone in for index in 1...3 { try clone.commit(["n.txt": "\(index)\n"]) } }
        try server.clone.must("clone", "-q", "--depth=1", "file://\(server.path)", "../shallow")
        try server.clone.scratch.link("shallow/.git/hooks/pre-commit", to: builtExecutable("pre-commit"))
        try server.clone.scratch.write("shallow/n.txt", leak)
        expectRefused(try server.clone.git("commit", "-a", "-m", "change", in: "shallow"), at: "n.txt:1:7")
        try server.clone.scratch.write("shallow/n.txt", "4\n")
        expectSilentlyAccepted(try server.clone.git("commit", "-q", "-a", "-m", "change", in: "shallow"))
    }
}
