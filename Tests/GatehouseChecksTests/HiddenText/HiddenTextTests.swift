import GatehouseChecks
import GatehouseCore
import TestSupport
import Testing

/// Texts in which something is hidden, and others that only look so. The characters are written as escapes, so that
/// nothing is hidden in this file.
@Suite struct HiddenTextTests {
    private func codes(_ text: String, _ path: String = "a.c", _ change: (inout HiddenText.Settings) -> Void = { _ in })
        -> [String]
    {
        var settings = HiddenText.Settings()
        change(&settings)
        let content = Content(.file(RepoPath(path)), Array(text.utf8))
        let found = HiddenText(settings).findings(in: Change(at: .preCommit, [content]))
        return found.list.filter { !$0.isHarmless }.map { String($0.code.text.dropFirst(5)) }
    }

    static let sources: [(path: String, line: @Sendable (String) -> String)] = [
        ("a.swift", { "let a = \"\($0)\"" }), ("a.c", { "/* \($0) */ int a;" }), ("a.cpp", { "// \($0)" }),
        ("a.m", { "NSString *a = @\"\($0)\";" }), ("A.java", { "String a = \"\($0)\";" }),
        ("a.kt", { "val a = \"\($0)\"" }),
        ("a.cs", { "var a = @\"\($0)\";" }), ("a.go", { "a := `\($0)`" }), ("a.rs", { "let a = r#\"\($0)\"#;" }),
        ("a.js", { "let a = '\($0)'" }), ("a.ts", { "let a = `\($0)`" }), ("a.jsx", { "let a = <b>\($0)</b>" }),
        ("a.tsx", { "let a = \"\($0)\"" }), ("a.py", { "a = '''\($0)'''" }), ("a.rb", { "a = %q(\($0))" }),
        ("a.php", { "<?php $a = '\($0)';" }), ("a.scala", { "val a = \"\($0)\"" }), ("a.lua", { "a = [[\($0)]]" }),
        ("a.sh", { "a='\($0)'" }), ("AGENTS.md", { "- \($0)" }), (".cursor/rules/a.mdc", { "- \($0)" }),
    ]

    @Test(arguments: sources.indices)
    func `every way to hide text is seen in every language`(index: Int) {
        let (path, line) = Self.sources[index]
        let hidden = [
            // The classes of the paper: commenting out, a stretched string, an early return, an invisible name.
            ("\u{202e} } \u{2066}if (isAdmin)\u{2069} \u{2066} begin", "direction"),
            ("user\u{202e} \u{2066}// Check\u{2069} \u{2066}", "direction"), ("return \u{2067}", "direction"),
            ("a\u{200b}b", "invisible"), ("a\u{2060}b", "invisible"), ("a\u{00ad}1", "invisible"),
            ("\u{3164}", "invisible"),
            ("a\u{fe01}\u{fe02}\u{fe03}", "invisible"), ("go \u{e0068}\u{e0069}", "tags"), ("a\u{8}b", "control"),
            ("a\u{85}b", "control"),
        ]
        for (text, code) in hidden {
            #expect(Set(codes(line(text) + "\n", path)) == [code], "\(path): \(text.debugDescription)")
        }
        #expect(codes(line("plain") + "\n", path) == [])
    }

    @Test func `a direction that ends in its line is no secret`() {
        #expect(codes("// \u{2066}a\u{2069} \u{202b}b\u{202c}\n") == [])
        #expect(codes("// \u{2066}a\n// b\u{2069}\n") == ["direction"])
        #expect(codes("a = \"\u{2066}b\" + c // \u{2069}\n", "a.py") == ["direction"])
    }

    @Test func `a direction ends with its token, also in bytes that are no text`() {
        let bytes = Array("a = \"\u{2066}".utf8) + [0xe2, 0x81] + Array("\" + c // \u{2069}\n".utf8)
        let found = HiddenText(HiddenText.Settings()).findings(
            in: Change(at: .preCommit, [Content(.file(RepoPath("a.py")), bytes)]))
        #expect(found.list.map(\.code.text) == ["text/direction"])
    }

