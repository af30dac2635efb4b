import GatehouseCore
import GatehouseGit
import GatehouseSystem
import TestSupport
import Testing

@Test func `a clone is opened with its parts`() throws {
    let clone = try Clone()
    let repository = try clone.opened()
    #expect(repository.gitDirectory == "\(clone.path)/.git".bytes)
    #expect(repository.commonDirectory == repository.gitDirectory)
    #expect(repository.workTree == clone.path.bytes)
    #expect(repository.format == .sha1)
    #expect(!repository.isBare)
}

@Test func `a linked work tree shares its common directory`() throws {
    let clone = try Clone()
    try clone.commit(["a": "1"])
    try clone.must("worktree", "add", "-q", "../linked", "-b", "other")
    let repository = try clone.opened("/../linked")
    #expect(repository.commonDirectory == "\(clone.path)/.git".bytes)
    #expect(repository.gitDirectory == "\(clone.path)/.git/worktrees/linked".bytes)
    #expect(repository.workTree == "\(clone.scratch.path)/linked".bytes)
}

@Test func `a bare repository has no files, and a SHA-256 one longer names`() throws {
    let clone = try Clone(format: "sha256")
    #expect(try clone.opened().format == .sha256)
    try clone.commit(["a": "1"])
    try clone.must("clone", "-q", "--bare", ".", "../bare.git")
    let bare = try clone.opened("/../bare.git")
    #expect(bare.isBare)
    #expect(bare.format == .sha256)
}

@Test func `a plain folder is no repository, and a broken one is told`() throws {
    let clone = try Clone()
    try clone.scratch.makeFolder("plain")
    #expect(try Repository.open(at: "\(clone.scratch.path)/plain".bytes, variables: variables)?.workTree == nil)
    try clone.scratch.write("plain/.git", "gitdir: nowhere\n".bytes)
    #expect(throws: GitError.self) {
        try Repository.open(at: "\(clone.scratch.path)/plain".bytes, variables: variables)
    }
}

@Test func `a hook's repository is found from git's variables, and without them`() throws {
    let clone = try Clone()
    try clone.write("deep/file", "x")
    let named = try GitEnvironment(Environment(["GIT_DIR": ".git"]), workingDirectory: clone.path.bytes)
    #expect(try Repository.locate(named).workTree == clone.path.bytes)
    let found = try GitEnvironment(Environment(), workingDirectory: "\(clone.path)/deep".bytes)
    #expect(try Repository.locate(found).workTree == clone.path.bytes)
    let inside = try GitEnvironment(Environment(["GIT_DIR": "."]), workingDirectory: "\(clone.path)/.git".bytes)
    #expect(try Repository.locate(inside).workTree == nil)
}

@Test func `a config that git would not read is told`() throws {
    let clone = try Clone()
    try clone.write(".git/config", "[core\n")
    let environment = try GitEnvironment(Environment(["GIT_DIR": ".git"]), workingDirectory: clone.path.bytes)
    #expect(throws: GitError.self) { try Repository.locate(environment) }
}
