import Foundation
import TestSupport
import Testing

/// What git itself would not open is not judged, and the reason is told.
@Suite struct `A repository that git does not open leaves every gate undecided` {
    @Test(arguments: [
        ["core.repositoryFormatVersion=1", "extensions.unheardOf=true"], ["core.repositoryFormatVersion=99"],
        ["core.repositoryFormatVersion=1", "extensions.objectFormat=md5"],
        ["core.repositoryFormatVersion=1", "extensions.refStorage=clouds"],
        ["core.repositoryFormatVersion=1", "extensions.compatObjectFormat=clouds"],
    ])
    func `because of its format`(_ settings: [String]) throws {
        let clone = try Clone()
        try clone.begin()
        try clone.write("app.env", leak)
        try clone.must("add", ".")
        for setting in settings {
            let words = setting.split(separator: "=").map(String.init)
            try clone.must("config", "--file", ".git/config", words[0], words[1])
        }
        for scan in [[], ["--staged"], ["--history"], ["--range", "HEAD~1..HEAD"]] {
            expectUndecided(try clone.scan(scan))
        }
        expectUndecided(try clone.hook("pre-commit"))
        let push = try run(
            builtExecutable("pre-receive"), input: "\(zero) \(zero) refs/heads/x\n",
            env: clone.environment.merging(["GIT_DIR": "."]) { $1 }, in: "\(clone.path)/.git")
        expectUndecided(push)
    }

    @Test(.enabled(if: getuid() == 0, "only root can give a repository away"), arguments: [true, false])
    func `because it belongs to somebody else, unless git trusts it`(isBare: Bool) throws {
        let clone = try Clone()
        try clone.begin()
        try clone.must("clone", "-q", isBare ? "--bare" : "--no-bare", ".", "../given")
        let path = "\(clone.scratch.path)/given"
        #expect(try run("/bin/chown", ["-R", "12345", path]).status == 0)
        for scan in [[path], ["--history", path]] {
            let outcome = try clone.scan(scan)
            expectUndecided(outcome)
            #expect(outcome.said.contains("safe.directory"), "\(outcome)")
        }
        try clone.scratch.write("home/trust", "[safe]\n\tdirectory = \(path)\n")
        let trusting = ["GIT_CONFIG_GLOBAL": "\(clone.scratch.path)/home/trust"]
        #expect(try clone.git(["rev-parse", "HEAD"], env: trusting, in: "given").status == 0)
        try clone.scratch.write("home/.gitconfig", "[safe]\n\tdirectory = \(path)\n")
        for scan in [[path], ["--history", path]] { #expect(try clone.scan(scan).status == 0) }
    }

    @Test func `but a bare one that is named is opened, though none may be found by chance`() throws {
        let clone = try Clone()
        try clone.begin()
        try clone.must("clone", "-q", "--bare", ".", "../bare.git")
        try clone.scratch.write("home/.gitconfig", "[safe]\n\tbareRepository = explicit\n")
        #expect(try clone.scan(["--history", "\(clone.scratch.path)/bare.git"]).status == 0)
    }
}

/// What only the environment of a commit names is found by the gate of that commit.
@Test func `objects in directories that the environment names are read by the gate of a commit`() throws {
    let clone = try begunClone()
    try clone.must("clone", "-q", "--bare", ".", "../a :\"b\nc.git")
    clone.scratch.remove("work/.git/objects")
    try clone.scratch.makeFolder("work/.git/objects/info")
    let env = ["GIT_ALTERNATE_OBJECT_DIRECTORIES": #""\#(clone.scratch.path)/a :\"b\nc.git/objects""#]
    try clone.write("app.env", leak)
    try clone.must("add", ".", env: env)
    expectRefused(try clone.git("commit", "-m", "change", env: env), at: "app.env:1:7")
    try clone.write("app.env", "clean\n")
    try clone.must("add", ".", env: env)
    expectSilentlyAccepted(try clone.git("commit", "-q", "-m", "change", env: env))
    expectUndecided(try clone.scan(["--history"]))
}
