/// Tells a text apart into tokens, from its first byte to its last. It takes any bytes.
struct Lexer {
    let text: UnsafeBufferPointer<UInt8>
    let tables: LexerTables
    var at = 0
    var line: UInt32 = 1
    private(set) var tokens: [Token] = []
    var isWhole = true
    /// What is open where the lexer stands, the innermost last.
    var frames: [Frame] = []
    /// The last token that was code.
    private(set) var before: Token?
    /// Here documents whose first line is still to come.
    var heredocs: [Heredoc] = []

    /// What a place may stand in.
    enum Frame {
        /// Code in a string or a markup, up to a sign.
        case code(open: UInt8, close: UInt8, depth: Int)
        case string(OpenString)
        /// A tag of a markup, and whether it ends an element.
        case tag(isClosing: Bool)
        /// What stands between two tags.
        case children
    }

    init(_ text: UnsafeBufferPointer<UInt8>, _ tables: LexerTables) {
        self.text = text
        self.tables = tables
        tokens.reserveCapacity(text.count / 4)
    }

    mutating func run() {
        guard text.count < Int(UInt32.max) else {
            isWhole = false
            return
        }
        if tables.syntax.island != nil { passText() }
        while at < text.count {
            switch frames.last {
            case nil, .code: readCode()
            case .string(let string): readString(string, from: at, line)
            case .tag(let isClosing): readTag(isClosing)
            case .children: readChildren()
            }
        }
        if !frames.isEmpty || !heredocs.isEmpty { isWhole = false }
    }

    // Nobody writes so many into each other; what begins deeper than that is read as what it stands in.
    private static let deepest = 256

    /// Opens a frame, where it is not too deep for one.
    mutating func open(_ frame: Frame) -> Bool {
        guard frames.count < Self.deepest else {
            isWhole = false
            return false
        }
        frames.append(frame)
        return true
    }

    /// Adds the token that ends where the lexer stands.
    mutating func emit(_ kind: Token.Kind, from start: Int, _ startLine: UInt32) {
        emit(kind, from: start, startLine, code: Token.Code(UnsafeBufferPointer(rebasing: text[start..<at])))
    }

    mutating func emit(_ kind: Token.Kind, from start: Int, _ startLine: UInt32, code: Token.Code) {
        let token = Token(kind, start..<at, line: startLine, code: code)
        tokens.append(token)
        if token.isCode { before = token }
    }

    /// Adds a token that means nothing to the compiler.
    mutating func emitBlank(_ kind: Token.Kind, from start: Int, _ startLine: UInt32) {
        tokens.append(Token(kind, start..<at, line: startLine, code: Token.Code(value: 0)))
    }

    /// The byte so far ahead; 0 behind the end.
    func peek(_ distance: Int = 0) -> UInt8 { at + distance < text.count ? text[at + distance] : 0 }

    /// Whether the bytes stand there.
    func stands(_ bytes: [UInt8], at offset: Int) -> Bool {
        guard offset + bytes.count <= text.count else { return false }
        for index in bytes.indices where text[offset + index] != bytes[index] { return false }
        return true
    }

    /// Goes to an offset, and counts the lines on the way.
    mutating func go(to end: Int) {
        while at < end {
            if text[at] == UInt8(ascii: "\n") { line += 1 }
            at += 1
        }
    }

    /// Whether nothing but blanks stands before the place in its line.
    var isAtLineStart: Bool {
        guard let last = tokens.last else { return true }
        if last.kind == .newline { return true }
        guard last.kind == .blank else { return false }
        return tokens.count == 1 || tokens[tokens.count - 2].kind == .newline
    }

    /// Whether a blank stands directly before the place.
    var isBehindBlank: Bool { tokens.last.map { $0.kind == .blank || $0.kind == .newline } ?? true }

    // What stands outside of the code, up to where it begins.
    private mutating func passText() {
        guard let island = tables.syntax.island else { return }
        let (start, startLine) = (at, line)
        let open = island.open.bytes
        var end = at
        while end < text.count, !stands(open, at: end) { end += 1 }
        go(to: end)
        if at > start { emit(.string, from: start, startLine) }
        if at == text.count { return }
        let (sign, signLine) = (at, line)
        var next = at + open.count
        if stands(Array("php".utf8), at: next) {
            next += 3
        } else if next < text.count, text[next] == UInt8(ascii: "=") {
            next += 1
        }
        go(to: next)
        emit(.sign, from: sign, signLine)
    }

    /// Ends the code, and passes over the text up to where it goes on.
    mutating func leaveIsland(_ close: [UInt8]) {
        let start = at
        at += close.count
        emit(.sign, from: start, line)
        passText()
    }
}
