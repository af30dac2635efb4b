import Synchronization

/// A syntax made ready for the lexer: what each byte may begin.
final class LexerTables: Sendable {
    /// What a byte may begin; several at once.
    struct Class: OptionSet {
        let rawValue: UInt8
        static let blank = Class(rawValue: 1)
        static let newline = Class(rawValue: 2)
        static let wordStart = Class(rawValue: 4)
        static let word = Class(rawValue: 8)
        static let digit = Class(rawValue: 16)
        /// A comment, a string, or whatever else is not told from the byte alone.
        static let special = Class(rawValue: 32)
        static let bracket = Class(rawValue: 64)
    }

    let syntax: Syntax
    let language: Language
    private let classes: [Class]
    /// The forms of strings that a byte may begin, by their places in the syntax.
    let forms: [[Int]]
    let lineComments: [[UInt8]]
    let blockComments: [(open: [UInt8], close: [UInt8], nests: Bool, isLineBound: Bool)]
    let wordEnds: [UInt8]

    func classes(of byte: UInt8) -> Class { classes[Int(byte)] }

    private init(_ language: Language) {
        let syntax = Syntax.of(language)
        self.syntax = syntax
        self.language = language
        lineComments = syntax.lineComments.map(\.bytes)
        blockComments = syntax.blockComments.map { ($0.open.bytes, $0.close.bytes, $0.nests, $0.isLineBound) }
        wordEnds = syntax.wordEnds.bytes
        var forms = [[Int]](repeating: [], count: 256)
        for (index, form) in syntax.strings.enumerated() {
            for byte in form.beginnings { forms[Int(byte)].append(index) }
        }
        self.forms = forms
        var classes = (0..<256).map { Self.plainClass(of: UInt8($0)) }
        for byte in syntax.wordBytes.bytes { classes[Int(byte)].insert(.word) }
        for byte in syntax.wordStarts.bytes { classes[Int(byte)].insert([.wordStart]) }
        var special = lineComments.map { $0[0] } + blockComments.map { $0.open[0] }
        special += forms.indices.filter { !forms[$0].isEmpty }.map { UInt8($0) }
        if syntax.hasDirectives { special.append(UInt8(ascii: "#")) }
        if syntax.hasRegex { special.append(UInt8(ascii: "/")) }
        if syntax.heredocs != .none || syntax.hasMarkup { special.append(UInt8(ascii: "<")) }
        if syntax.heredocs == .ruby { special += [UInt8(ascii: "?"), UInt8(ascii: "_")] }
        special += (syntax.island?.close.bytes ?? []).prefix(1)
        for byte in special { classes[Int(byte)].insert(.special) }
        self.classes = classes
    }

    private static func plainClass(of byte: UInt8) -> Class {
        switch byte {
        case UInt8(ascii: "\n"): .newline
        case UInt8(ascii: " "), 0x09, 0x0b, 0x0c, 0x0d: .blank
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
            0x80...0xff:
            [.wordStart, .word]
        case UInt8(ascii: "0")...UInt8(ascii: "9"): [.digit, .word]
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
            UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: ";"):
            .bracket
        default: []
        }
    }

    private static let made = Mutex<[Language: LexerTables]>([:])

    /// The tables of a language: made once.
    static func of(_ language: Language) -> LexerTables {
        made.withLock { made in
            if let tables = made[language] { return tables }
            let tables = LexerTables(language)
            made[language] = tables
            return tables
        }
    }
}

extension StringForm {
    /// The bytes that such a string may begin with.
    fileprivate var beginnings: Set<UInt8> {
        switch delimiter {
        case .fixed(let open, _): Set(open.bytes.prefix(1))
        case .marked(let prefix, let mark, let quote, let least):
            prefix.bytes.isEmpty
                ? (least > 0 ? [mark] : [mark, quote.bytes[0]]) : Set(prefix.bytes.prefix(1))
        case .named(let prefix): Set(prefix.bytes.prefix(1))
        case .quotes(let prefix, _): Set((prefix.bytes + [UInt8(ascii: "\"")]).prefix(1))
        case .brackets: [UInt8(ascii: "[")]
        case .percent: [UInt8(ascii: "%")]
        }
    }
}

extension StaticString {
    var bytes: [UInt8] { withUTF8Buffer { Array($0) } }
}
