/// Finds functions in languages whose blocks stand in braces.
///
/// It knows no grammar: at each brace, the statement before it tells what is opened. So it goes on behind what it does not
/// understand, and what is broken in one place costs little elsewhere.
struct BraceFinder {
    let code: CodeTokens
    let language: Language
    private(set) var scopes: [Scope] = [Scope(kind: .type, name: "")]
    private var outline: Outline
    /// For each open `#if`, how it stood there, and how it stood at the end of its first branch.
    private var branches: [(start: [Scope], end: [Scope]?)] = []
    /// In C, the parameters of a function whose declarations may follow in the old style.
    var oldStyle: (name: Int, parameters: Scope.Item)?

    static func outline(of source: SourceText) -> Outline {
        var finder = BraceFinder(CodeTokens(source, withDirectives: true), source.language)
        finder.run()
        return finder.outline
    }

    private init(_ code: CodeTokens, _ language: Language) {
        self.code = code
        self.language = language
        outline = Outline(code)
    }

    var scope: Scope { scopes[scopes.count - 1] }

    private mutating func run() {
        for index in 0..<code.count {
            if code[index].kind == .directive {
                branch(at: index)
                continue
            }
            endExpressions(before: index)
            if let decision = decision(at: index) {
                outline.count(decision, at: index, in: scope.function, depth: scope.depth)
            }
            take(index)
        }
        while scopes.count > 1 {
            if scope.kind != .expression { outline.isBalanced = false }
            close(at: code.count - 1)
        }
    }

    private mutating func take(_ index: Int) {
        switch code.code(index) {
        case "(", "[":
            var inner = scope
            (inner.kind, inner.items, inner.open) = (.brackets, [], code.code(index))
            push(inner, at: index)
        case ")", "]": close("(", or: "[", at: index)
        case "{": openBrace(at: index)
        case "}": close("{", or: "{", at: index)
        case ";":
            endStatement()
        case ",":
            switch scope.kind {
            case .brackets, .object, .arms, .values: scopes[scopes.count - 1].items = []
            default: add(index)
            }
        case "=", "=>":
            add(index)
            openExpression(behind: index)
        default: add(index)
        }
    }

    private mutating func add(_ index: Int) {
        scopes[scopes.count - 1].items.append(Scope.Item(first: index, last: index))
    }

    // A scope is pushed when the item that it is was added to the statement.
    private mutating func push(_ inner: Scope, at index: Int) {
        add(index)
        scopes.append(inner)
    }

    private mutating func endStatement() {
        if language == .c, scope.kind == .type, oldStyle != nil,
            scope.items.contains(where: { code.code($0.first) == "=" })
        {
            oldStyle = nil
        }
        if language == .c, scope.kind == .type, oldStyle == nil { oldStyle = parametersOfOldStyle(scope.items) }
        scopes[scopes.count - 1].items = []
    }

    private mutating func openBrace(at index: Int) {
        var inner = scope
        (inner.items, inner.open) = ([], "{")
        switch opening(at: index) {
        case .scope(let kind, let name, let isControl):
            inner.kind = kind
            inner.ownName = name
            if kind == .type {
                inner.function = nil
                inner.depth = 0
                inner.name = path(name)
            } else if kind == .accessors {
                inner.name = path(name)
            } else if inner.function != nil, isControl || kind == .block || kind == .arms {
                inner.depth += 1
                outline.note(depth: inner.depth, in: inner.function)
            }
        case .function(let name, let start, let parameters):
            inner.kind = .function
            begin(&inner, name, from: start, parameters)
        }
        oldStyle = nil
        push(inner, at: index)
    }

    private mutating func begin(_ inner: inout Scope, _ name: String, from start: Int, _ parameters: Scope.Item?) {
        inner.ownName = name
        inner.name = path(name)
        // A method of Objective-C takes as many as its name has colons.
        let colons = language == .objectiveC ? name.utf8.count { $0 == UInt8(ascii: ":") } : 0
        inner.function = outline.begin(inner.name, at: start, parameters: parameters.map(count) ?? colons)
        inner.depth = 0
    }

    private func path(_ name: String) -> String {
        name.isEmpty ? scope.name : scope.name.isEmpty ? name : scope.name + "." + name
    }

