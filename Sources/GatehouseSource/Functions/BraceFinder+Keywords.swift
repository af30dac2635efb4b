/// Languages in which a keyword opens a function.
extension BraceFinder {
    // MARK: Swift

    func swiftOpening(at index: Int) -> Opening {
        var end: Int?
        while let place = last(of: Self.swiftWords, before: end) {
            end = place
            let item = items[place].first
            switch code[item].code {
            case "func": return function(at: place)
            case "init" where scope.kind == .type, "deinit" where scope.kind == .type:
                return .function(
                    code.text(item), from: item, parameters: firstGroup(from: place + 1).map { items[$0] })
            case "subscript" where scope.kind == .type:
                let group = firstGroup(from: place + 1).map { items[$0] }
                if startsAccessors(behind: index) { return .scope(.accessors, name: "subscript") }
                return .function("subscript", from: item, parameters: group)
            case "class" where word(at: place + 1) == "func" || word(at: place + 1) == "var": continue
            case "class", "struct", "enum", "protocol", "extension", "actor":
                return .scope(.type, name: place + 1 < items.count ? typeName(from: place + 1) : "")
            case "var", "let":
                if isCondition(place) { continue }
                return property(place, at: index)
            case "init", "deinit", "subscript": continue
            default: return .control
            }
        }
        return .block
    }

    private static let swiftWords: Set<Token.Code> = [
        "func", "init", "deinit", "subscript", "class", "struct", "enum", "protocol", "extension", "actor", "var",
        "let", "if",
        "else", "guard", "for", "while", "repeat", "switch", "do", "catch", "defer",
    ]

    private func word(at place: Int) -> Token.Code { place < items.count ? word(items[place]) : CodeTokens.nothing }

    // `if let`, `case let`, `, let`: no declaration of its own.
    private func isCondition(_ place: Int) -> Bool {
        guard place > 0 else { return false }
        let before = word(items[place - 1])
        return before == "if" || before == "guard" || before == "while" || before == "case" || before == ","
            || before == "for"
    }

    private func property(_ place: Int, at index: Int) -> Opening {
        guard place + 1 < items.count, isOneStatement(from: place) else { return .block }
        let name = code.text(items[place + 1].first)
        if let equals = items.lastIndex(where: { word($0) == "=" }), equals > place {
            if equals == items.count - 1 { return .function(name, from: items[place].first, parameters: nil) }
            return startsAccessors(behind: index) ? .scope(.accessors, name: name) : .block
        }
        if code.code(items[place].first) == "let" { return .block }
        if startsAccessors(behind: index) { return .scope(.accessors, name: name) }
        return .function(name, from: items[place].first, parameters: nil)
    }

    // The name of a type with its members: `A.B`, without type parameters.
    private func typeName(from place: Int) -> String {
        var name = ""
        for item in items.dropFirst(place) {
            let token = code[item.first]
            guard token.kind == .word || token.code == "." || token.code == "::" else { break }
            if token.kind == .word, !name.isEmpty, name.last != ".", name.last != ":" { break }
            name += code.text(item.first)
        }
        return name
    }

    // MARK: Go

    func goOpening(at index: Int) -> Opening {
        if isGoLiteral { return .scope(.values) }
        var end: Int?
        while let place = last(of: Self.goWords, before: end) {
            end = place
            switch word(items[place]) {
            case "func":
                if isGroup(at: place + 1), isName(place + 2), isGroup(at: place + 3) || word(at: place + 3) == "[" {
                    let group = firstGroup(from: place + 3)
                    return .function(
                        receiver(items[place + 1]) + code.text(items[place + 2].first), from: items[place].first,
                        parameters: group.map { items[$0] })
                }
                if isName(place + 1) { return function(at: place) }
                // The result of a function may be one.
                if last(of: ["func"], before: place) != nil { continue }
                guard place > 0, word(items[place - 1]) == ":=" || word(items[place - 1]) == "=",
                    let name = boundName(before: place - 1)
                else { return .block }
                return .function(
                    name, from: items[place].first, parameters: firstGroup(from: place + 1).map { items[$0] })
            case "struct", "interface":
                if word(at: place + 1) == "{" { continue }
                if let type = last(of: ["type"], before: place), type + 1 < items.count {
                    return .scope(.type, name: code.text(items[type + 1].first))
                }
                return .scope(.values)
            default: return .control
            }
        }
        return .block
    }

    private static let goWords: Set<Token.Code> = [
        "func", "struct", "interface", "if", "else", "for", "switch", "select",
    ]

