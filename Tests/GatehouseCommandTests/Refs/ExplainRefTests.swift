import TestSupport
import Testing

/// `gatehouse explain REF` says what may be done to a ref, and why.
@Suite struct `The command explain, asked for a ref,` {
    private func explain(_ clone: Clone, _ arguments: String...) throws -> String {
        let outcome = try TestSupport.run(
            builtExecutable("gatehouse"), ["explain"] + arguments, env: clone.environment, in: clone.path)
        #expect(outcome.status == 0, "\(outcome)")
        return outcome.output
    }

    @Test func `says that a server takes nothing under a space that no entry spells out`() throws {
        let clone = try Clone()
        try clone.commit(["a.txt": "a\n"])
        #expect(try explain(clone, "refs/odd/x").contains("so somebody unknown may: nothing"))
    }

    @Test func `tells which entries speak of it, and what they come to`() throws {
        let clone = try Clone()
        try clone.commit([
            ".gatehouse.yml": """
            version: 1
            branches:
              - refs: ['refs/heads/*']
                deny: [rewrite]
                allow: [{ who: [release-bot], to: [rewrite] }]
              - refs: ['refs/tags/*']
                deny: [retarget]
            """
        ])
        let anybody = try explain(clone, "refs/heads/topic")
        #expect(anybody.contains("entry 1 (refs/heads/*), mode enforce:"))
        #expect(anybody.contains("denies rewrite; others are allowed"))
        #expect(anybody.contains("1 of 2 entries of 'branches' do not speak of it"))
        #expect(anybody.contains("so somebody unknown may: create, fast-forward, direct-commit"))
        #expect(anybody.contains("and may not: rewrite, delete"))
        #expect(try explain(clone, "refs/heads/topic", "--as", "release-bot").contains("may not: nothing"))
        #expect(try explain(clone, "refs/tags/v1").contains("and may not: delete, retarget"))
        #expect(try explain(clone, "refs/odd/x").contains("nothing is taken under refs/odd/"))
        try clone.must("update-ref", "refs/remotes/origin/main", "HEAD")
        try clone.must("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main")
        #expect(try explain(clone, "refs/heads/main", "--as", "ada").contains("the default branch"))
    }

    @Test func `tells each code's story too`() throws {
        let clone = try Clone()
        for code in ["branches/rewrite", "files/large", "messages/subject", "identities/pusher"] {
            #expect(try explain(clone, code).contains("told by"))
            #expect(try explain(clone, "--list").contains(code))
        }
    }
}
