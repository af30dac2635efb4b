/// Tells which tokens belong to statements that import something: everybody writes the same there, and has to.
struct ImportStatements {
    private let language: Language
    private var depth = 0
    private var line: UInt32 = 0
    private var state = State.outside

    private enum State {
        case outside
        /// In a statement that goes to the end of its line, or to that of what opens in it.
        case inside(depth: Int)
    }

    init(_ language: Language) { self.language = language }

    /// Whether the next token of code belongs to such a statement.
    mutating func take(_ token: Token) -> Bool {
        let startsLine = token.line != line
        line = token.line
        if startsLine, case .inside(let open) = state, open == 0 { state = .outside }
        if startsLine, depth == 0, case .outside = state, token.kind == .word, begins(token.code) {
            state = .inside(depth: 0)
        }
        let change = token.kind == .sign ? Self.depth(of: token.code) : 0
        if case .inside(let open) = state {
            state = .inside(depth: max(0, open + change))
            return true
        }
        depth = max(0, depth + change)
        return false
    }

    private func begins(_ word: Token.Code) -> Bool {
        switch language {
        case .swift: word == "import"
        case .java, .kotlin, .scala, .go: word == "import" || word == "package"
        case .csharp: word == "using"
        case .rust: word == "use" || word == "mod" || word == "extern"
        case .javascript, .typescript, .jsx, .tsx: word == "import"
        case .python: word == "import" || word == "from"
        case .ruby: word == "require" || word == "require_relative"
        case .php: word == "use" || word == "namespace" || word == "require" || word == "require_once"
        case .c, .cpp, .objectiveC, .lua, .shell: false
        }
    }

    private static func depth(of sign: Token.Code) -> Int {
        if sign == "{" || sign == "(" || sign == "[" { return 1 }
        if sign == "}" || sign == ")" || sign == "]" { return -1 }
        return 0
    }
}
