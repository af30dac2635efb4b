extension BraceFinder {
    /// What the brace opens, by the statement before it.
    func opening(at index: Int) -> Opening {
        if scope.kind == .accessors, let accessor = accessor(at: index) { return accessor }
        switch language {
        case .swift: return swiftOpening(at: index)
        case .go: return goOpening(at: index)
        case .rust: return rustOpening(at: index)
        case .kotlin: return kotlinOpening(at: index)
        case .scala: return scalaOpening(at: index)
        case .php: return phpOpening(at: index)
        case .javascript, .jsx, .typescript, .tsx: return scriptOpening(at: index)
        default: return declaratorOpening(at: index)
        }
    }

    /// The function whose body is the expression behind a sign; nil where none is.
    func expression(behind index: Int) -> Opening? {
        switch (language, code.code(index)) {
        case (.kotlin, "="), (.scala, "="): return definition()
        case (.javascript, "=>"), (.jsx, "=>"), (.typescript, "=>"), (.tsx, "=>"):
            return boundArrow().map { .function($0.name, from: $0.start, parameters: $0.parameters) }
        case (.csharp, "=>") where scope.kind == .accessors: return accessor(at: index)
        case (.csharp, "=>") where scope.kind != .arms: return memberExpression()
        default: return nil
        }
    }

    // `get {`, `private set {`, `didSet {`; with what stands before them.
    private func accessor(at index: Int) -> Opening? {
        guard let place = items.lastIndex(where: { code.isWord($0.first, Self.accessors) }) else { return nil }
        let item = items[place]
        return .function(code.text(item.first), from: item.first, parameters: nil)
    }

    private static let accessors: Set<Token.Code> = [
        "get", "set", "willSet", "didSet", "_read", "_modify", "init", "add", "remove", "read", "modify",
    ]

    /// Whether accessors stand behind the brace, and not the body of a getter.
    func startsAccessors(behind index: Int) -> Bool {
        var next = index + 1
        // Attributes and modifiers stand before some.
        while next < code.count, next < index + 24 {
            if code.code(next) == "@" {
                next += 2
                if code.code(next) == "(" { next = end(ofBracketsAt: next) + 1 }
            } else if code.code(next) == "[" {
                next = end(ofBracketsAt: next) + 1
            } else if code.isWord(next, Self.modifiers) {
                next += 1
            } else {
                break
            }
        }
        guard code.isWord(next, Self.accessors) else { return false }
        let after = code.code(next + 1)
        return after == "{" || after == "=>" || after == ";" || after == "(" || after == "}" || after == "async"
            || after == "throws"
            || code.isWord(next + 1, Self.accessors)
    }

    private static let modifiers: Set<Token.Code> = [
        "mutating", "nonmutating", "borrowing", "consuming", "private", "protected", "internal", "public", "readonly",
        "override", "inline",
    ]

    private func end(ofBracketsAt index: Int) -> Int {
        var (depth, next) = (0, index)
        while next < code.count, next < index + 500 {
            switch code.code(next) {
            case "(", "[": depth += 1
            case ")", "]":
                depth -= 1
                if depth == 0 { return next }
            default: break
            }
            next += 1
        }
        return index
    }

    // MARK: The statement

    var items: [Scope.Item] { scope.items }

    func word(_ item: Scope.Item?) -> Token.Code { item.map { code.code($0.first) } ?? CodeTokens.nothing }

    /// Whether the item is something in round brackets.
    func isGroup(_ item: Scope.Item?) -> Bool { item.map { code.code($0.first) == "(" && $0.last > $0.first } ?? false }

    /// The place of the last of the words in the statement; not as a member, nor as the name of an argument.
    func last(of words: Set<Token.Code>, before end: Int? = nil) -> Int? {
        var place = (end ?? items.count) - 1
        while place >= 0 {
            let index = items[place].first
            if code.isWord(index, words), !isMember(index), code.code(index + 1) != ":" { return place }
            place -= 1
        }
        return nil
    }

    func isMember(_ index: Int) -> Bool { code.code(index - 1) == "." || code.code(index - 1) == "?." }

    /// The first thing in round brackets from a place on, but not in angle brackets.
    func firstGroup(from place: Int) -> Int? {
        var depth = 0
        for next in place..<max(place, items.count) {
            switch word(items[next]) {
            case "<": depth += 1
            case ">": depth -= 1
            case "(" where depth <= 0 && isGroup(items[next]): return next
            default: break
            }
        }
        return nil
    }

    /// A function that a keyword opens, with its name behind it.
    func function(at place: Int) -> Opening {
        let group = firstGroup(from: place + 1)
        var name = ""
        var next = place + 1
        while next < items.count, next != group, name.isEmpty || code[items[next].first].kind == .sign {
            let text = code.text(items[next].first)
            if text == "<" || text == "[", !name.isEmpty { break }
            name += text
            next += 1
        }
        return .function(name, from: items[place].first, parameters: group.map { items[$0] })
    }

    /// The name that the statement gives to a value: `let f =`, `a.f =`.
    func boundName(before equals: Int) -> String? {
        if let place = last(of: ["let", "var", "val", "const", "auto"], before: equals), place + 1 < equals {
            return code.text(items[place + 1].first)
        }
        guard equals > 0, code.isWord(items[equals - 1].first) else { return nil }
        return code.text(items[equals - 1].first)
    }

    /// Whether the statement goes on from a place to its end, and no line begins another one.
    func isOneStatement(from place: Int) -> Bool {
        for next in items.dropFirst(place + 1) where code.startsLine(next.first) {
            let isSign = code[next.first].kind == .sign && !isGroup(next)
            let before = code[next.first - 1]
            if !isSign,
                before.kind != .sign || before.code == ")" || before.code == "]" || before.code == "}"
                    || before.code == ">"
            {
                return false
            }
        }
        return true
    }
}
