import GatehouseChecks
import GatehouseCore
import Testing

@Suite struct BranchesTests {
    private let main = RefName("refs/heads/main")

    private func id(_ number: UInt8) -> ObjectID { ObjectID(bytes: [UInt8](repeating: number, count: 20))! }

    private func move(
        _ verb: RefMove.Verb, _ name: String = "refs/heads/main", as target: String? = nil, isDefault: Bool = false
    ) -> RefMove {
        let update = RefUpdate(
            RefName(name), old: verb == .create ? nil : id(1), new: verb == .delete ? nil : id(2))
        var move = RefMove(update, target: target.map { RefName($0) }, isDefaultBranch: isDefault, verb: verb)
        if verb != .delete { (move.kind, move.commit) = (.commit, id(2)) }
        move.continuesMainline = verb == .fastForward
        return move
    }

    private func entry(_ refs: String, deny: [Branches.Deed] = [], _ change: (inout Branches.Entry) -> Void = { _ in })
        -> Branches.Entry
    {
        var entry = Branches.Entry()
        entry.refs = RefPatterns(refs)
        entry.deny = deny
        change(&entry)
        return entry
    }

    private func codes(
        _ moves: [RefMove], _ entries: [Branches.Entry] = [], at stage: Stage = .preReceive, pusher: String? = nil,
        commits: [Commit] = [], today: String = "2026-06-15"
    ) -> [String] {
        var change = Change(at: stage)
        (change.moves, change.pusher, change.commits) = (moves, pusher, commits)
        let tools = Toolbox(today: Day(today)!)
        return Branches(Branches.Settings(entries)).found(in: change, using: tools).list.map(\.code.text)
    }

    @Test func `the default branch keeps its history on a server, and other branches need not`() {
        for verb in [RefMove.Verb.delete, .rewrite] {
            #expect(codes([move(verb, isDefault: true)]) == ["branches/\(verb.rawValue)"])
            #expect(codes([move(verb)]) == [])
            #expect(codes([move(verb, isDefault: true)], at: .prePush) == [])
        }
        #expect(codes([move(.fastForward, isDefault: true), move(.create, isDefault: true)]) == [])
    }

    @Test func `an entry opens the default branch by allowing it, and by nothing less`() {
        let allowance = Located(allowance([], [.rewrite]), at: Position(line: 1, column: 1))
        for name in ["HEAD", "refs/heads/main"] {
            let open = entry(name) { $0.allow = [allowance] }
            #expect(codes([move(.delete, isDefault: true), move(.rewrite, isDefault: true)], [open]) == [])
        }
        let wide = entry("refs/heads/**") { $0.allow = [allowance] }
        for entry in [wide, entry("HEAD")] {
            #expect(codes([move(.rewrite, isDefault: true)], [entry]) == ["branches/rewrite"])
        }
    }

    private func allowance(_ who: [String], _ to: [Branches.Deed]) -> Branches.Allowance {
        var allowance = Branches.Allowance()
        (allowance.who, allowance.to) = (who.map { NamePattern($0) }, to)
        return allowance
    }

    @Test(arguments: [
        (Branches.Deed.rewrite, ["rewrite", "delete", "retarget"]), (.delete, ["delete"]), (.create, ["create"]),
        (.retarget, ["delete", "retarget"]), (.fastForward, ["fast-forward"]), (.directCommit, ["delete"]),
    ])
    func `what would undo a denial is denied with it`(deed: Branches.Deed, denied: [String]) {
        let refused = RefMove.Verb.allCases.filter { verb in
            !codes([move(verb, "refs/heads/x")], [entry("refs/heads/x", deny: [deed])]).isEmpty
        }
        #expect(Set(refused.map(\.rawValue)) == Set(denied))
    }

    @Test func `who is allowed may, unless another entry denies it, and nobody is whom the server does not know`() {
        let mine = entry("refs/heads/x", deny: [.rewrite]) {
            $0.allow = [Located(allowance(["release-*"], [.rewrite]), at: Position(line: 1, column: 1))]
        }
        let push = [move(.rewrite, "refs/heads/x")]
        #expect(codes(push, [mine], pusher: "release-bot") == [])
        #expect(codes(push, [mine], pusher: "ada") == ["branches/rewrite"])
        #expect(codes(push, [mine]) == ["branches/rewrite"])
        #expect(codes(push, [mine, entry("refs/**", deny: [.rewrite])], pusher: "release-bot") == ["branches/rewrite"])
        // On the developer's machine nobody knows who pushes.
        #expect(codes(push, [mine], at: .prePush) == [])
    }

    @Test func `only those who are listed move a ref`() {
        let listed = entry("refs/heads/x") { $0.pushers = [NamePattern("ada@Example.org")] }
        let push = [move(.fastForward, "refs/heads/x")]
        #expect(codes(push, [listed], pusher: "ada@example.ORG") == [])
        #expect(codes(push, [listed], pusher: "Ada@example.org") == ["branches/pusher"])
        #expect(codes(push, [listed]) == ["branches/pusher"])
        #expect(codes(push, [listed], at: .prePush) == [])
    }

    @Test func `a ref is guarded under the name that it really has`() {
        let push = [move(.delete, "refs/heads/alias", as: "refs/heads/main")]
        #expect(codes(push, [entry("refs/heads/main", deny: [.delete])]) == ["branches/delete"])
        #expect(codes(push, [entry("refs/heads/alias", deny: [.delete])]) == ["branches/delete"])
    }

