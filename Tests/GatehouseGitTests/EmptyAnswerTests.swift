import GatehouseCore
import GatehouseSystem
import TestSupport
import Testing

@testable import GatehouseGit

/// A git that says nothing where there has to be something, and ends well, is not believed.
@Suite struct `An empty answer of git is no answer` {
    /// A git that does as the script says for one of its commands.
    private func git(_ command: String, _ script: String, in clone: Clone) throws -> Git {
        let path = "\(clone.scratch.path)/mute-\(command)"
        try writeProgram(
            path, "#!/bin/sh\ncase \"$*\" in *\" \(command) \"*) \(script);; esac\nexec \(findProgram("git")) \"$@\"\n")
        return Git(variables, directory: clone.path.bytes, program: path.bytes)
    }

    @Test func `to what a tree holds`() throws {
        let clone = try Clone()
        try clone.commit(["a": "1"])
        let mute = try git("ls-tree", "exit 0", in: clone)
        let tree = try clone.id("HEAD^{tree}")
        #expect(throws: GitError.self) { try TreeListing.files(mute, of: tree) }
        let tip = Tips.Tip(ref: RefName("refs/trees/x"), id: tree)
        #expect(throws: GitError.self) { try CommitSteps(git: mute).step(adding: tip) }
        try clone.must("rm", "-q", "a")
        try clone.commit()
        let empty = try clone.id("HEAD")
        #expect(try TreeListing.files(mute, of: empty) == [])
    }

    @Test func `to what a commit changes`() throws {
        let clone = try Clone()
        try clone.commit()
        let commits = [try clone.id("HEAD"), ObjectID(hex: try clone.commit(["a": "1"])), try clone.id("HEAD")]
        let idle = try ObjectID(hex: clone.commit())
        let mute = try git("diff-tree", #"while read -r id rest; do printf '%s\0' "$id"; done; exit 0"#, in: clone)
        func walked(_ id: ObjectID?, _ parent: ObjectID?) throws -> WalkedCommit {
            WalkedCommit(id: try #require(id), parents: [parent].compactMap(\.self))
        }
        let steps = CommitSteps(git: mute)
        #expect(throws: GitError.self) { try steps.steps(of: [walked(commits[1], commits[0])]) }
        #expect(throws: GitError.self) { try steps.steps(of: [walked(idle, nil)]) }
        #expect(try steps.steps(of: [walked(commits[0], nil), walked(idle, commits[1])]).map(\.own.count) == [0, 0])
    }

    @Test func `to where a policy stands`() throws {
        let clone = try Clone()
        let (one, two) = (RepoPath(".gatehouse.yml"), RepoPath("b"))
        try clone.commit([".gatehouse.yml": "version: 1\n", "sub.gatehouse.yml": "x", "b/.gatehouse.yml": "x"])
        let repository = try clone.opened()
        let reader = try CatFileReader(repository.git, repository.format)
        let (head, blob) = (try clone.id("HEAD"), try clone.id("HEAD:.gatehouse.yml"))
        try clone.must("tag", "-a", "-m", "t", "tag")
        for id in [head, try clone.id("tag")] {
            let entries = try reader.entries(at: [one, two, RepoPath("c")], in: id, .sha1)
            #expect(entries[one] == Edit.Entry(.regular, blob))
            #expect(entries[two]?.mode == .gitlink)
            #expect(entries.count == 2)
        }
        let gone = try #require(ObjectID(hex: String(repeating: "7", count: 40)))
        #expect(throws: GitError.self) { try reader.entries(at: [one], in: gone, .sha1) }
        #expect(throws: GitError.self) { try reader.entries(at: [one], in: blob, .sha1) }
    }

    @Test func `and a tree that names the policy twice has none`() throws {
        let clone = try Clone()
        let ids = try ["1", "2"].map { try #require(ObjectID(hex: try clone.object($0.bytes))).bytes }
        let bytes = ids.flatMap { "100644 p\0".bytes + $0 }
        #expect(throws: TreeObject.Malformed.self) { try TreeObject.entry(named: "p".bytes, in: bytes, .sha1) }
        #expect(throws: TreeObject.Malformed.self) {
            try TreeObject.entry(named: "p".bytes, in: Array(bytes.dropLast()), .sha1)
        }
        #expect(try TreeObject.entry(named: "q".bytes, in: bytes, .sha1) == nil)
        #expect(try TreeObject.entry(named: "p".bytes, in: Array(bytes.prefix(bytes.count / 2)), .sha1) != nil)
    }
}
