import TestSupport
import Testing

/// What is judged is what is staged, whatever its name and form.
@Suite struct `Of a commit is judged` {
    @Test func `the staged part of a file, though the rest is clean`() throws {
        let clone = try begunClone()
        try clone.write("kept.txt", leak)
        try clone.must("add", ".")
        try clone.write("kept.txt", "clean again\n")
        let before = try clone.state()
        expectRefused(try clone.git("commit", "-m", "change"), at: "kept.txt:1:7")
        #expect(try clone.state() == before)
    }

    @Test func `the staged part of a file only, though the rest is not clean`() throws {
        let clone = try begunClone()
        try clone.write("kept.txt", "clean\n")
        try clone.must("add", ".")
        try clone.write("kept.txt", "clean\n\(leak)")
        expectSilentlyAccepted(try clone.git("commit", "-q", "-m", "change"))
        #expect(try clone.must("diff", "--name-only") == "kept.txt")
    }

    @Test func `a staged file that is gone from the working tree`() throws {
        let clone = try begunClone()
        try clone.write("app.env", leak)
        try clone.must("add", ".")
        clone.scratch.remove("work/app.env")
        expectRefused(try clone.git("commit", "-m", "change"), at: "app.env:1:7")
    }

    @Test func `no file that is only intended to be added`() throws {
        let clone = try begunClone()
        try clone.write("later.env", leak)
        try clone.must("add", "-N", "later.env")
        try clone.write("kept.txt", "changed\n")
        try clone.must("add", "kept.txt")
        expectSilentlyAccepted(try clone.git("commit", "-q", "-m", "change"))
        expectRefused(try clone.git("commit", "-a", "-m", "change"), at: "later.env:1:7")
    }

    @Test func `the target of a symbolic link, which is never followed`() throws {
        let clone = try begunClone()
        try clone.scratch.write("outside.env", leak)
        try clone.scratch.link("work/harmless", to: "../outside.env")
        try clone.must("add", ".")
        expectSilentlyAccepted(try clone.git("commit", "-q", "-m", "change"))
        try clone.scratch.link("work/link", to: "/\(token)")
        try clone.must("add", ".")
        expectRefused(try clone.git("commit", "-m", "change"), at: "link:1:2")
    }

    @Test func `a pointer to a large file, which is clean in itself`() throws {
        let clone = try begunClone()
        let digest = String(repeating: "4d7a2146", count: 8)
        try clone.write(
            "big.bin", "version https://git-lfs.github.com/spec/v1\noid sha256:\(digest)\nsize 123456\n")
        try clone.must("add", ".")
        expectSilentlyAccepted(try clone.git("commit", "-q", "-m", "change"))
    }

    @Test(arguments: Form.all)
    func `a file in any form`(_ form: Form) throws {
        let clone = try begunClone()
        try clone.write("data.bin", form.bytes)
        try clone.must("add", ".")
        expectRefused(try clone.git("commit", "-m", "change"), at: "data.bin:\(form.position)")
    }

    @Test func `a file that attributes call binary, or filter on its way`() throws {
        let clone = try begunClone()
        try clone.write(".gitattributes", "*.one -diff\n*.two binary\n*.three diff=nothing\n*.four text eol=crlf\n")
        try clone.must("config", "diff.nothing.textconv", "true")
        for name in ["a.one", "a.two", "a.three", "a.four"] { try clone.write(name, leak) }
        try clone.must("add", ".")
        expectRefused(
            try clone.git("commit", "-m", "change"), at: "a.one:1:7", "a.two:1:7", "a.three:1:7", "a.four:1:7")
    }

    @Test(arguments: Name.all)
    func `a file of any name`(_ name: Name) throws {
        let clone = try begunClone()
        try clone.write(name.bytes, Array(leak.utf8))
        try clone.must("add", "-A")
        let before = try clone.must("status", "--porcelain", "-z")
        expectRefused(try clone.git("commit", "-m", "change"), at: "\(name.shown):1:7")
        #expect(try clone.must("status", "--porcelain", "-z") == before)
    }

