import TestSupport
import Testing

/// Whatever stands on the standard input of `pre-receive`, only a push that was understood can be accepted.
@Suite struct `Standard input of a push` {
    @Test func `that is right is judged`() throws {
        let (server, old, good, bad) = try prepared()
        #expect(try server.preReceive("\(old) \(good) refs/heads/main\n").status == 0)
        #expect(try server.preReceive("\(old) \(bad) refs/heads/main\n").status == 1)
        #expect(try server.preReceive("\(zero) \(good) refs/heads/new\n").status == 0)
        #expect(try server.preReceive("\(old) \(zero) refs/heads/other\n").status == 0)
    }

    @Test(arguments: [
        "", "\n", "garbage\n", "OLD GOOD\n", "OLD GOOD \n", "OLD GOOD refs/heads/main", "OLD GOOD refs/heads/ma\0in\n",
        "OLD  GOOD refs/heads/main\n", "OLD GOOD refs/heads/main\r\n", "OLD\tGOOD\trefs/heads/main\n",
        "OLD GOOD refs/heads/main\n\n", "OLD GOOD refs/heads/main\nOLD", " OLD GOOD refs/heads/main\n",
        "OLD GOOD refs/heads/../main\n", "OLD GOOD HEAD\n", "OLD GOOD refs/heads/a..b\n",
        "OLD GOOD refs/heads/x.lock\n",
        "OLD GOOD refs/heads/\u{1b}[2J\n", "OLD GOOD refs/heads/main extra\n", "OLD 1234 refs/heads/new\n",
        "OLD zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz refs/heads/new\n", "ZERO ZERO\n",
        "OLD GOOD refs/heads/main\nOLD GOOD refs/heads/main\n", "OLD ZERO refs/heads/main\nZERO GOOD refs/heads/main\n",
    ])
    func `that is out of form leaves the push undecided`(_ form: String) throws {
        let (server, old, good, _) = try prepared()
        let input = form.replacing("OLD", with: old).replacing("GOOD", with: good).replacing("ZERO", with: zero)
        let outcome = try server.preReceive(input)
        expectUndecided(outcome)
        #expect(!outcome.errors.contains("\u{1b}"))
    }

    @Test func `that is long noise leaves the push undecided`() throws {
        let (server, _, _, _) = try prepared()
        var random = SeededGenerator(seed: 7)
        expectUndecided(
            try TestSupport.run(
                builtExecutable("pre-receive"), input: random.bytes(1 << 20),
                env: server.clone.environment.merging(["GIT_DIR": "."]) { $1 }, in: server.path))
    }

    @Test func `that names an object nobody has leaves the push undecided`() throws {
        let (server, old, good, _) = try prepared()
        let nobody = String(repeating: "ab", count: 20)
        expectUndecided(try server.preReceive("\(old) \(nobody) refs/heads/main\n"))
        let stale = try server.preReceive("\(nobody) \(good) refs/heads/main\n")
        #expect(stale.status == 1 || stale.status == 2, "\(stale)")
    }

    /// A server whose store holds a good and a bad commit beyond what `main` has; and the three commits.
    private func prepared() throws -> (Server, old: String, good: String, bad: String) {
        let server = try guardedServer()
        let old = try server.clone.must("rev-parse", "HEAD")
        let good = try server.clone.commit(["good.txt": "good\n"])
        let bad = try server.clone.commit(["app.env": leak])
        try server.git("fetch", "-q", server.clone.path, "main")
        try server.git("update-ref", "refs/heads/other", old)
        return (server, old, good, bad)
    }
}