    // `(a *A[T])`: the name of the type, and a dot.
    private func receiver(_ group: Scope.Item) -> String {
        let words = (group.first...group.last).filter { code.isWord($0) }
        guard let first = words.first else { return "" }
        let isAlone = words.count == 1 || code.code(first + 1) == "["
        return code.text(isAlone ? first : words[1]) + "."
    }

    private func isGroup(at place: Int) -> Bool { place < items.count && isGroup(items[place]) }
    private func isName(_ place: Int) -> Bool { place < items.count && code.isWord(items[place].first) }

    // `[]int{`, `map[string]T{`, `struct{}{`; and `T{` where no statement waits for a block.
    private var isGoLiteral: Bool {
        guard let last = items.last else { return scope.kind == .values }
        if word(last) == "interface" || word(last) == "struct", word(items.dropLast().last) != "type",
            self.last(of: ["type"]) == nil
        {
            return true
        }
        var place = items.count - 1
        while place > 0, code.isWord(items[place].first), word(items[place - 1]) == "." { place -= 2 }
        if place > 0, code.isWord(items[place].first), word(items[place - 1]) == "[" { return !endsSignature }
        return self.last(of: Self.goWords) == nil && scope.kind != .type
    }

    // Whether the type of a function's result stands last: `func a() []int {`, but not `[]func() []int{`.
    private var endsSignature: Bool {
        guard let place = last(of: ["func"]), place == 0 || word(items[place - 1]) != "[" else { return false }
        return !items[place...].contains { [":=", "=", "return", "range", ","].contains(word($0)) }
    }

    // MARK: Rust

    func rustOpening(at index: Int) -> Opening {
        var end: Int?
        var impl: Int?
        while let place = last(of: Self.rustWords, before: end) {
            end = place
            switch word(items[place]) {
            case "fn":
                guard isName(place + 1) else { continue }
                return function(at: place)
            case "impl":
                impl = place
                continue
            case "for" where last(of: ["impl"], before: place) != nil && last(of: ["fn"], before: place) == nil:
                continue
            case "for" where word(at: place + 1) == "<": continue
            case "trait", "mod", "struct", "enum", "union":
                return .scope(.type, name: isName(place + 1) ? code.text(items[place + 1].first) : "")
            case "match": return .scope(.arms)
            case "let":
                guard let equals = items.lastIndex(where: { word($0) == "=" }), equals > place,
                    equals + 1 < items.count,
                    isClosure(from: equals + 1)
                else { return .block }
                return .function(
                    code.text(items[min(place + 1, items.count - 1)].first), from: items[place].first, parameters: nil)
            default: return .control
            }
        }
        if let impl { return .scope(.type, name: implementedType(impl)) }
        return .block
    }

    private static let rustWords: Set<Token.Code> = [
        "fn", "impl", "trait", "mod", "struct", "enum", "union", "match", "let", "if", "else", "for", "while", "loop",
    ]

    private func isClosure(from place: Int) -> Bool {
        let first = word(at: place) == "move" ? place + 1 : place
        return (word(at: first) == "|" && word(items.last) == "|" && first < items.count - 1) || word(at: first) == "||"
    }

    private func implementedType(_ impl: Int) -> String {
        let start = items.indices.first { $0 > impl && word(items[$0]) == "for" && word(at: $0 + 1) != "<" } ?? impl
        var depth = 0
        for item in items.dropFirst(start + 1) {
            if word(item) == "<" {
                depth += 1
            } else if word(item) == ">" {
                depth -= 1
            } else if depth == 0,
                code.isWord(item.first), word(item) != "dyn", code.code(item.last + 1) != "::"
            {
                return code.text(item.first)
            }
        }
        return ""
    }

    // MARK: Kotlin and Scala

    func kotlinOpening(at index: Int) -> Opening {
        var end: Int?
        while let place = last(of: Self.kotlinWords, before: end) {
            end = place
            switch word(items[place]) {
            case "fun": return definition(at: place) ?? .block
            case "constructor", "init":
                guard scope.kind == .type else { continue }
                return .function(
                    code.text(items[place].first), from: items[place].first,
                    parameters: isGroup(at: place + 1) ? items[place + 1] : nil)
            case "get" where isGroup(at: place + 1), "set" where isGroup(at: place + 1):
                guard scope.kind == .type else { continue }
                return definition(at: place) ?? .block
            case "get", "set": continue
            case "class", "interface", "object":
                return .scope(.type, name: isName(place + 1) ? code.text(items[place + 1].first) : "")
            case "when": return .scope(.arms, isControl: true)
            case "val", "var":
                guard word(items.last) == "=", isOneStatement(from: place), isName(place + 1) else { return .block }
                return .function(code.text(items[place + 1].first), from: items[place].first, parameters: nil)
            default: return .control
            }
        }
        return .block
    }

