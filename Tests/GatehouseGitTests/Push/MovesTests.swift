import GatehouseCore
import GatehouseSystem
import TestSupport
import Testing

@testable import GatehouseGit

/// What rules about history are told of a push: which refs really move, what is done to them, and which commits come.
@Suite struct MovesTests {
    /// A check that guards the refs whose names begin with one of these texts, each by an entry of its own.
    private struct Guardian: Check {
        static let about = About("guardian", "for tests", at: Set(Stage.allCases))

        struct Settings: PolicySection, CheckSettings {
            static let fields: [Field<Settings>] = []
            var weighing: Weighing { Weighing() }
        }

        var prefixes = ["refs/"]
        var needs: Needs = [.moves, .commits]
        var guardsAllAlike = false

        init(_ settings: Settings = Settings()) {}

        func guards(of ref: RefName, isDefaultBranch: Bool) -> [Int] {
            prefixes.indices.filter {
                ref.bytes.starts(with: prefixes[$0].utf8) || (isDefaultBranch && prefixes[$0] == "HEAD")
            }
        }

        func findings(in change: Change, using tools: Toolbox) -> Findings { [] }
    }

    private func guards(_ prefixes: [String], alike: Bool = false) -> (Stage) -> Guards? {
        var check = Guardian()
        (check.prefixes, check.guardsAllAlike) = (prefixes, alike)
        let policy = Policy(source: "test", rules: [Rule(check, Weighing())], digest: "")
        return { Guards(policy, at: $0) }
    }

    /// What the rules are told of the push, which git then makes.
    private func history(
        _ server: Server, _ refs: String..., guarding prefixes: [String] = ["refs/"], alike: Bool = false,
        env: [String: String] = [:]
    ) throws -> Change {
        let push = try HeldPush(to: server, pushing: refs, env: env)
        let reading = try push.reading()
        try reading.slices { _ in }
        let change = try #require(try reading.history(guards(prefixes, alike: alike)))
        #expect(try push.end().status == 0)
        return change
    }

    private func verbs(_ change: Change) -> [String: RefMove.Verb] {
        Dictionary(uniqueKeysWithValues: change.moves.map { (text($0.name.bytes), $0.verb) })
    }

    private func server() throws -> Server {
        let server = try Server {
            try $0.commit(["a": "a\n"], message: "one")
            try $0.commit(["b": "b\n"], message: "two")
        }
        try server.git("config", "receive.denyDeleteCurrent", "ignore")
        return server
    }