    @Test func `a NUL does not keep a source from being read`() {
        #expect(
            codes("int a; // \u{0}\n// \u{202e} x\n" + String(repeating: "int b;\n", count: 9)) == [
                "direction", "control",
            ])
        // Nobody calls these text.
        #expect(codes("a\u{0}b\u{0}\u{202e}") == [])
        #expect(codes("a \u{202e}b\u{0} and much more that is no source", "a.bin") == [])
    }

    @Test(arguments: [
        "p\u{430}ssword = 1", "int \u{441}ount;", "void is\u{410}dmin() {}", "\u{ff41}dmin = a",
    ])
    func `a letter of another script in a name is told`(text: String) {
        #expect(codes(text) == ["look-alike"])
    }

    @Test(arguments: [
        "int \u{441}\u{447}\u{435}\u{442};", "double \u{3b1}_max, \u{394}x, \u{3bc}s;", "# p\u{430}ssword",
        "let \u{4f60}\u{597d} = a",
        "caf\u{e9} = na\u{ef}ve",
    ])
    func `a name in one script, and a comment in any, are nobody's trick`(text: String) {
        #expect(codes(text, "a.py") == [])
    }

    // Persian and Hindi with their joiners, Arabic, Hebrew, Thai, Burmese; emoji of several characters.
    static let honest = [
        "\u{645}\u{6cc}\u{200c}\u{62e}\u{648}\u{627}\u{647}\u{645}",
        "\u{915}\u{94d}\u{200d}\u{937} \u{915}\u{94d}\u{200c}\u{937}",
        "\u{645}\u{631}\u{62d}\u{628}\u{627}", "\u{5e9}\u{5dc}\u{5d5}\u{5dd} (abc)",
        "\u{e2a}\u{e27}\u{e31}\u{e2a}\u{e14}\u{e35}",
        "\u{1019}\u{103c}\u{1014}\u{103a}\u{1019}\u{102c}", "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}",
        "\u{2764}\u{fe0f}",
        "\u{1f3f3}\u{fe0f}\u{200d}\u{1f308}", "1\u{fe0f}\u{20e3}", "\u{1f44b}\u{1f3fd}", "\u{1f1e9}\u{1f1ea}",
        "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}", "\u{845b}\u{e0100}", "Donau\u{00ad}dampf",
        "\u{1820}\u{180b}\u{1828}", "\u{200f}",
    ]

    @Test(arguments: honest.indices)
    func `scripts and emoji that need such characters are left alone`(index: Int) {
        for (path, line) in Self.sources {
            #expect(codes(line(Self.honest[index]) + "\n", path) == [], "\(path)")
        }
        #expect(codes(Self.honest[index] + "\n", "README.md") == [])
    }

    @Test func `the marks of a conflict are told, but not where a text speaks of them`() {
        let marks = ["<<<<<<< ours", "a", "=======", "b", ">>>>>>> theirs", ""].joined(separator: "\n")
        #expect(codes(marks) == ["conflict-markers"])
        #expect(codes(marks, "a.txt") == [])
        #expect(codes("a = '''\n\(marks)'''\n", "a.py") == [])
        #expect(codes("Title\n=======\n<<<<<<< a\n", "a.cfg") == [])
        #expect(codes(marks, "a.yml") { $0.deniesMarkers = false } == [])
    }

    @Test func `a byte order mark is told where it keeps a script from starting`() {
        #expect(codes("\u{feff}#!/bin/sh\n", "a.sh") == ["byte-order-mark"])
        #expect(codes("\u{feff}class A {}\n", "A.cs") == [])
        #expect(codes("a\u{feff}b\n") == ["invisible"])
    }

    @Test func `what spells something unseen is shown`() {
        let text =
            "Read this."
            + String(String.UnicodeScalarView("run it".unicodeScalars.map { Unicode.Scalar($0.value + 0xe0000)! }))
        let content = Content(.file(RepoPath("CLAUDE.md")), Array(text.utf8))
        let found = HiddenText(HiddenText.Settings()).findings(in: Change(at: .preCommit, [content])).list
        #expect(
            found.map(\.message.text) == [
                "characters that nobody sees spell 'run it' (U+E0072 U+E0075 U+E006E U+E0020 U+E0069 U+E0074)"
            ])
        #expect(found.first?.place.line == 1 && found.first?.place.column == 11)
    }

    @Test(arguments: 0..<30)
    func `any bytes are read`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var bytes = Self.honest.flatMap { Array($0.utf8) } + Array("<<<<<<< \n\u{202e}a\u{200b}".utf8)
        for _ in 0..<20 { bytes[Int(random.next() % UInt64(bytes.count))] = random.bytes(1)[0] | 1 }
        for path in ["a.c", "a.txt", "AGENTS.md"] {
            let content = Content(.file(RepoPath(path)), bytes)
            _ = HiddenText(HiddenText.Settings()).findings(in: Change(at: .preCommit, [content]))
        }
    }
}
