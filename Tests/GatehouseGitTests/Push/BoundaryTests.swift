import GatehouseCore
import GatehouseSystem
import TestSupport
import Testing

@testable import GatehouseGit

@Suite struct BoundaryTests {
    private func names(_ updates: [RefUpdate], _ server: Server, _ boundary: Boundary) throws -> [String] {
        let repository = try #require(try Repository.open(at: server.path.bytes, variables: variables))
        return try Taken(
            CommitReading.receiving(
                updates, to: ExistingRefs(repository, moving: updates, boundary: boundary), in: repository,
                reader: CatFileReader(repository.git, repository.format), limit: 1 << 20)
        ).lines(.message)
    }

    /// A server whose branches `main`, `strict` and `loose` each are one commit ahead of the one before.
    private func server() throws -> Server {
        let server = try Server { try $0.commit(["a": "a\n"], message: "start") }
        for name in ["strict", "loose"] {
            try server.clone.commit([name: "x\n"], message: name)
            try server.clone.must("push", "-q", "origin", "HEAD:refs/heads/\(name)")
        }
        return server
    }

    @Test func `a ref under weaker rules does not make its commits known to one under stricter rules`() throws {
        let server = try server()
        let loose = RefName("refs/heads/loose")
        let boundary = Boundary { moved, existing in existing != loose || moved == loose }
        let (old, new) = (try server.clone.id("HEAD~2"), try server.clone.id("HEAD"))
        let main = RefUpdate(RefName("refs/heads/main"), old: old, new: new)
        #expect(try names([main], server, boundary) == ["loose"])
        #expect(try names([main], server, .branchesAndTags) == [])
        #expect(try names([main], server, Boundary { _, _ in false }) == ["strict", "loose"])
    }

    @Test func `refs to which different things are known are walked apart and told together, in order`() throws {
        let server = try server()
        try server.clone.must("push", "-q", "origin", "HEAD~:refs/odd/a", "HEAD~2:refs/odd/b")
        let top = try server.clone.commit(["top": "t\n"], message: "top")
        try server.clone.must("push", "-q", "origin", "HEAD:refs/else/x")
        let new = ObjectID(hex: top)
        let updates = try [("a", "HEAD~2"), ("b", "HEAD~3")].map { name, old in
            RefUpdate(RefName("refs/odd/\(name)"), old: try server.clone.id(old), new: new)
        }
        let none = Boundary { _, _ in false }
        #expect(try names([updates[0]], server, none) == ["loose", "top"])
        #expect(try names(updates, server, none) == ["strict", "loose", "top"])
        #expect(try names(updates.reversed(), server, none) == ["strict", "loose", "top"])
    }

    @Test func `thousands of refs are no obstacle`() throws {
        let server = try server()
        let id = try server.clone.must("rev-parse", "HEAD")
        let lines = (0..<2_000).map { "create refs/heads/many/\($0) \(id)\n" }.joined()
        try #require(try server.git("update-ref", "--stdin", input: lines).status == 0)
        try server.git("pack-refs", "--all")
        let top = try #require(ObjectID(hex: try server.clone.commit(["top": "t\n"], message: "top")))
        try server.clone.must("push", "-q", "origin", "HEAD:refs/else/x")
        let updates = (0..<100).map {
            RefUpdate(RefName("refs/heads/many/\($0)"), old: ObjectID(hex: id), new: top)
        }
        #expect(try names(updates, server, .branchesAndTags) == ["top"])
    }

    @Test func `refs that each know something for themselves are walked together, and told apart`() throws {
        let server = try server()
        try server.clone.must("checkout", "-q", "--orphan", "far")
        for name in ["one", "two", "three", "four"] { try server.clone.commit([name: "x\n"], message: name) }
        try server.clone.must("tag", "-a", "-m", "t", "tag", "far~1")
        try server.clone.must(
            "push", "-q", "origin", "far:refs/keep/x", "far~3:refs/odd/a", "far~1:refs/odd/b", "tag:refs/odd/t")
        func update(_ name: String, _ old: String?, _ new: String) throws -> RefUpdate {
            RefUpdate(
                RefName("refs/odd/\(name)"), old: try old.map { try server.clone.id($0) }, new: try server.clone.id(new)
            )
        }
        let a = try update("a", "far~3", "far~1"), b = try update("b", "far~1", "far")
        #expect(try names([a], server, .branchesAndTags) == ["two", "three"])
        #expect(try names([b], server, .branchesAndTags) == ["four"])
        #expect(try names([a, b], server, .branchesAndTags) == ["two", "three", "four"])
        let back = try update("b", "far~1", "far~2"), tag = try update("t", "tag", "far")
        #expect(try names([back], server, .branchesAndTags) == [])
        #expect(try names([back, tag], server, .branchesAndTags) == ["four"])
        #expect(try names([back, tag, a], server, .branchesAndTags) == ["two", "three", "four"])
        let new = try update("new", nil, "far~2")
        #expect(try names([new, b], server, .branchesAndTags) == ["one", "two", "four"])
    }

