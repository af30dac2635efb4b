import TestSupport
import Testing

/// The same change gets the same verdict at the commit, at the push and in an audit of the range.
@Suite struct `At the commit, at the push and in an audit` {
    @Test(arguments: Story.all)
    func `the verdict is the same`(_ story: Story) throws {
        let clone = try begunClone()
        try clone.hang(builtExecutable("pre-push"), as: "pre-push")
        let server = "\(clone.scratch.path)/server.git"
        try clone.must("init", "-q", "--bare", "-b", "main", server)
        try Self.write(story.before, to: clone)
        try clone.must("commit", "-q", "--allow-empty", "--no-verify", "-m", "before")
        try clone.must("push", "-q", "--no-verify", server, "main")
        try clone.scratch.link("server.git/hooks/pre-receive", to: builtExecutable("pre-receive"))
        for name in story.before.keys where story.after[name] == nil { try clone.must("rm", "-q", "--cached", name) }
        try Self.write(story.after, to: clone)

        let staged = try clone.scanned(["--staged"])
        #expect(staged.levels == story.levels, "staged")
        let commit = try clone.git("commit", "-q", "--allow-empty", "-m", "after")
        #expect(commit.status == story.status, "commit: \(commit)")
        if commit.status != 0 { try clone.must("commit", "-q", "--no-verify", "-m", "after") }
        let range = try clone.scanned(["--range", "HEAD~..HEAD"])
        #expect(range.levels == story.levels, "range")
        #expect(range.fingerprints == staged.fingerprints)
        #expect(try clone.git("push", server, "main").status == story.status, "pre-push")
        #expect(try clone.git("push", "--no-verify", server, "main").status == story.status, "pre-receive")
    }

    private static func write(_ files: [String: String], to clone: Clone) throws {
        for (name, text) in files {
            try clone.write(name, text)
            try clone.must("add", name)
        }
    }
}

/// What a repository held before a change and holds after it, and what the gate says of the change.
struct Story: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let before: [String: String]
    let after: [String: String]
    let levels: Set<String>
    var status: Int32 { levels.contains("block") ? 1 : 0 }

    init(_ title: String, _ before: [String: String], _ after: [String: String], _ levels: String...) {
        testDescription = title
        self.before = before
        self.after = after
        self.levels = Set(levels)
    }

    private static let password = "database:\n  password: \(Sample.password)\n"
    private static let text = (1...40).map { "line \($0) of a file that is long enough to be known again\n" }.joined()

    static let all = [
        Story("a complex function", [:], ["a.c": ways(11)], "block"),
        Story("a function of as many ways as before", ["a.c": ways(14)], ["a.c": ways(14) + "int b;\n"], "note"),
        Story("a function that gets worse", ["a.c": ways(14)], ["a.c": ways(15)], "block"),
        Story("a function that gets better", ["a.c": ways(14)], ["a.c": ways(12)], "note"),
        Story("a complex function with another name", ["a.c": ways(14)], ["a.c": ways(14, "other")], "note"),
        Story("a complex function in another file", ["a.c": ways(14)], ["b.c": "int b;\n" + ways(14)], "note"),
        Story("a second complex function", ["a.c": ways(14)], ["a.c": ways(14) + ways(11, "other")], "block", "note"),
        Story(
            "code that is there already", ["a.c": Pasted.file(1, 2)],
            ["a.c": Pasted.file(1, 2), "b.c": Pasted.function("work_2", seed: 2)], "block"),
        Story("code that moves", ["a.c": Pasted.file(1, 2)], ["b.c": Pasted.file(2, 1)]),
        Story(
            "code that was there twice", ["a.c": Pasted.file(1, 2), "b.c": Pasted.file(2)],
            ["a.c": Pasted.file(1, 2), "b.c": Pasted.file(2) + "int c;\n"]),
        Story("hidden text", [:], ["a.c": "// a\u{200b}b\n"], "block"),
        Story("hidden text that was there", ["a.c": "// a\u{200b}b\n"], ["a.c": "// a\u{200b}b\nint c;\n"], "note"),
        Story("a new token", [:], ["a.env": leak], "block"),
        Story("nothing", ["a.env": leak], ["a.env": leak]),
        Story("an old token in a touched file", ["a.env": leak], ["a.env": leak + "A=1\n"], "note"),
        Story("an old token on another line", ["a.env": leak], ["a.env": "A=1\n\n\n\(leak)"], "note"),
        Story("a second copy in the same file", ["a.env": leak], ["a.env": leak + leak], "block"),
        Story("a second copy in another file", ["a.env": leak], ["a.env": leak, "b.env": leak], "block"),
        Story("one copy of two removed", ["a.env": leak + leak], ["a.env": leak], "note"),
        Story("a token removed", ["a.env": leak], ["a.env": "A=1\n"]),
        Story("a file with a token removed", ["a.env": leak], [:]),
        Story("a file with a token renamed", ["a.env": text + leak], ["b/c.env": text + leak], "note"),
        Story(
            "a file with a token renamed and edited", ["a.env": text + leak],
            ["b/c.env": "a new line\n" + text + leak], "note"),
        Story(
            "a token moved to another file", ["a.env": text + leak, "b.env": "B=1\n"],
            ["a.env": text, "b.env": "B=1\n\(leak)"], "note"),
        Story("a file with a password renamed", ["a.yml": text + password], ["b.yml": text + password], "note"),
        Story("a second copy of a password", ["a.yml": password], ["a.yml": password, "b.yml": password], "block"),
        Story("another token in its place", ["a.env": leak], ["a.env": "TOKEN=\(Sample.githubToken(2))\n"], "block"),
        Story(
            "a new token beside an old one", ["a.env": leak],
            ["a.env": leak + "OTHER=\(Sample.githubToken(2))\n"], "note", "block"),
    ]
}

// A function in C with so many ways through it.
private func ways(_ count: Int, _ name: String = "work") -> String {
    "void \(name)(int a) {\n" + String(repeating: "  if (a) b();\n", count: count - 1) + "}\n"
}
