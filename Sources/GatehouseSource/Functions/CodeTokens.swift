/// The tokens of a source that mean something, one behind the other, without what stands between them.
struct CodeTokens {
    let source: SourceText
    /// The places of the tokens in the source.
    let places: [Int]

    init(_ source: SourceText, withDirectives: Bool = false) {
        self.source = source
        places = source.tokens.indices.filter {
            source.tokens[$0].isCode || (withDirectives && source.tokens[$0].kind == .directive)
        }
    }

    var count: Int { places.count }

    subscript(_ index: Int) -> Token { source.tokens[places[index]] }

    /// What the token says where it is a word or a sign; nothing that either says anywhere else.
    func code(_ index: Int) -> Token.Code {
        guard index >= 0, index < places.count else { return Self.nothing }
        let token = self[index]
        return token.kind == .word || token.kind == .sign || token.kind == .directive ? token.code : Self.nothing
    }

    func isWord(_ index: Int) -> Bool { index >= 0 && index < places.count && self[index].kind == .word }

    /// Whether the token is the word, and no other kind of token.
    func isWord(_ index: Int, _ words: Set<Token.Code>) -> Bool { isWord(index) && words.contains(self[index].code) }

    func text(_ index: Int) -> String { source.text(self[index]) }

    /// Whether nothing stands between the token and the one before it.
    func isGlued(_ index: Int) -> Bool { index > 0 && self[index - 1].end == self[index].start }

    /// Whether the token is the first one of its line.
    func startsLine(_ index: Int) -> Bool { index == 0 || self[index - 1].line != self[index].line }

    /// The column of the token, in bytes from 0.
    func column(_ index: Int) -> Int {
        let start = Int(self[index].start)
        var at = start
        while at > 0, source.bytes[at - 1] != lineFeed { at -= 1 }
        return start - at
    }

    static let nothing = Token.Code(value: 0)
}
