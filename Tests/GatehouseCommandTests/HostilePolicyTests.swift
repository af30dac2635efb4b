import TestSupport
import Testing

/// A policy that cannot be understood is no policy: the gate stays shut and says why.
@Suite struct `A policy` {
    @Test(arguments: Hostile.all)
    func `that is out of form is a mistake`(_ policy: Hostile) throws {
        let clone = try begunClone()
        try clone.write(".gitehouse-unused", "")
        try clone.write(".gatehouse.yml", policy.bytes)
        try clone.must("add", ".")
        let commit = try clone.hook("pre-commit")
        expectUndecided(commit)
        #expect(commit.errors.contains(".gatehouse.yml"), "\(commit)")
        expectUndecided(try clone.scan(["--staged"]))
        #expect(try clone.git("commit", "-m", "change").status == 1)
    }

    @Test func `that is a symbolic link is a mistake`() throws {
        let clone = try begunClone()
        try clone.write("policy.yml", "version: 1\n")
        try clone.scratch.link("work/.gatehouse.yml", to: "policy.yml")
        try clone.must("add", ".")
        expectUndecided(try clone.hook("pre-commit"))
        expectUndecided(try clone.scan())
    }

    @Test func `that is a folder is a mistake`() throws {
        let clone = try begunClone()
        try clone.write(".gatehouse.yml/policy.yml", "version: 1\n")
        try clone.must("add", ".")
        expectUndecided(try clone.hook("pre-commit"))
    }

    @Test func `that is staged counts, not the file on disk`() throws {
        let clone = try begunClone()
        try clone.write(".gatehouse.yml", "version: 1\nsecrets: { mode: off }\n")
        try clone.write("app.env", leak)
        try clone.must("add", "app.env")
        expectRefused(try clone.git("commit", "-m", "change"), at: "app.env:1:7")
        try clone.must("add", ".gatehouse.yml")
        try clone.write(".gatehouse.yml", "nonsense: [\n")
        #expect(try clone.git("commit", "-q", "-m", "change").status == 0)
    }

    @Test(arguments: [("off", 0), ("evaluate", 0), ("warn", 0), ("enforce", 1)])
    func `says how far a check goes`(_ mode: String, status: Int32) throws {
        let clone = try begunClone()
        try clone.write(".gatehouse.yml", "version: 1\nsecrets:\n  mode: \(mode)\n")
        try clone.write("app.env", leak)
        try clone.must("add", ".")
        let commit = try clone.git("commit", "-q", "-m", "change")
        #expect(commit.status == status, "\(commit)")
        #expect(commit.errors.contains("secrets/github-token") == (mode == "warn" || mode == "enforce"), "\(commit)")
    }

    @Test func `forgives what it names, until the day that it names`() throws {
        let clone = try begunClone()
        try clone.write("app.env", leak)
        try clone.must("add", ".")
        let name = try #require(try clone.scanned(["--staged"]).findings.first?.fingerprint)
        for (day, status) in [("2999-12-31", Int32(0)), ("2020-01-01", 1)] {
            let waiver = "  - fingerprint: \(name)\n    reason: a sample\n    until: \(day)\n"
            try clone.write(".gatehouse.yml", "version: 1\nwaivers:\n\(waiver)")
            try clone.must("add", ".")
            #expect(try clone.hook("pre-commit").status == status, "until \(day)")
        }
    }

    @Test func `with five mistakes tells all five, each with its line`() throws {
        let clone = try begunClone()
        let policy = """
            version: 7
            secrests:
              mode: enforce
            secrets:
              mode: enforced
              block-from: 3
            waivers:
              - fingerprint: gh1:short
                reason: ""
                until: 2026-02-30

            """
        try clone.write("policy.yml", policy)
        let check = try clone.run(builtExecutable("gatehouse"), "policy", "check", "policy.yml")
        #expect(check.status == 2, "\(check)")
        let lines = (check.output + check.errors).split(separator: "\n").filter { $0.contains("policy.yml:") }
        for line in [1, 2, 5, 6, 8, 10] {
            #expect(lines.contains { $0.contains("policy.yml:\(line):") }, "line \(line) of \(check)")
        }
        #expect(check.output.contains("secrets") || check.errors.contains("'secrets'"))
    }

