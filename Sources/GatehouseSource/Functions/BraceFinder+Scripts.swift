/// JavaScript and TypeScript.
extension BraceFinder {
    func scriptOpening(at index: Int) -> Opening {
        if word(items.last) == "=>" {
            guard let arrow = boundArrow() else { return .block }
            return .function(arrow.name, from: arrow.start, parameters: arrow.parameters)
        }
        if let place = last(of: Self.scriptWords), let opening = scriptOpening(of: place) { return opening }
        if let method { return method }
        if opensObject(index) { return .scope(.object) }
        return items.isEmpty || isGroup(items.last) || code.isWord(index - 1, ["else", "do", "try", "finally"])
            ? .control : .block
    }

    private static let scriptWords: Set<Token.Code> = [
        "function", "class", "interface", "enum", "namespace", "module", "if", "for", "while", "with", "switch",
        "catch", "else",
        "do", "try", "finally",
    ]

    private func scriptOpening(of place: Int) -> Opening? {
        let rest = items.count - place - 1
        switch word(items[place]) {
        case "function": return scriptFunction(at: place)
        case "class", "interface", "enum", "namespace", "module":
            if items[place...].contains(where: { isGroup($0) }), word(items[place]) != "class" { return nil }
            let name = rest > 0 && code.isWord(items[place + 1].first) ? code.text(items[place + 1].first) : ""
            return .scope(.type, name: name == "extends" ? "" : name)
        case "else", "do", "try", "finally": return rest == 0 ? .control : nil
        case "catch": return rest == 0 || rest == 1 && isGroup(items.last) ? .control : nil
        case "for" where rest == 2 && word(items[place + 1]) == "await": return .control
        default: return rest == 1 && isGroup(items.last) ? .control : nil
        }
    }

    private func scriptFunction(at place: Int) -> Opening? {
        let named = place + 1 < items.count && word(items[place + 1]) == "*" ? place + 2 : place + 1
        guard let group = firstGroup(from: named) else { return nil }
        // Behind the parameters only a type may stand: else the body has come and gone.
        let isBody = group == items.count - 1 || word(items[group + 1]) == ":"
        guard isBody else { return nil }
        if named < group, code.isWord(items[named].first) {
            return .function(code.text(items[named].first), from: items[place].first, parameters: items[group])
        }
        let start = place > 0 && word(items[place - 1]) == "async" ? place - 1 : place
        guard let name = scriptName(before: start) else { return .block }
        return .function(name, from: items[start].first, parameters: items[group])
    }

    // What a function is bound to that begins at the place: `const f =`, `a.f =`, `f:`.
    private func scriptName(before start: Int) -> String? {
        guard start > 0 else { return nil }
        switch word(items[start - 1]) {
        case "=": return boundName(before: start - 1)
        case ":" where scope.kind == .object && start > 1: return key(items[start - 2])
        default: return nil
        }
    }

    private func key(_ item: Scope.Item) -> String? {
        let token = code[item.first]
        guard token.kind == .word || token.kind == .string || token.kind == .number else { return nil }
        return code.text(item.first)
    }

    /// The arrow function that ends the statement so far, where it is bound to a name.
    func boundArrow() -> (name: String, start: Int, parameters: Scope.Item?)? {
        guard word(items.last) == "=>" else { return nil }
        let arrow = items.count - 1
        // `(a): T =>`, `<T>(a) =>`, `async a =>`.
        var start = arrow - 1
        if let group = items[..<arrow].lastIndex(where: { isGroup($0) }),
            group == start || word(items[group + 1]) == ":"
        {
            start = group
        }
        guard start >= 0 else { return nil }
        let parameters = isGroup(items[start]) ? items[start] : nil
        if start > 0, word(items[start - 1]) == ">", let open = items[..<start].lastIndex(where: { word($0) == "<" }) {
            start = open
        }
        if start > 0, word(items[start - 1]) == "async" { start -= 1 }
        return scriptName(before: start).map { ($0, items[start].first, parameters) }
    }

    // `name(…) {` in a class or an object, with what may stand before and between.
    private var method: Opening? {
        guard scope.kind == .type || scope.kind == .object,
            let group = items.lastIndex(where: { isGroup($0) }), group > 0,
            group == items.count - 1 || word(items[group + 1]) == ":"
        else { return nil }
        var named = group - 1
        if word(items[named]) == ">" {
            guard let open = items[..<named].lastIndex(where: { word($0) == "<" }), open > 0 else { return nil }
            named = open - 1
        }
        let token = code[items[named].first]
        if token.kind == .sign, word(items[named]) == "[" {
            return .function("[]", from: items[named].first, parameters: items[group])
        }
        guard let name = key(items[named]), word(items[named]) != "function" else { return nil }
        if scopes.count == 1 { return nil }
        return .function(name, from: items[named].first, parameters: items[group])
    }

    // Whether a value is expected where the brace stands.
    private func opensObject(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let before = code[index - 1]
        if before.kind == .word {
            return ["return", "default", "typeof", "yield", "await", "in", "of", "new"].contains(code.code(index - 1))
        }
        guard before.kind == .sign else { return false }
        switch before.code {
        case ")", "]", "}", ";", "=>": return false
        case "{": return scope.kind == .object || scope.kind == .brackets
        case ":": return scope.kind == .object || scope.kind == .brackets || items.contains { word($0) == "?" }
        default: return true
        }
    }
}