    @Test func `a frozen ref stands still on its days, the first and the last among them`() {
        let frozen = entry("refs/heads/x") {
            var freeze = Branches.Freeze()
            (freeze.from, freeze.until, freeze.reason) = (Day("2026-12-20"), Day("2027-01-03"), "holidays")
            $0.freeze = [Located(freeze, at: Position(line: 1, column: 1))]
        }
        for (day, isFrozen) in [
            ("2026-12-19", false), ("2026-12-20", true), ("2027-01-03", true), ("2027-01-04", false),
        ] {
            #expect(
                codes([move(.fastForward, "refs/heads/x")], [frozen], today: day)
                    == (isFrozen ? ["branches/frozen"] : []))
        }
    }

    @Test func `a linear history takes no merge, wherever it comes from`() {
        let linear = entry("refs/heads/main") { $0.history = .linear }
        let commits = [Commit(id(3), parents: [id(1)]), Commit(id(4), parents: [id(3), id(9)])]
        for verb in [RefMove.Verb.create, .fastForward] {
            var push = move(verb)
            push.brings = [id(3), id(4)]
            #expect(codes([push], [linear], commits: commits) == ["branches/merge"])
            push.brings = [id(3)]
            #expect(codes([push], [linear], commits: commits) == [])
        }
    }

    @Test func `where only merges are taken, each step of the main line is one`() {
        let commits = [
            Commit(id(3), parents: [id(1)]), Commit(id(4), parents: [id(1), id(3)]), Commit(id(5), parents: [id(4)]),
        ]
        for entry in [entry("HEAD", deny: [.directCommit]), entry("HEAD") { $0.history = .mergeOnly }] {
            var push = move(.fastForward, isDefault: true)
            (push.brings, push.mainline) = ([id(3), id(4)], [id(4)])
            #expect(codes([push], [entry], commits: commits) == [])
            (push.brings, push.mainline) = ([id(3), id(4), id(5)], [id(5), id(4)])
            #expect(codes([push], [entry], commits: commits) == ["branches/direct-commit"])
            // The branch merged into another one, and pushed in its place.
            (push.brings, push.mainline, push.continuesMainline) = ([id(4)], [id(4)], false)
            #expect(codes([push], [entry], commits: commits) == ["branches/direct-commit"])
        }
    }

    @Test func `before a commit, the branch is asked for, and a merge is none`() {
        func codes(_ parents: [ObjectID], isDefault: Bool = false) -> [String] {
            var change = Change(at: .preCommit)
            (change.branch, change.isOnDefaultBranch) = (main, isDefault)
            change.commits = [Commit(nil, parents: parents)]
            let entries = [entry("HEAD", deny: [.directCommit])]
            let findings = Branches(Branches.Settings(entries)).found(
                in: change, using: Toolbox(today: Day("2026-06-15")!))
            return findings.list.map(\.code.text)
        }
        #expect(codes([id(1)], isDefault: true) == ["branches/direct-commit"])
        #expect(codes([id(1)]) == [])
        #expect(codes([id(1), id(2)], isDefault: true) == [])
    }

    @Test(arguments: [
        ("refs/replace/1234", "branches/replacement"), ("refs/odd/x", "branches/space"),
        ("refs/gatehouse/x", "branches/space"),
    ])
    func `a server takes refs in other places only where an entry spells them out`(name: String, code: String) {
        let push = [move(.create, name)]
        let space = name.split(separator: "/").prefix(2).joined(separator: "/") + "/**"
        #expect(codes(push) == [code])
        #expect(codes(push, [entry("refs/**")]) == [code])
        #expect(codes(push, [entry(space)]) == [])
        #expect(codes(push, at: .prePush) == [])
        #expect(codes([move(.delete, name)]) == [])
        for known in ["refs/heads/x", "refs/tags/x", "refs/notes/commits", "refs/gatehouse/approvals/x"] {
            #expect(codes([move(.create, known)]) == [])
        }
    }

    @Test func `a server takes refs that lead to a commit`() {
        for kind in [RefMove.Kind.tree, .blob, .tag] {
            var push = move(.create, "refs/tags/x")
            (push.kind, push.commit) = (kind, nil)
            #expect(codes([push]) == ["branches/strange-tip"])
        }
    }

    @Test func `each entry goes as far as its own mode`() {
        let entries = [
            entry("refs/heads/x", deny: [.delete]) { $0.mode = .evaluate },
            entry("refs/heads/x", deny: [.delete]) { $0.mode = .off }, entry("refs/heads/x", deny: [.delete]),
        ]
        var change = Change(at: .preReceive)
        change.moves = [move(.delete, "refs/heads/x")]
        let findings = Branches(Branches.Settings(entries)).found(
            in: change, using: Toolbox(today: Day("2026-06-15")!))
        #expect(findings.list.map(\.mode) == [.evaluate, .enforce])
    }

    @Test func `every code has its story`() {
        #expect(Set(Branches.stories.map(\.code)).count == Branches.stories.count)
        #expect(Branches.stories.allSatisfy { $0.code.check == "branches" && $0.code.isWellFormed })
    }
}

extension Branches {
    // Without approvals there is nothing that could fail.
    fileprivate func found(in change: Change, using tools: Toolbox) -> Findings {
        try! findings(in: change, using: tools)
    }
}