    @Test func `a file that became executable, or a link, or an ordinary file`() throws {
        let clone = try begunClone()
        try clone.scratch.link("work/thing", to: "kept.txt")
        try clone.must("add", ".")
        try clone.must("commit", "-q", "-m", "link")
        clone.scratch.remove("work/thing")
        try clone.write("thing", leak)
        try clone.must("add", ".")
        expectRefused(try clone.git("commit", "-m", "change"), at: "thing:1:7")
        try clone.must("checkout", "-q", "-f", "HEAD")
        try clone.must("update-index", "--chmod=+x", "kept.txt")
        expectSilentlyAccepted(try clone.git("commit", "-q", "-m", "make executable"))
    }

    @Test func `a long file in which the token is the last line, without an end`() throws {
        let clone = try begunClone()
        try clone.write("long.txt", String(repeating: "a line of text\n", count: 200_000) + token)
        try clone.must("add", ".")
        expectRefused(try clone.git("commit", "-m", "change"), at: "long.txt:200001:1")
    }

    @Test func `a commit of many files, and the right ones are named`() throws {
        let clone = try begunClone()
        for index in 0..<300 { try clone.write("files/\(index).txt", "number \(index)\n") }
        try clone.write("files/77.txt", "\n\(leak)")
        try clone.must("add", ".")
        let commit = try clone.git("commit", "-m", "change")
        expectRefused(commit, at: "files/77.txt:2:7")
        #expect(commit.errors.components(of: "files/") == 1)
    }
}

/// A way to write a token into a file, and where it then stands.
struct Form: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let position: String

    static let all = [
        Form(
            testDescription: "UTF-16, little end first, marked", bytes: [0xff, 0xfe] + utf16(leak, littleEnd: true),
            position: "1:7"),
        Form(
            testDescription: "UTF-16, big end first, marked", bytes: [0xfe, 0xff] + utf16(leak, littleEnd: false),
            position: "1:7"),
        Form(testDescription: "NUL bytes before it", bytes: [0, 1, 2, 0x0a, 0] + Array(leak.utf8), position: "2:8"),
        Form(
            testDescription: "bytes that are no UTF-8", bytes: [0xff, 0xc0, 0x80] + Array(leak.utf8), position: "1:10"),
        Form(testDescription: "carriage returns", bytes: Array("A=1\r\n\(leak)".utf8), position: "2:7"),
        Form(
            testDescription: "UTF-8 with a mark", bytes: [0xef, 0xbb, 0xbf] + Array("\n\(leak)".utf8), position: "2:7"),
    ]

    private static func utf16(_ text: String, littleEnd: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
            return littleEnd ? pair : pair.reversed()
        }
    }
}

/// A name of a file in bytes, and how it is shown.
struct Name: Sendable, CustomTestStringConvertible {
    let bytes: [UInt8]
    let shown: String
    var testDescription: String { shown }

    /// How it is shown where only ASCII is sure to arrive.
    var plain: String {
        shown.unicodeScalars.map { $0.isASCII ? String($0) : "\\u{\(String($0.value, radix: 16))}" }.joined()
    }

    init(_ bytes: [UInt8], shownAs shown: String) {
        self.bytes = bytes
        self.shown = shown
    }

    init(_ name: String, shownAs shown: String? = nil) { self.init(Array(name.utf8), shownAs: shown ?? name) }

    static let all = [
        Name("with some spaces.env"), Name(" blank at both ends "), Name("line\nfeed.env", shownAs: #"line\nfeed.env"#),
        Name(#"it's a "quoted" one.env"#), Name("tab\tand\u{1b}[31mcolour", shownAs: #"tab\tand\u{1b}[31mcolour"#),
        Name("-leading-dash"), Name("$(touch pwned);`touch pwned`"), Name("ünïcödé/文件.env"), Name(":colon:1:1"),
        Name([0x61, 0xff, 0xfe, 0x62], shownAs: #"a\377\376b"#), Name("back\\slash"), Name("*?[glob]"),
    ]
}
