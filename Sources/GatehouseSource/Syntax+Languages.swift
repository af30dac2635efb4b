extension Syntax {
    /// The syntax of a language.
    static func of(_ language: Language) -> Syntax {
        switch language {
        case .swift: swift
        case .c: c
        case .cpp: cpp
        case .objectiveC: cpp
        case .java: java
        case .kotlin: kotlin
        case .csharp: csharp
        case .go: go
        case .rust: rust
        case .javascript, .jsx, .tsx: jsx
        case .typescript: javascript
        case .python: python
        case .ruby: ruby
        case .php: php
        case .scala: scala
        case .lua: lua
        case .shell: shell
        }
    }

    // The Swift Programming Language, "Lexical Structure".
    private static let swift = Syntax(
        blockComments: [nested],
        strings: [
            StringForm(
                .marked(prefix: "", mark: hash, quote: "\"\"\"", least: 0), escape: backslash, holding: [swiftValue]),
            StringForm(
                .marked(prefix: "", mark: hash, quote: "\"", least: 0), escape: backslash, isMultiline: false,
                holding: [swiftValue]),
            StringForm(.marked(prefix: "", mark: hash, quote: "/", least: 1), escape: backslash),
        ],
        wordBytes: "$", wordStarts: "$", hasConditions: true, hasRegex: true, hasOwnOperators: true)

    private static let c = Syntax(
        strings: [StringForm("\""), StringForm("'", isCharacter: true)], wordBytes: "$", wordStarts: "$",
        hasDirectives: true)

    private static let cpp = Syntax(
        strings: (["R", "LR", "uR", "UR", "u8R"] as [StaticString]).map { StringForm(.named(prefix: $0)) }
            + [StringForm("\""), StringForm("'", isCharacter: true)],
        wordBytes: "$", wordStarts: "$", hasDirectives: true)

    private static let java = Syntax(
        strings: [StringForm("\"\"\"", isMultiline: true), StringForm("\""), StringForm("'", isCharacter: true)],
        wordBytes: "$", wordStarts: "$")

    private static let kotlin = Syntax(
        blockComments: [nested],
        strings: [
            StringForm("\"\"\"", escape: nil, isMultiline: true, holding: [dollarBrace]),
            StringForm("\"", holding: [dollarBrace]),
            StringForm("'", isCharacter: true), StringForm("`", escape: nil),
        ])

    // C# language specification, "Lexical structure".
    private static let csharp = Syntax(
        strings: [
            StringForm(.quotes(prefix: "$$", least: 3), holding: [.init(open: "{{", close: brace)]),
            StringForm(.quotes(prefix: "$", least: 3), holding: [.init(open: "{", close: brace)]),
            StringForm(.quotes(prefix: "", least: 3)),
            StringForm("$@\"", "\"", escape: nil, isDoubled: true, isMultiline: true, holding: [doubledBrace]),
            StringForm("@$\"", "\"", escape: nil, isDoubled: true, isMultiline: true, holding: [doubledBrace]),
            StringForm("@\"", "\"", escape: nil, isDoubled: true, isMultiline: true),
            StringForm("$\"", "\"", holding: [doubledBrace]), StringForm("\""), StringForm("'", isCharacter: true),
        ],
        wordStarts: "@", hasDirectives: true)

    private static let go = Syntax(
        strings: [
            StringForm("\""), StringForm("`", escape: nil, isMultiline: true), StringForm("'", isCharacter: true),
        ])

    // The Rust Reference, "Tokens".
    private static let rust = Syntax(
        blockComments: [nested],
        strings: (["r", "br", "cr"] as [StaticString]).map {
            StringForm(.marked(prefix: $0, mark: hash, quote: "\"", least: 0))
        }
            + [StringForm("\"", isMultiline: true), StringForm("'", isCharacter: true)])

    private static let javascript = Syntax(
        strings: [
            StringForm("\""), StringForm("'"), StringForm("`", isMultiline: true, holding: [dollarBrace]),
        ],
        wordBytes: "$", wordStarts: "$#@", hasRegex: true)

    private static let jsx: Syntax = {
        var syntax = javascript
        syntax.hasMarkup = true
        return syntax
    }()

    // The Python Language Reference, 2.4.
    private static let python = Syntax(
        lineComments: ["#"], blockComments: [],
        strings: [
            StringForm("\"\"\"", isMultiline: true), StringForm("'''", isMultiline: true), StringForm("\""),
            StringForm("'"),
        ], hasStringPrefixes: true)

    private static let ruby = Syntax(
        lineComments: ["#"], blockComments: [BlockComment("=begin", "=end", isLineBound: true)],
        strings: [
            StringForm("\"", isMultiline: true, holding: [hashBrace]), StringForm("'", isMultiline: true),
            StringForm("`", isMultiline: true, holding: [hashBrace]),
            StringForm(.percent, escape: backslash, holding: [hashBrace]),
        ],
        wordEnds: "?!", wordStarts: "@$", hasRegex: true, heredocs: .ruby)

    private static let php = Syntax(
        lineComments: ["//", "#"],
        strings: [
            StringForm("\"", isMultiline: true, holding: [.init(open: "{$", close: brace)]),
            StringForm("'", isMultiline: true), StringForm("`", isMultiline: true),
        ],
        wordStarts: "$", heredocs: .php, island: ("<?", "?>"))

    private static let scala = Syntax(
        blockComments: [nested],
        strings: [
            StringForm("\"\"\"", escape: nil, isMultiline: true, holding: [dollarBrace]),
            StringForm("\"", holding: [dollarBrace]),
            StringForm("'", isCharacter: true), StringForm("`", escape: nil),
        ],
        wordBytes: "$", wordStarts: "$", interpolationNeedsPrefix: true)

    // Lua 5.4 Reference Manual, 3.1.
    private static let lua = Syntax(
        lineComments: ["--"], blockComments: [],
        strings: [StringForm("\""), StringForm("'"), StringForm(.brackets)])

    // POSIX.1, "Shell Command Language".
    private static let shell = Syntax(
        lineComments: ["#"], blockComments: [],
        strings: [
            StringForm("$'", "'", isMultiline: true), StringForm("'", escape: nil, isMultiline: true),
            StringForm(
                "\"", isMultiline: true,
                holding: [.init(open: "$(", close: UInt8(ascii: ")")), .init(open: "${", close: brace)]),
        ],
        wordBytes: "-", heredocs: .shell, commentsStartWords: true)

    private static let nested = BlockComment("/*", "*/", nests: true)
    private static let swiftValue = StringForm.Interpolation(open: "(", close: UInt8(ascii: ")"))
    private static let dollarBrace = StringForm.Interpolation(open: "${", close: brace)
    private static let hashBrace = StringForm.Interpolation(open: "#{", close: brace)
    private static let doubledBrace = StringForm.Interpolation(open: "{", close: brace, isDoubled: true)
    private static let brace = UInt8(ascii: "}")
    private static let hash = UInt8(ascii: "#")
    private static let backslash = UInt8(ascii: "\\")
}