    @Test(arguments: 0..<40) func `what is new among commits of random histories is what one reaches and not the other`(
        seed: UInt64
    ) throws {
        var random = SeededGenerator(seed: seed)
        let ids = try (0..<40).map { _ in try #require(ObjectID(bytes: random.bytes(20))) }
        let walked = ids.indices.map { index in
            let parents =
                index == 0 ? [] : (0..<(random.next() % 3)).map { _ in ids[Int(random.next() % UInt64(index))] }
            return WalkedCommit(id: ids[index], parents: parents)
        }
        func behind(_ place: Int) -> Set<Int> {
            walked[place].parents.compactMap { ids.firstIndex(of: $0) }.reduce(into: [place]) {
                $0.formUnion(behind($1))
            }
        }
        for _ in 0..<20 {
            var reach = Reach(walked)
            let (one, other) = (Int(random.next() % 40), Int(random.next() % 40))
            reach.add(from: one, except: other)
            let new = Set(reach.isNew.indices.filter { reach.isNew[$0] })
            #expect(new == behind(one).subtracting(behind(other)))
        }
    }

    @Test func `a walk that fails is an error, never an empty list`() throws {
        let server = try server()
        let new = ObjectID(hex: try server.clone.commit(["top": "t\n"], message: "top"))
        try server.clone.must("push", "-q", "origin", "HEAD:refs/else/x")
        let branch = RefName("refs/heads/new")
        #expect(try names([RefUpdate(branch, old: nil, new: new)], server, .branchesAndTags) == ["top"])
        let missing = String(repeating: "7", count: 40)
        #expect(throws: GitError.self) {
            try names([RefUpdate(branch, old: nil, new: ObjectID(hex: missing))], server, .branchesAndTags)
        }
        try server.clone.scratch.write("server.git/refs/heads/broken", missing + "\n")
        #expect(throws: GitError.self) {
            try names([RefUpdate(branch, old: nil, new: new)], server, .branchesAndTags)
        }
    }

    @Test func `a git that ends well and says nothing is not believed`() throws {
        let server = try server()
        let (old, new) = (try server.clone.id("HEAD~"), try server.clone.id("HEAD"))
        let mute = "\(server.clone.scratch.path)/mute"
        try writeProgram(mute, "#!/bin/sh\ncat > /dev/null\n")
        let git = Git(variables, directory: server.path.bytes, program: mute.bytes)
        let walk = CommitWalk(git: git, format: .sha1)
        let walked = try walk.commits(from: [new], except: [old])
        #expect(walked.isEmpty)
        #expect(throws: GitError.self) { try walk.prove([new], in: walked, orBehind: [old]) }
        #expect(throws: Never.self) { try walk.prove([old], in: walked, orBehind: [old]) }
    }

    @Test func `a commit behind what is known is known, beside tags of trees and blobs`() throws {
        let server = try server()
        let tree = try server.clone.must("rev-parse", "HEAD^{tree}")
        try server.clone.must("tag", "-a", "-m", "t", "tree", tree)
        try server.clone.must("push", "-q", "origin", "refs/tags/tree", "\(tree):refs/tags/bare", "HEAD:main")
        let behind = RefUpdate(RefName("refs/heads/behind"), old: nil, new: try server.clone.id("HEAD~2"))
        #expect(try names([behind], server, .branchesAndTags) == [])
        let walk = CommitWalk(git: try server.clone.opened().git, format: .sha1)
        let (old, new) = (try server.clone.id("HEAD~2"), try server.clone.id("HEAD"))
        #expect(throws: Never.self) { try walk.prove([old], in: [], orBehind: [new]) }
        #expect(throws: GitError.self) { try walk.prove([new], in: [], orBehind: [old]) }
    }

    @Test func `a push that makes the history shallow is an error`() throws {
        let server = try Server { try $0.commit(["a": "a\n"], message: "start") }
        try server.git("config", "receive.shallowUpdate", "true")
        for name in ["b", "c"] { try server.clone.commit([name: "x\n"], message: name) }
        let shallow = "\(server.clone.scratch.path)/shallow"
        try server.clone.must("clone", "-q", "--depth", "1", "file://\(server.clone.path)", shallow)
        try server.clone.must("-C", shallow, "checkout", "-q", "-b", "cut")
        try server.clone.scratch.write("shallow/new", "n\n")
        try server.clone.must("-C", shallow, "add", "new")
        try server.clone.must("-C", shallow, "commit", "-q", "-m", "on top")
        let push = try HeldPush(to: server, "cut", from: "shallow")
        #expect(push.environment["GIT_SHALLOW_FILE"] != nil)
        let problem = #expect(throws: Problem.self) { try push.reading().slices { _ in } }
        #expect(problem?.reason.text.contains("history ends at commit") == true)
    }
}