    // How many parameters stand in brackets.
    private func count(_ brackets: Scope.Item) -> Int {
        if brackets.last <= brackets.first + 1 { return 0 }
        if brackets.last == brackets.first + 2, code.code(brackets.first + 1) == "void" { return 0 }
        var (depth, count) = (0, 1)
        for index in (brackets.first + 1)..<brackets.last {
            switch code.code(index) {
            case "(", "[", "{", "<": depth += 1
            case ")", "]", "}", ">": depth -= 1
            case "," where depth <= 0 && index < brackets.last - 1: count += 1
            default: break
            }
        }
        return count
    }

    // Closes what the bracket closes, and all that was left open in it.
    private mutating func close(_ first: Token.Code, or second: Token.Code, at index: Int) {
        guard let open = scopes.lastIndex(where: { $0.open == first || $0.open == second }), open > 0 else {
            outline.isBalanced = false
            return
        }
        // A brace at the beginning of a line ends what stands around it, whatever was left open in it.
        while scopes.count > open {
            if scopes.count - 1 > open, scope.kind != .expression { outline.isBalanced = false }
            close(at: index)
        }
    }

    // Closes the innermost scope with a token.
    private mutating func close(at index: Int) {
        let inner = scopes.removeLast()
        if inner.kind == .function || inner.kind == .expression, let function = inner.function {
            outline.end(function, at: inner.kind == .expression ? max(0, index - 1) : index)
        }
        let top = scopes.count - 1
        switch inner.kind {
        case .brackets, .object, .values:
            if let last = scopes[top].items.indices.last { scopes[top].items[last].last = index }
        case .expression: break
        default: scopes[top].items = []
        }
    }

    // MARK: Bodies that are expressions

    /// Opens the body of a function that is an expression, where one begins behind the sign.
    private mutating func openExpression(behind index: Int) {
        guard index + 1 < code.count, code.code(index + 1) != "{",
            case .function(let name, let start, let parameters)? = expression(behind: index)
        else { return }
        var inner = scope
        (inner.kind, inner.items, inner.open, inner.start) = (.expression, [], CodeTokens.nothing, index + 1)
        begin(&inner, name, from: start, parameters)
        scopes.append(inner)
    }

    private mutating func endExpressions(before index: Int) {
        while scope.kind == .expression, endsExpression(index) {
            let function = scope.function
            scopes.removeLast()
            if let function { outline.end(function, at: index - 1) }
            scopes[scopes.count - 1].items = []
        }
    }

    private func endsExpression(_ index: Int) -> Bool {
        switch code.code(index) {
        case ";", ")", "]", "}": return true
        case ",": return language != .kotlin && language != .scala
        default: break
        }
        guard index > scope.start, code.startsLine(index), language != .csharp, language != .java else { return false }
        return !goesOn(at: index)
    }

    // Whether a line goes on with what the one before began.
    private func goesOn(at index: Int) -> Bool {
        if code[index].kind == .sign, !Self.begins.contains(code.code(index)) { return true }
        if code[index - 1].kind == .sign, !Self.ends.contains(code.code(index - 1)) { return true }
        return code.isWord(index, Self.continuing) || code.isWord(index - 1, Self.continuing)
    }

    private static let begins: Set<Token.Code> = ["(", "[", "{", "@", "!", "#", "++", "--", "}", "'"]
    private static let ends: Set<Token.Code> = [")", "]", "}", "++", "--", "/>", "!", "!!", ">"]
    private static let continuing: Set<Token.Code> = [
        "else", "catch", "finally", "and", "or", "as", "is", "in", "match", "with", "yield", "return", "if", "when",
        "for", "to",
    ]

    // MARK: Conditional compilation

    // Of two branches the first one counts: what the others leave open is taken back.
    private mutating func branch(at index: Int) {
        switch code[index].code {
        case "if", "ifdef", "ifndef": branches.append((scopes, nil))
        case "else", "elif", "elifdef", "elifndef", "elseif":
            guard let last = branches.indices.last else { return }
            if branches[last].end == nil { branches[last].end = scopes } else { dropOpen(but: branches[last]) }
            scopes = branches[last].start
        case "endif":
            guard let last = branches.popLast(), let end = last.end else { return }
            dropOpen(but: last)
            scopes = end
        default: break
        }
    }

    // The functions that this branch has opened, and the first one has not.
    private mutating func dropOpen(but branch: (start: [Scope], end: [Scope]?)) {
        let known = Set((branch.start + (branch.end ?? [])).compactMap(\.function))
        for function in Set(scopes.compactMap(\.function)).subtracting(known) { outline.drop(function) }
    }
}