    @Test func `without mistakes is checked silently or in a line, and shown with its digest`() throws {
        let clone = try begunClone()
        try clone.write(".gatehouse.yml", "version: 1\nsecrets: { block-from: shaped }\n")
        #expect(try clone.run(builtExecutable("gatehouse"), "policy", "check").status == 0)
        let shown = try clone.run(builtExecutable("gatehouse"), "policy", "show")
        #expect(shown.status == 0 && shown.output.contains("shaped") && shown.output.contains("sha256:"), "\(shown)")
        let schema = try clone.run(builtExecutable("gatehouse"), "policy", "schema")
        #expect(schema.output.hasPrefix("{") && schema.output.contains("block-from"), "\(schema)")
    }
}

/// Bytes that stand where a policy is expected.
struct Hostile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]

    init(_ title: String, _ bytes: [UInt8]) {
        testDescription = title
        self.bytes = bytes
    }

    init(_ title: String, _ text: String) { self.init(title, Array(text.utf8)) }

    static let all = [
        Hostile("empty", ""), Hostile("only a comment", "# nothing\n"),
        Hostile("huge", "version: 1\n" + String(repeating: "# a line of comment that says nothing\n", count: 30_000)),
        Hostile("a bomb of aliases", "version: 1\n" + bomb), Hostile("a reference to itself", "version: &a [*a]\n"),
        Hostile("a key twice", "version: 1\nsecrets: { mode: off }\nsecrets: { mode: enforce }\n"),
        Hostile("a key twice, inside", "version: 1\nsecrets: { mode: off, mode: enforce }\n"),
        Hostile("binary", SeededBytes.some), Hostile("NUL", Array("version: 1\0\n".utf8)),
        Hostile("no UTF-8", Array("version: 1\n# ".utf8) + [0xff, 0xfe, 0x0a]),
        Hostile("conflict markers", "version: 1\n<<<<<<< ours\n=======\n>>>>>>> theirs\n"),
        Hostile("an unknown key", "version: 1\nsecretz: { mode: off }\n"),
        Hostile("an unknown key, inside", "version: 1\nsecrets: { mod: off }\n"),
        Hostile("two documents", "version: 1\n---\nversion: 1\n"), Hostile("a list", "- version: 1\n"),
        Hostile("a text", "hello\n"), Hostile("a later version", "version: 2\n"),
        Hostile("no version", "secrets: {}\n"),
        Hostile("unfinished", "version: 1\nsecrets: {\n"), Hostile("tabs", "version: 1\nsecrets:\n\tmode: off\n"),
        Hostile("a tag", "version: !!python/object:os.system 1\n"),
        Hostile("a mode that is no mode", "version: 1\nsecrets: { mode: maybe }\n"),
        Hostile("deep", "version: 1\nsecrets: " + String(repeating: "[", count: 50_000) + "\n"),
        Hostile(
            "a rule that does not find its example",
            """
            version: 1
            secrets:
              rules:
                - { id: acme, title: Acme token, match: 'acme_[0-9]{8}', finds: ['nothing here'] }

            """),
        Hostile(
            "a rule whose pattern is no pattern",
            "version: 1\nsecrets:\n  rules:\n    - { id: acme, title: Acme, match: 'acme_[', finds: ['acme_1'] }\n"),
    ]

    private static let bomb =
        (1...9).map { level in
            "a\(level): &a\(level) ["
                + Array(repeating: level == 1 ? "x" : "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
        }.joined()
}

private enum SeededBytes {
    static let some: [UInt8] = {
        var random = SeededGenerator(seed: 42)
        return random.bytes(5_000)
    }()
}
