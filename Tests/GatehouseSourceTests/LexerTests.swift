import GatehouseCore
import GatehouseSource
import TestSupport
import Testing

/// A text, and the words of it that are code: everything else stands in strings and comments.
struct Snippet: Sendable, CustomTestStringConvertible {
    let language: Language
    let text: String
    let words: String

    init(_ language: Language, _ text: String, _ words: String) {
        self.language = language
        self.text = text
        self.words = words
    }

    var testDescription: String { "\(language.rawValue): \(text.prefix(40))" }
    var source: SourceText { SourceText(Array(text.utf8), language) }
}

@Suite struct LexerTests {
    static let snippets = [
        Snippet(.swift, #"let a = "x \(b ? "c" : d) y" // z"#, "let a b d"),
        Snippet(.swift, ##"let a = #"x \(b) \#(c) "y""# + e"##, "let a c e"),
        Snippet(.swift, "let a = \"\"\"\n x \"q\" \\(b)\n \"\"\"; c", "let a b c"),
        Snippet(.swift, "/* x /* y */ z */ a", "a"),
        Snippet(.swift, "let r = /x[/y]+/; let s = a / b / c", "let r let s a b c"),
        Snippet(.swift, "#if DEBUG && x\nlet a = #selector(b)\n#endif", "let a selector b"),
        Snippet(.c, "char a = '\\''; int b = 1'000; // x \\\n y\nc", "char a int b c"),
        Snippet(.c, "#define X(a) \\\n  if (a) \"\nint b;", "int b"),
        Snippet(.cpp, "auto a = R\"x(one )\" two)x\"; int b;", "auto a int b"),
        Snippet(.java, "String a = \"\"\"\n x \" y\n \"\"\"; char c = '\"'; d()", "String a char c d"),
        Snippet(.kotlin, "val a = \"${b + \"x${c}\"} y\"; val d = \"\"\"\\\"\"\"; e", "val a b c val d e"),
        Snippet(
            .csharp, #"var a = $"x {b} {{y}} {c:N2}"; var d = @"\"; var e = $@"{f}"""; g"#,
            "var a b c N2 var d var e f g"),
        Snippet(.csharp, "var a = \"\"\"\n x \"\" y\n \"\"\"; b", "var a b"),
        Snippet(.go, "a := `x \\`; b := '\\''; c := \"y\"", "a b c"),
        Snippet(.rust, "fn a<'b>(c: &'b str) { 'd'; r#\"x \"# ; '\\''; e }", "fn a b c b str e"),
        Snippet(
            .javascript, "a = `x ${b ? `y ${c}` : d} z`; e = f / g / h; /x\\/[/]'/.test(i)", "a b c d e f g h test i"),
        Snippet(.jsx, "const a = <div x='1' y={b}>Don't {c} <b/> do</div>; d", "const a div x y b c b div d"),
        Snippet(
            .tsx, "const a = <T,>(b: T) => b < c; const d = <T extends e>(f) => g",
            "const a T b T b c const d T extends e f g"),
        Snippet(.python, "a = f'x {b} {{y}}' r'\\'' '''z ' ''' # w\nc", "a f b r c"),
        Snippet(.python, "a = b'x' if c else rb\"y\"", "a b if c else rb"),
        Snippet(.ruby, "a = \"x #{b} y\" + %w[c [d] e].f # g\nh = <<~X.i\n  j #{k}\nX\nl", "a b f h i l"),
        Snippet(.ruby, "a / b; c = /x'#/; d ? e : f; g = ?h; puts %q(i)", "a b c d e f g puts"),
        Snippet(.ruby, "=begin\nx\n=end\na\n__END__\ny", "a"),
        Snippet(.php, "x <?php $a = \"y {$b['c']} z\"; // d ?> e <?= $f ?> g", "$a b $f"),
        Snippet(.php, "<?php $a = <<<X\n b\n X; $c = 'd'; # e\n#[F]\n", "$a $c F"),
        Snippet(.scala, "val a = s\"x ${b} y\"; val c = \"${\"; 'd'; 'e :: f", "val a s b val c e f"),
        Snippet(.lua, "a = [==[ x ]] ]==] --[[ y\n ]] b -- c", "a b"),
        Snippet(.shell, "a=\"$(b 'c' \"d\") ${e#f}\" # g\nh#i $# <<X\n j\nX\nk", "a b e f h i k"),
    ]

    @Test(arguments: snippets)
    func `strings and comments are told from code`(snippet: Snippet) {
        let source = snippet.source
        let words = source.tokens.filter { $0.kind == .word }.map(source.text)
        #expect(words.joined(separator: " ") == snippet.words)
        #expect(source.isWhole)
    }

    @Test(arguments: Language.allCases)
    func `tokens join up to any text, and count its lines`(language: Language) {
        var random = SeededGenerator(seed: UInt64(language.rawValue.utf8.reduce(0) { $0 &* 31 &+ Int($1) }))
        let texts = Self.snippets.map { Array($0.text.utf8) }
        for round in 0..<200 {
            var bytes = texts[round % texts.count] + texts[Int(random.next() % UInt64(texts.count))]
            for _ in 0..<(random.next() % 6) where !bytes.isEmpty {
                let place = Int(random.next() % UInt64(bytes.count))
                switch random.next() % 3 {
                case 0: bytes[place] = Array("\"'`/<{}()#$\\\n%?[]=*-".utf8)[Int(random.next() % 20)]
                case 1: bytes.remove(at: place)
                default: bytes.insert(random.bytes(1)[0], at: place)
                }
            }
            expectJoined(SourceText(bytes, language), round)
        }
    }

    private func expectJoined(_ source: SourceText, _ round: Int) {
        var (end, line, isJoined) = (0, 1, true)
        for token in source.tokens {
            isJoined = isJoined && Int(token.start) == end && token.end > token.start && Int(token.line) == line
            line += source.bytes[token.range].count { $0 == UInt8(ascii: "\n") }
            end = Int(token.end)
        }
        #expect(isJoined && end == source.bytes.count, "round \(round)")
    }

    @Test func `what nests deeper than anybody writes is read, and told`() {
        let deep = SourceText(Array(String(repeating: "\"\\(", count: 5_000).utf8), .swift)
        #expect(!deep.isWhole)
        #expect(deep.tokens.last?.end == 15_000)
    }

    @Test func `the language is told by the name or by the first line`() {
        #expect(Language(path: RepoPath("a/b.tsx")) == .tsx)
        #expect(Language(path: RepoPath("Rakefile")) == .ruby)
        #expect(Language(path: RepoPath("a.txt")) == nil)
        #expect(Language(firstLineOf: Array("#!/usr/bin/env -S python3 -u\n".utf8)) == .python)
        #expect(Language(firstLineOf: Array("#!/bin/sh\n".utf8)) == .shell)
    }

    @Test func `equal texts have equal codes`() {
        let source = SourceText(Array("abcdefgh abcdefgh abc ab".utf8), .c)
        let codes = source.tokens.filter { $0.kind == .word }.map(\.code)
        #expect(codes[0] == codes[1] && codes[0] == "abcdefgh" && codes[2] == "abc" && codes[3] == "ab")
    }
}