    private static let kotlinWords: Set<Token.Code> = [
        "fun", "constructor", "init", "get", "set", "class", "interface", "object", "when", "val", "var", "if", "else",
        "for",
        "while", "do", "try", "catch", "finally",
    ]

    /// The function that the statement defines, and whose body is about to come.
    func definition() -> Opening? {
        guard let place = last(of: ["fun", "def", "get", "set"]) else { return nil }
        if word(items[place]) == "get" || word(items[place]) == "set" {
            guard language == .kotlin, scope.kind == .type, isGroup(at: place + 1) else { return nil }
        }
        // A value of its own: `fun f(a: Int = 1)` stands in brackets, `val a = b` behind it does not.
        if last(of: ["val", "var", "type"]) ?? -1 > place { return nil }
        return definition(at: place)
    }

    private func definition(at place: Int) -> Opening? {
        let start = items[place].first
        if word(items[place]) == "get" || word(items[place]) == "set" {
            let property = last(of: ["val", "var"], before: place).map {
                code.text(items[min($0 + 1, items.count - 1)].first)
            }
            let name = (property.map { $0 + "." } ?? "") + code.text(start)
            return .function(name, from: start, parameters: items[place + 1])
        }
        let group = firstGroup(from: place + 1)
        // `fun List<T>.name(`: the name is what stands before the brackets.
        let end = group ?? items.count
        var named = end - 1
        if language == .scala { named = min(named, place + 1) }
        while named > place, !code.isWord(items[named].first), code[items[named].first].kind == .sign,
            word(items[named]) == ">" || word(items[named]) == "]"
        { named -= 1 }
        guard named > place else { return nil }
        return .function(code.text(items[named].first), from: start, parameters: group.map { items[$0] })
    }

    func scalaOpening(at index: Int) -> Opening {
        var end: Int?
        while let place = last(of: Self.scalaWords, before: end) {
            end = place
            switch word(items[place]) {
            case "def": return definition(at: place) ?? .block
            case "class", "object", "trait", "enum", "extension", "package":
                if word(items[place]) == "class" || word(items[place]) == "object",
                    last(of: ["def"], before: place) != nil
                {
                    continue
                }
                return .scope(.type, name: isName(place + 1) ? code.text(items[place + 1].first) : "")
            case "new": return isGroup(items.last) || code.isWord(items[items.count - 1].first) ? .scope(.type) : .block
            case "val", "var":
                guard word(items.last) == "=>", isName(place + 1) else { return .block }
                return .function(code.text(items[place + 1].first), from: items[place].first, parameters: nil)
            default: return .control
            }
        }
        return .block
    }

    private static let scalaWords: Set<Token.Code> = [
        "def", "class", "object", "trait", "enum", "extension", "package", "new", "val", "var", "if", "else", "for",
        "while",
        "do", "try", "catch", "finally", "match",
    ]

    // MARK: PHP

    func phpOpening(at index: Int) -> Opening {
        guard let place = last(of: Self.phpWords) else { return .block }
        switch word(items[place]) {
        case "function":
            let named = word(at: place + 1) == "&" ? place + 2 : place + 1
            if isName(named) {
                return .function(
                    code.text(items[named].first), from: items[place].first,
                    parameters: firstGroup(from: named).map { items[$0] })
            }
            let before = place > 0 && word(items[place - 1]) == "static" ? place - 1 : place
            guard before > 0, word(items[before - 1]) == "=", let name = boundName(before: before - 1) else {
                return .block
            }
            return .function(name, from: items[place].first, parameters: firstGroup(from: place).map { items[$0] })
        case "class", "interface", "trait", "enum", "namespace":
            return .scope(.type, name: isName(place + 1) ? code.text(items[place + 1].first) : "")
        case "match": return .scope(.arms, isControl: true)
        default: return .control
        }
    }

    private static let phpWords: Set<Token.Code> = [
        "function", "class", "interface", "trait", "enum", "namespace", "match", "if", "else", "elseif", "for",
        "foreach",
        "while", "do", "switch", "try", "catch", "finally",
    ]
}
