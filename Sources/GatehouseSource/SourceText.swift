/// A source text, told apart into tokens.
package struct SourceText: Sendable {
    package let language: Language
    package let bytes: [UInt8]
    /// The tokens in order: they join up to the bytes.
    package let tokens: [Token]
    /// Whether every string, comment and interpolation ends that begins. Where not, what stands behind may have been
    /// mistaken.
    package let isWhole: Bool

    package init(_ bytes: [UInt8], _ language: Language) {
        self.language = language
        self.bytes = bytes
        (tokens, isWhole) = bytes.withUnsafeBufferPointer { text in
            var lexer = Lexer(text, LexerTables.of(language))
            lexer.run()
            return (lexer.tokens, lexer.isWhole)
        }
    }

    /// The text of a token, for people; what is no UTF-8 is replaced.
    package func text(_ token: Token) -> String { String(decoding: bytes[token.range], as: UTF8.self) }
}
