/// One form of a string.
struct StringForm: Sendable {
    /// What may stand in a string and is code again, from one sign to another.
    struct Interpolation: Sendable {
        let open: StaticString
        let close: UInt8
        /// Whether the opening sign stands for itself where it is written twice.
        var isDoubled = false
    }

    enum Delimiter: Sendable {
        case fixed(StaticString, StaticString)
        /// Swift's and Rust's: a prefix, some marks, a quote; at the end the quote and as many marks. What escapes has as
        /// many marks behind it, too.
        case marked(prefix: StaticString, mark: UInt8, quote: StaticString, least: Int)
        /// C++'s: `R"name(`, and `)name"` at the end (C++ standard, lex.string).
        case named(prefix: StaticString)
        /// C#'s: some quotes, and as many at the end.
        case quotes(prefix: StaticString, least: Int)
        /// Lua's: `[==[`, and `]==]` (Lua manual, 3.1).
        case brackets
        /// Ruby's: `%`, perhaps a letter, and a sign that its counterpart ends; brackets nest.
        case percent
    }

    let delimiter: Delimiter
    /// What takes the next byte's meaning away; nil where nothing does.
    let escape: UInt8?
    /// Whether the closing quote stands for itself where it is written twice.
    let isDoubled: Bool
    let isMultiline: Bool
    let interpolations: [Interpolation]
    /// Whether it holds a single character: where it does not, the quote is something else, such as a lifetime.
    let isCharacter: Bool

    init(
        _ open: StaticString, _ close: StaticString? = nil, escape: UInt8? = UInt8(ascii: "\\"),
        isDoubled: Bool = false,
        isMultiline: Bool = false, holding interpolations: [Interpolation] = [], isCharacter: Bool = false
    ) {
        delimiter = .fixed(open, close ?? open)
        self.escape = escape
        self.isDoubled = isDoubled
        self.isMultiline = isMultiline
        self.interpolations = interpolations
        self.isCharacter = isCharacter
    }

    init(
        _ delimiter: Delimiter, escape: UInt8? = nil, isMultiline: Bool = true,
        holding interpolations: [Interpolation] = []
    ) {
        self.delimiter = delimiter
        self.escape = escape
        isDoubled = false
        self.isMultiline = isMultiline
        self.interpolations = interpolations
        isCharacter = false
    }
}
