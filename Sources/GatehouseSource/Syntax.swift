/// What the texts of a language look like: all that the lexer has to know of it.
struct Syntax: Sendable {
    /// What begins a comment that ends with its line.
    var lineComments: [StaticString] = ["//"]
    /// What begins and ends a comment that may go over lines.
    var blockComments: [BlockComment] = [BlockComment("/*", "*/")]
    /// The forms of strings, the longer ones of a beginning first.
    var strings: [StringForm] = []
    /// Bytes of identifiers beside letters, digits, underscores and what is not ASCII.
    var wordBytes: StaticString = ""
    /// Bytes that may end an identifier.
    var wordEnds: StaticString = ""
    /// Bytes that may begin an identifier beside letters and underscores.
    var wordStarts: StaticString = ""
    /// Whether `#` at the beginning of a line begins a directive for the preprocessor.
    var hasDirectives = false
    /// Whether lines of conditional compilation stand among the code, and `#` is code otherwise.
    var hasConditions = false
    /// Whether a slash where a value is expected begins a regular expression.
    var hasRegex = false
    /// Whether operators are any run of operator characters.
    var hasOwnOperators = false
    var heredocs = Heredocs.none
    /// Whether a comment sign counts only at the beginning of a word, as in a shell.
    var commentsStartWords = false
    /// Whether letters before a quote say how a string is read, as in Python: `f` and `t` let code stand in it.
    var hasStringPrefixes = false
    /// Whether code stands only in strings with a word before the quote, as in Scala.
    var interpolationNeedsPrefix = false
    /// Whether tags of a markup stand among the code, as in JSX.
    var hasMarkup = false
    /// What the code stands between, as in PHP; everything else is text.
    var island: (open: StaticString, close: StaticString)?

    struct BlockComment: Sendable {
        let open: StaticString
        let close: StaticString
        /// Whether one may stand in another.
        let nests: Bool
        /// Whether it begins and ends only at the beginning of a line.
        let isLineBound: Bool

        init(_ open: StaticString, _ close: StaticString, nests: Bool = false, isLineBound: Bool = false) {
            self.open = open
            self.close = close
            self.nests = nests
            self.isLineBound = isLineBound
        }
    }

    /// Here documents (POSIX.1, Shell Command Language, 2.7.4), and what other languages call by that name.
    enum Heredocs: Sendable {
        case none, shell, ruby, php
    }
}
