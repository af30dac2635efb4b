import GatehouseCore
import GatehouseGit
import GatehouseSystem
import TestSupport
import Testing

/// Real pushes, read from real quarantines while git waits for the hook.
@Suite struct ReceivingTests {
    @Test(arguments: ["1", "1000"], ["sha1", "sha256"])
    func `every commit, message and blob of a new branch is read once`(unpackLimit: String, format: String) throws {
        let server = try Server(format: format) { try $0.commit(["old": "old\n"], message: "start") }
        try server.git("config", "transfer.unpackLimit", unpackLimit)
        let first = try server.clone.commit(["a": "one\n", "b": "same\n"], message: "first")
        try server.clone.commit(["a": "two\n", "c": "same\n"], message: "second")
        try server.clone.must("rm", "-q", "a")
        try server.clone.commit(message: "third")
        let push = try HeldPush(to: server, "HEAD:refs/heads/topic")
        let taken = try push.taken()
        #expect(push.environment["GIT_QUARANTINE_PATH"] != nil)
        #expect(taken.lines(.message) == ["first", "second", "third"])
        #expect(taken.files == ["a=one\n", "b=same\n", "c=same\n", "a=two\n"])
        #expect(taken.content("b")?.place.commit?.hex == first)
        #expect(taken.coverage.commits == 3)
        #expect(taken.coverage.blobs == 3)
        #expect(taken.steps.map(\.against.count) == [1, 1, 1])
        #expect(taken.steps[2].own.map(\.path) == [RepoPath("a")])
        #expect(taken.refs.map(\.name) == [RefName("refs/heads/topic")])
        #expect(taken.problems.isEmpty)
        #expect(try push.end().status == 0)
    }