    @Test func `each ref is told by what is done to it`() throws {
        let server = try server()
        try server.clone.must(
            "push", "-q", "origin", "main:refs/heads/back", "main:refs/heads/gone", "main:refs/tags/t")
        try server.clone.must("push", "-q", "origin", "main~:refs/heads/behind", "main~:refs/tags/u")
        try server.clone.commit(["c": "c\n"], message: "three")
        let change = try history(
            server, "main", "+main~2:refs/heads/back", ":gone", "main:refs/heads/new", "main~:refs/heads/behind",
            "+main:refs/tags/t", ":refs/tags/u", "main:refs/tags/v")
        #expect(
            verbs(change) == [
                "refs/heads/main": .fastForward, "refs/heads/back": .rewrite, "refs/heads/gone": .delete,
                "refs/heads/new": .create, "refs/heads/behind": .fastForward, "refs/tags/t": .retarget,
                "refs/tags/u": .delete, "refs/tags/v": .create,
            ])
        #expect(change.moves.filter(\.isDefaultBranch).map(\.name) == [RefName("refs/heads/main")])
        #expect(change.moves.filter { $0.verb != .delete }.allSatisfy { $0.kind == .commit && $0.commit != nil })
    }

    @Test func `a branch that loses what was merged into it elsewhere is rewritten`() throws {
        let server = try server()
        try server.clone.must("checkout", "-q", "-b", "side", "main~")
        try server.clone.commit(["s": "s\n"])
        try server.clone.must("merge", "-q", "-m", "merge", "main")
        let merged = try history(server, "side:refs/heads/main")
        #expect(merged.moves.map(\.verb) == [.fastForward])
        #expect(merged.moves.map(\.continuesMainline) == [false])
        #expect(merged.moves.map(\.mainline.count) == [2])
        try server.clone.must("checkout", "-q", "--orphan", "other")
        try server.clone.commit(["o": "o\n"])
        #expect(try verbs(history(server, "+other:refs/heads/main")) == ["refs/heads/main": .rewrite])
    }

    @Test func `a symbolic ref is told by the ref that it leads to`() throws {
        let server = try server()
        try server.git("symbolic-ref", "refs/heads/alias", "refs/heads/main")
        try server.git("symbolic-ref", "refs/heads/other", "refs/heads/alias")
        try server.clone.commit(["c": "c\n"])
        let change = try history(server, "main:refs/heads/other", guarding: ["HEAD"])
        #expect(change.moves.map(\.target) == [RefName("refs/heads/main")])
        #expect(change.moves.map(\.isDefaultBranch) == [true])
        #expect(change.commits.count == 1)
    }

    @Test func `where the case of letters is ignored, a name of another case is the ref that is there`() throws {
        let server = try server()
        try server.clone.commit(["c": "c\n"])
        let plain = try history(server, "main:refs/heads/MAIN", guarding: ["HEAD"])
        #expect(plain.moves.isEmpty)
        try server.git("update-ref", "-d", "refs/heads/MAIN")
        try server.git("config", "core.ignorecase", "true")
        let change = try history(server, "main:refs/heads/MAIN", guarding: ["HEAD"])
        #expect(change.moves.map(\.target) == [RefName("refs/heads/main")])
        #expect(change.moves.map(\.verb) == [.rewrite])
    }

    @Test func `a namespace has a default branch of its own`() throws {
        let server = try server()
        let inside = "refs/namespaces/n/"
        try server.clone.must(
            "push", "-q", "origin", "main~:\(inside)refs/heads/main", "main~:\(inside)refs/heads/trunk")
        let main = try history(server, "main", guarding: ["HEAD"], env: ["GIT_NAMESPACE": "n"])
        #expect(main.moves.map(\.name) == [RefName("refs/heads/main")])
        #expect(main.moves.map(\.target) == [RefName("\(inside)refs/heads/main")])
        #expect(main.moves.map(\.verb) == [.fastForward])
        #expect(main.commits.count == 1)
        try server.git("symbolic-ref", "\(inside)HEAD", "\(inside)refs/heads/trunk")
        let trunk = try history(
            server, "+main~:main", "main:refs/heads/trunk", guarding: ["HEAD"], env: ["GIT_NAMESPACE": "n"])
        #expect(trunk.moves.map(\.name) == [RefName("refs/heads/trunk")])
    }

    @Test func `refs that no rule guards are left out`() throws {
        let server = try server()
        try server.clone.commit(["c": "c\n"])
        let change = try history(server, "main:refs/heads/x", "main:refs/heads/y", guarding: ["refs/heads/x"])
        #expect(change.moves.map(\.name) == [RefName("refs/heads/x")])
        #expect(change.commits.count == 3)
    }

    @Test func `a commit that was parked under fewer rules is new, and one under the same or more is known`() throws {
        let server = try server()
        let parked = try server.clone.commit(["c": "c\n"], message: "parked")
        try server.clone.must("push", "-q", "origin", "main:refs/heads/free/x")
        func brings(_ prefixes: [String], alike: Bool = false, to ref: String) throws -> [String] {
            let change = try history(server, "main:\(ref)", guarding: prefixes, alike: alike)
            try server.git("update-ref", "-d", ref)
            return change.moves.flatMap(\.brings).map(\.hex)
        }
        #expect(try brings(["refs/heads/strict/"], to: "refs/heads/strict/x").count == 3)
        #expect(try brings(["refs/heads/"], to: "refs/heads/strict/x") == [])
        #expect(try brings(["refs/heads/", "refs/heads/free/"], to: "refs/heads/strict/x") == [])
        #expect(try brings(["refs/heads/", "refs/heads/strict/"], to: "refs/heads/strict/x").last == parked)
        #expect(try brings(["refs/heads/strict/", "HEAD"], to: "refs/heads/strict/x").count == 3)
        // Where all refs are guarded alike, nothing is parked.
        #expect(try brings(["refs/"], alike: true, to: "refs/heads/strict/x") == [])
    }

    @Test func `several refs are told apart, whether one walk finds their commits or two`() throws {
        for alike in [true, false] {
            let server = try server()
            let three = try server.clone.commit(["c": "c\n"], message: "three")
            try server.clone.must("checkout", "-q", "-b", "side", "main~")
            let side = try server.clone.commit(["d": "d\n"], message: "side")
            let change = try history(server, "main", "side", guarding: ["refs/"], alike: alike)
            let brings = Dictionary(
                uniqueKeysWithValues: change.moves.map { (text($0.name.bytes), $0.brings.map(\.hex)) })
            #expect(brings == ["refs/heads/main": [three], "refs/heads/side": [side]])
            #expect(Set(change.commits.compactMap { $0.id?.hex }) == [three, side])
            #expect(change.moves.map(\.mainline) == change.moves.map(\.brings))
        }
    }

    @Test func `a tag is told with the commit that it leads to`() throws {
        let server = try server()
        try server.clone.must("tag", "-a", "-m", "inner", "inner", "main")
        try server.clone.must("tag", "-a", "-m", "outer", "outer", "inner")
        let tree = try server.clone.must("rev-parse", "main^{tree}")
        try server.clone.must("tag", "-a", "-m", "tree", "of-a-tree", tree)
        let change = try history(server, "outer", "of-a-tree", "\(tree):refs/trees/x")
        let moves = Dictionary(uniqueKeysWithValues: change.moves.map { (text($0.name.bytes), $0) })
        let outer = try #require(moves["refs/tags/outer"])
        #expect(outer.kind == .tag && outer.tags.count == 2)
        #expect(try outer.commit == server.clone.id("main"))
        #expect(moves["refs/tags/of-a-tree"]?.commit == nil)
        #expect(moves["refs/tags/of-a-tree"]?.kind == .tag)
        #expect(moves["refs/trees/x"]?.kind == .tree)
    }

    @Test func `what leaves a machine is held against what the remote has`() throws {
        let server = try server()
        try server.clone.must("fetch", "-q", "origin")
        try server.clone.must("remote", "set-head", "origin", "main")
        let three = try server.clone.commit(["c": "c\n"], message: "three")
        try server.clone.must("branch", "local")
        let repository = try #require(try Repository.open(at: server.clone.path.bytes, variables: variables))
        let old = try server.clone.id("origin/main")
        let updates = [RefUpdate(RefName("refs/heads/main"), old: old, new: ObjectID(hex: three))]
        for prefixes in [["refs/heads/"], ["HEAD"]] {
            let reading = try CommitReading.pushing(
                updates, to: Array("origin".utf8), from: repository,
                reader: CatFileReader(repository.git, repository.format), limit: 1 << 20)
            try reading.slices { _ in }
            let change = try #require(try reading.history(guards(prefixes)))
            #expect(change.moves.map(\.verb) == [.fastForward])
            #expect(change.moves.map(\.isDefaultBranch) == [true])
            #expect(change.moves.flatMap(\.brings).map(\.hex) == [three])
        }
    }
}