    @Test func `the first push of all brings the root commit too`() throws {
        let server = try Server()
        try server.clone.commit(["a": "a\n"], message: "root")
        let taken = try HeldPush(to: server, "HEAD:refs/heads/main").taken()
        #expect(taken.files == ["a=a\n"])
        #expect(
            text(taken.contents[0].bytes) == """
                root
                author Ada Author <ada@example.org> 1767323045 +0000
                committer Carl Committer <carl@example.org> 1767323045 +0000

                """)
    }

    @Test func `two refs and a deletion are one push`() throws {
        let server = try Server { try $0.commit(["a": "a\n"], message: "start") }
        try server.git("branch", "gone", "main")
        try server.clone.commit(["b": "b\n"], message: "on main")
        try server.clone.must("checkout", "-q", "-b", "side", "HEAD~")
        try server.clone.commit(["c": "c\n"], message: "on side")
        let push = try HeldPush(to: server, "main", "side", ":gone")
        let taken = try push.taken()
        #expect(Set(taken.lines(.message)) == ["on main", "on side"])
        #expect(taken.files.sorted() == ["b=b\n", "c=c\n"])
        #expect(taken.refs.count == 3)
        #expect(taken.refs.filter { $0.new == nil }.map(\.name) == [RefName("refs/heads/gone")])
    }

    @Test func `a deletion alone has no quarantine and no contents`() throws {
        let server = try Server { try $0.commit(["a": "a\n"]) }
        try server.git("branch", "gone", "main")
        let push = try HeldPush(to: server, ":gone")
        let taken = try push.taken()
        #expect(push.environment["GIT_QUARANTINE_PATH"] == nil)
        #expect(taken.contents.isEmpty)
        #expect(taken.steps.isEmpty)
        #expect(taken.refs.count == 1)
    }

    @Test func `the deletion of a ref that is not there carries nothing, unless the ref is there`() throws {
        let server = try Server { try $0.commit(["a": "a\n"], message: "start") }
        try server.clone.commit(["b": "b\n"], message: "more")
        let push = try HeldPush(to: server, "main", ":refs/heads/never")
        let taken = try push.taken()
        #expect(taken.lines(.message) == ["more"])
        #expect(taken.refs.contains(RefUpdate(RefName("refs/heads/never"), old: nil, new: nil)))
        let repository = try push.repository()
        let reader = try CatFileReader(repository.git, repository.format)
        let forged = RefUpdate(RefName("refs/heads/main"), old: nil, new: nil)
        #expect(throws: GitError.self) {
            try CommitReading.receiving(
                [forged], to: ExistingRefs(repository, moving: [forged]), in: repository, reader: reader, limit: 1 << 20
            )
        }
        #expect(try push.end().status == 0)
    }

    @Test func `a forced push brings only what the ref did not reach before`() throws {
        let server = try Server { clone in
            try clone.commit(["a": "a\n"], message: "start")
            try clone.commit(["b": "b\n"], message: "dropped")
        }
        try server.clone.must("reset", "-q", "--hard", "HEAD~")
        try server.clone.commit(["c": "c\n"], message: "instead")
        let taken = try HeldPush(to: server, "+HEAD:main").taken()
        #expect(taken.lines(.message) == ["instead"])
        #expect(taken.files == ["c=c\n"])
        #expect(taken.refs.first?.old != nil)
    }

    @Test func `a merge has the content that is its own, compared with every parent`() throws {
        let server = try Server { try $0.commit(["a": "1\n", "b": "1\n"], message: "start") }
        let clone = server.clone
        try clone.must("checkout", "-q", "-b", "side")
        try clone.commit(["a": "side\n", "s": "s\n"], message: "side")
        try clone.must("checkout", "-q", "main")
        try clone.commit(["b": "main\n"], message: "more")
        try clone.must("merge", "-q", "--no-commit", "side")
        try clone.write("evil", "own\n")
        try clone.commit(message: "evil merge")
        try clone.must("checkout", "-q", "-b", "clean", "HEAD~")
        try clone.must("merge", "-q", "-m", "clean merge", "side")
        let taken = try HeldPush(to: server, "main", "clean").taken()
        let steps = Dictionary(uniqueKeysWithValues: taken.steps.map { ($0.commit, $0) })
        let evil = try #require(steps[try clone.id("main")])
        #expect(evil.own.map(\.path) == [RepoPath("evil")])
        #expect(
            evil.against.map { $0.map(\.path) } == [
                [RepoPath("a"), RepoPath("evil"), RepoPath("s")], [RepoPath("b"), RepoPath("evil")],
            ])
        #expect(steps[try clone.id("clean")]?.own.isEmpty == true)
        #expect(taken.content("evil")?.place.commit == (try clone.id("main")))
        #expect(taken.files.count == 4)
    }

    @Test func `a commit parked on another ref is new to a branch`() throws {
        let server = try Server { try $0.commit(["a": "a\n"], message: "start") }
        try server.clone.commit(["b": "b\n"], message: "parked")
        try server.clone.must("push", "-q", "origin", "HEAD:refs/parked/x")
        try server.clone.commit(["c": "c\n"], message: "on top")
        #expect(try HeldPush(to: server, "HEAD:main").taken().lines(.message) == ["parked", "on top"])
        #expect(try HeldPush(to: server, "HEAD:refs/parked/x").taken().lines(.message) == ["on top"])
        let both = try HeldPush(to: server, "HEAD:refs/parked/x", "HEAD:main").taken()
        #expect(both.lines(.message) == ["parked", "on top"])
        #expect(both.steps.count == 2)
    }

    @Test func `what lies on the server unreachable is found though the pack is empty`() throws {
        let server = try Server { try $0.commit(["a": "a\n"], message: "start") }
        try server.clone.commit(["b": "b\n"], message: "left behind")
        try server.clone.must("push", "-q", "origin", "HEAD:refs/heads/gone")
        try server.git("update-ref", "-d", "refs/heads/gone")
        let taken = try HeldPush(to: server, "HEAD:main").taken()
        #expect(taken.lines(.message) == ["left behind"])
        #expect(taken.files == ["b=b\n"])
    }

    @Test func `tags of tags bring each message, and blobs and trees their files`() throws {
        let server = try Server { try $0.commit(["a": "a\n"], message: "start") }
        let clone = server.clone
        try clone.must("tag", "-a", "-m", "inner tag", "inner")
        try clone.must("tag", "-a", "-m", "outer tag", "outer", "inner")
        let blob = try clone.object("in a blob\n".bytes)
        let tree = try clone.must("mktree", input: "100644 blob \(blob)\tin a tree\n")
        try clone.must("tag", "-a", "-m", "tag of a tree", "treetag", tree)
        let push = try HeldPush(
            to: server, "refs/tags/outer", "\(blob):refs/blobs/x", "\(tree):refs/trees/x", "refs/tags/treetag")
        let taken = try push.taken()
        #expect(taken.lines(.tag).sorted() == ["inner tag", "outer tag", "tag of a tree"])
        #expect(taken.files == ["refs/blobs/x=in a blob\n", "in a tree=in a blob\n"])
        #expect(taken.content("refs/blobs/x")?.place.ref == RefName("refs/blobs/x"))
        let refs = ["refs/trees/x", "refs/tags/treetag"].map { RefName($0) }
        #expect(taken.content("in a tree")?.place.ref.map(refs.contains) == true)
        #expect(taken.coverage.blobs == 1)
        #expect(taken.coverage.commits == 0)
        #expect(taken.steps.allSatisfy { $0.commit == nil && $0.own.map(\.path) == [RepoPath("in a tree")] })
        #expect(try push.end().status == 0)
        try clone.must("tag", "-a", "-m", "third", "third", "outer")
        #expect(try HeldPush(to: server, "refs/tags/third").taken().lines(.tag) == ["third"])
    }

    @Test func `a tag of a commit that is new brings the commit`() throws {
        let server = try Server { try $0.commit(["a": "a\n"], message: "start") }
        try server.clone.commit(["b": "b\n"], message: "tagged")
        try server.clone.must("tag", "-a", "-m", "the tag", "v1")
        let taken = try HeldPush(to: server, "refs/tags/v1").taken()
        #expect(taken.lines(.message) == ["tagged"])
        #expect(taken.lines(.tag) == ["the tag"])
        let tag = ObjectID(hex: try server.clone.must("rev-parse", "v1"))
        #expect(taken.contents.first?.place == Place(.tag, commit: tag, ref: RefName("refs/tags/v1")))
    }

    @Test func `a chain of tags too deep is cut short, and says so`() throws {
        let server = try Server { try $0.commit(["a": "a\n"]) }
        var name = try server.clone.must("rev-parse", "HEAD")
        var kind = "commit"
        for depth in 0..<52 {
            let tag = "object \(name)\ntype \(kind)\ntag t\ntagger A <a@b> 1 +0000\n\ntag \(depth)\n"
            name = try server.clone.object(tag.bytes, type: "tag")
            kind = "tag"
        }
        let taken = try HeldPush(to: server, "\(name):refs/tags/deep").taken()
        #expect(taken.problems.map(\.isCut) == [true])
        #expect(taken.lines(.tag).count == 50)
    }

    @Test func `a fork reads through alternates with odd names`() throws {
        let server = try Server { try $0.commit(["a": "a\n"], message: "start") }
        let fork = #"odd: "quoted" \ fork.git"#
        try server.clone.must("clone", "-q", "--bare", "--shared", server.path, "\(server.clone.scratch.path)/\(fork)")
        try server.clone.must("config", "transfer.unpackLimit", "1", in: fork)
        try server.clone.commit(["a": "a\nb\n"], message: "next")
        let push = try HeldPush(to: server, at: "\(server.clone.scratch.path)/\(fork)", "HEAD:main")
        let list = try #require(push.environment["GIT_ALTERNATE_OBJECT_DIRECTORIES"])
        #expect(list.first == UInt8(ascii: "\""))
        let taken = try push.taken()
        #expect(taken.files == ["a=a\nb\n"])
        let old = try #require(taken.steps.first?.own.first?.old)
        #expect(try push.reading().contents(of: [Version(RepoPath("a"), old)]).map { text($0.bytes) } == ["a\n"])
        #expect(try push.end().status == 0)
    }

    @Test func `a thin pack's deltas are read whole`() throws {
        var random = SeededGenerator(seed: 6)
        let long = (0..<2_000).map { _ in random.text(20, of: "abcdefgh") }.joined(separator: "\n")
        let server = try Server { try $0.commit(["long": long], message: "start") }
        try server.git("config", "transfer.unpackLimit", "1")
        try server.clone.commit(["long": long + "\nend\n"], message: "one line")
        #expect(try HeldPush(to: server, "HEAD:main").taken().files == ["long=\(long)\nend\n"])
    }

    @Test func `submodules are counted, links are read, executables keep their mode`() throws {
        let server = try Server { try $0.commit(["a": "a\n"]) }
        let clone = server.clone
        let blob = try clone.object("#!/bin/sh\n".bytes)
        let commit = try clone.must("rev-parse", "HEAD")
        try clone.must("update-index", "--add", "--cacheinfo", "160000,\(commit),module")
        try clone.must("update-index", "--add", "--cacheinfo", "100755,\(blob),run")
        try clone.must("update-index", "--add", "--cacheinfo", "120000,\(blob),link")
        try clone.must("commit", "-q", "-m", "odd modes")
        let taken = try HeldPush(to: server, "HEAD:main").taken()
        #expect(taken.coverage.skipped == [.gitlink: 1])
        #expect(taken.content("run")?.mode == .executable)
        #expect(taken.content("link")?.mode == .symbolicLink)
        #expect(taken.coverage.blobs == 1)
    }

    @Test func `an object above the limit is a problem, and the rest is read`() throws {
        let server = try Server { try $0.commit(["a": "a\n"]) }
        try server.clone.commit(["large": String(repeating: "x", count: 5_000), "small": "s\n"], message: "m")
        let taken = try HeldPush(to: server, "HEAD:main").taken(limit: 4_000)
        #expect(taken.files == ["small=s\n"])
        #expect(taken.problems.map(\.isCut) == [true])
        #expect(taken.problems.first?.place?.path == RepoPath("large"))
    }

    @Test func `a push that takes a ref for what it is not is stale`() throws {
        let server = try Server { try $0.commit(["a": "a\n"]) }
        try server.clone.commit(["b": "b\n"])
        let push = try HeldPush(to: server, "HEAD:main")
        try server.git("update-ref", "refs/heads/main", "HEAD")
        let repository = try push.repository()
        let reader = try CatFileReader(repository.git, repository.format)
        let new = try #require(push.updates().first?.new)
        let main = RefName("refs/heads/main")
        for wrong in [
            RefUpdate(main, old: nil, new: new), RefUpdate(main, old: new, new: nil),
            RefUpdate(RefName("refs/heads/none"), old: new, new: nil),
        ] {
            let error = #expect(throws: GitError.self) {
                try CommitReading.receiving(
                    [wrong], to: ExistingRefs(repository, moving: [wrong]), in: repository, reader: reader, limit: 1_000
                )
            }
            #expect(error?.problem.reason.text.contains("stale") == true)
        }
    }

    @Test func `an object that is missing is an error or a problem, never nothing`() throws {
        let server = try Server { try $0.commit(["a": "a\n"], message: "start") }
        let clone = server.clone
        let commit = try clone.commit(["dir/b": "b\n"], message: "next")
        let push = try HeldPush(to: server, "HEAD:main")
        let quarantine = text(try #require(push.environment["GIT_QUARANTINE_PATH"]))
        func file(_ id: String) -> String { "\(quarantine)/\(id.prefix(2))/\(id.dropFirst(2))" }
        func without(_ revision: String, _ body: () throws -> Void) throws {
            let path = file(try clone.must("rev-parse", revision))
            #expect(try clone.run("/bin/mv", path, path + ".away").status == 0)
            try body()
            #expect(try clone.run("/bin/mv", path + ".away", path).status == 0)
        }
        try without("HEAD:dir/b") {
            let taken = try push.taken()
            #expect(taken.problems.count == 1)
            #expect(taken.problems.first?.isCut == false)
        }
        try without("HEAD^{tree}") { #expect(throws: Problem.self) { try push.taken() } }
        try without("HEAD:dir") { #expect(throws: Problem.self) { try push.taken() } }
        try without(commit) { #expect(throws: GitError.self) { try push.taken() } }
        #expect(try push.taken().problems.isEmpty)
    }

    @Test func `a namespace is a repository of its own`() throws {
        let server = try Server { try $0.commit(["a": "a\n"], message: "start") }
        try server.clone.commit(["b": "b\n"], message: "next")
        try server.clone.must("push", "-q", "origin", "HEAD~:refs/namespaces/n/refs/heads/main")
        let push = try HeldPush(to: server, "HEAD:refs/heads/main", env: ["GIT_NAMESPACE": "n"])
        #expect(try push.taken().lines(.message) == ["next"])
    }
}
