/// Languages in which a name and its parameters open a function: C and its kin, Java, C#.
extension BraceFinder {
    func declaratorOpening(at index: Int) -> Opening {
        switch scope.kind {
        case .type: return memberOpening(at: index)
        case .values: return .scope(.values)
        default: return statementOpening(at: index)
        }
    }

    // MARK: Where types and functions are declared

    private func memberOpening(at index: Int) -> Opening {
        if language == .c, items.isEmpty, let oldStyle {
            return .function(code.text(oldStyle.name), from: oldStyle.name, parameters: oldStyle.parameters)
        }
        if items.isEmpty { return emptyOpening(at: index) }
        if language == .objectiveC, let method = selector { return method }
        if word(items.last) == "=" { return .scope(.values) }
        if let lambda = boundLambda { return lambda }
        if let type = typeOpening { return type }
        if word(items[0]) == "extern", items.count == 2 { return .scope(.type) }
        if isMemberInitializer { return .scope(.values) }
        if language == .java, isNamelessClass { return .scope(.type) }
        if let function = declaredFunction { return function }
        if language == .csharp, let property = propertyOpening(at: index) { return property }
        if language == .java, items.count == 1, word(items[0]) == "static" {
            return .function("static", from: items[0].first, parameters: nil)
        }
        if language == .java, let last = items.last, code.text(last.first) == scope.ownName {
            return .function(scope.ownName, from: items[0].first, parameters: nil)
        }
        return items.contains { word($0) == "=" } || language == .cpp ? .scope(.values) : .scope(.type)
    }

    // `A::A() : b{1}, c(2) {`: before the body stands a bracket, before a value a name.
    private var isMemberInitializer: Bool {
        guard language == .cpp, let last = items.last, code.isWord(last.first) || word(last) == ">",
            let colon = items.lastIndex(where: { word($0) == ":" }), colon > 0
        else { return false }
        return items[..<colon].contains { isGroup($0) }
    }

    // `A a = new B(c) {`, and a constant of an enumeration: `A("b") {`.
    private var isNamelessClass: Bool {
        guard isGroup(items.last), items.count >= 2 else { return false }
        if let equals = items.firstIndex(where: { word($0) == "=" }), let new = last(of: ["new"]) {
            return equals < new
        }
        let name = items[items.count - 2]
        guard code.isWord(name.first), items.count == 2 || word(items[items.count - 3]) == "," else { return false }
        return code.text(name.first) != scope.ownName
    }

    // A block of its own: an initializer in Java.
    private func emptyOpening(at index: Int) -> Opening {
        language == .java && scopes.count > 1 ? .function("init", from: index, parameters: nil) : .scope(.type)
    }

    // The first word that says what is declared, where it is a type.
    private var typeOpening: Opening? {
        guard let place = items.firstIndex(where: { isTypeWord($0.first) }) else { return nil }
        let keyword = word(items[place])
        // `struct a f(int b) {` is a function.
        if keyword == "struct" || keyword == "enum" || keyword == "union",
            language == .c || language == .cpp || language == .objectiveC,
            declaredFunction != nil
        {
            return nil
        }
        // In a list of type parameters: `template <class T> T f() {`.
        if items[..<place].contains(where: { word($0) == "<" }), language == .cpp, declaredFunction != nil,
            items[place...].contains(where: { word($0) == ">" })
        {
            return nil
        }
        var named = place + 1
        while named < items.count, keyword == "enum", word(items[named]) == "class" || word(items[named]) == "struct" {
            named += 1
        }
        if keyword == "record", named < items.count, word(items[named]) == "struct" || word(items[named]) == "class" {
            named += 1
        }
        var name = ""
        for item in items.dropFirst(named) {
            guard code.isWord(item.first) || word(item) == "::" || word(item) == "." || isGroup(item) else { break }
            if word(item) == "final" || word(item) == "extends" || word(item) == "implements" { break }
            if isGroup(item) {
                if language == .cpp { name = "" }
                continue
            }
            let isJoined = name.hasSuffix("::") || name.hasSuffix(".") || word(item) == "::" || word(item) == "."
            name = isJoined ? name + code.text(item.first) : code.text(item.first)
        }
        return .scope(.type, name: name)
    }

    private func isTypeWord(_ index: Int) -> Bool {
        guard code.isWord(index), code.code(index - 1) != "." else { return false }
        switch code.code(index) {
        case "class": return code.code(index - 1) != "enum" && language != .c
        case "enum": return true
        case "struct": return language != .java
        case "union": return language != .java && language != .csharp
        case "namespace": return language == .cpp || language == .csharp || language == .objectiveC
        case "interface": return language == .java || language == .csharp
        case "record":
            guard language == .java || language == .csharp else { return false }
            return code.isWord(index + 1) && code.code(index + 1) != "("
        default: return false
        }
    }

    /// The function that the statement declares: its name stands before the last parameters, or before what may follow
    /// them.
    private var declaredFunction: Opening? {
        guard let group = parameters, let name = declaredName(before: group) else { return nil }
        return .function(name.text, from: items[name.place].first, parameters: items[group])
    }

    private var parameters: Int? {
        var found: Int?
        for place in items.indices where isGroup(items[place]) {
            guard place > 0 else { continue }
            let before = items[place - 1]
            if let found, ends(found, before: place) { break }
            if code.isWord(before.first), noNames.contains(word(before)), !isOperator(place) { continue }
            if code.isWord(before.first) || isOperator(place) || word(before) == ">" {
                found = place
            }
            // `void (*f(int a))(int) {`
            else if found == nil, isGroup(before) {
                found = place
            }
        }
        return found
    }

    // Whether what stands between the parameters and the place says that they are over.
    private func ends(_ found: Int, before place: Int) -> Bool {
        items[(found + 1)..<place].contains { item in
            switch word(item) {
            case ":", "noexcept", "throw", "throws", "where", "requires", "->", "__attribute__", "override", "const":
                true
            default: false
            }
        }
    }

    // Words before brackets that are no names of functions. A method of Java may well be called `lock`.
    private var noNames: Set<Token.Code> {
        switch language {
        case .java: Self.javaWords
        case .csharp: Self.csharpWords
        default: Self.cWords
        }
    }

    private static let everywhere: Set<Token.Code> = [
        "if", "for", "while", "switch", "catch", "return", "throw", "new",
    ]
    private static let javaWords = everywhere.union(["synchronized"])
    private static let csharpWords = everywhere.union(["foreach", "fixed", "lock", "sizeof", "typeof", "using", "when"])
    private static let cWords = everywhere.union([
        "__asm__", "__attribute__", "__declspec", "__typeof__", "_Alignas", "alignas", "asm", "decltype", "defined",
        "explicit", "noexcept", "requires", "sizeof", "static_assert", "typeof",
    ])

    private func isOperator(_ place: Int) -> Bool {
        guard let keyword = items[..<place].lastIndex(where: { word($0) == "operator" }) else { return false }
        return place - keyword <= 4
    }

    private func declaredName(before group: Int) -> (text: String, place: Int)? {
        if let keyword = items[..<group].lastIndex(where: { word($0) == "operator" }), group - keyword <= 4 {
            let text = items[keyword..<group].reduce("") { name, item in
                if isGroup(item) || word(item) == "[" { return name + (isGroup(item) ? "()" : "[]") }
                return name + (code.isWord(item.first) && !name.isEmpty ? " " : "") + code.text(item.first)
            }
            return qualified(text, at: keyword)
        }
        var place = group - 1
        if word(items[place]) == ">" {
            var depth = 0
            while place > 0 {
                if word(items[place]) == ">" { depth += 1 } else if word(items[place]) == "<" { depth -= 1 }
                place -= 1
                if depth == 0 { break }
            }
        }
        guard place >= 0, code.isWord(items[place].first) else { return nil }
        return qualified(code.text(items[place].first), at: place)
    }

    // A name, with what stands before it: `A::B::~B`.
    private func qualified(_ name: String, at place: Int) -> (text: String, place: Int) {
        var (text, place) = (name, place)
        while place > 0,
            word(items[place - 1]) == "::" || word(items[place - 1]) == "~" || word(items[place - 1]) == "."
        {
            text = code.text(items[place - 1].first) + text
            place -= 1
            if place > 0, code.isWord(items[place - 1].first), word(items[place]) != "~" {
                text = code.text(items[place - 1].first) + text
                place -= 1
            }
        }
        return (text, place)
    }

    // Properties and indexers of C#.
    private func propertyOpening(at index: Int) -> Opening? {
        guard startsAccessors(behind: index), let last = items.last else { return nil }
        let isIndexer = word(last) == "[" && items.count > 1
        return .scope(.accessors, name: isIndexer ? "this" : code.text(last.first))
    }

    /// In C#, what `=>` gives a body to: a method, or a property.
    func memberExpression() -> Opening? {
        let statement = Array(items.dropLast())
        guard scope.kind == .type, statement.count > 1, !statement.contains(where: { word($0) == "=" }) else {
            return nil
        }
        if let function = declaredFunction { return function }
        guard let last = statement.last, code.isWord(last.first) || word(last) == "[" else { return nil }
        let name = word(last) == "[" ? "this" : code.text(last.first)
        return .function(name, from: last.first, parameters: nil)
    }

    // Methods of Objective-C: `- (int)a:(int)b c:(int)d {`.
    private var selector: Opening? {
        guard let start = items.lastIndex(where: { (word($0) == "-" || word($0) == "+") && code.startsLine($0.first) }),
            isGroup(start + 1 < items.count ? items[start + 1] : nil)
        else { return nil }
        var name = ""
        for (item, next) in zip(items[(start + 2)...], items[(start + 3)...] + [items[start]])
        where code.isWord(item.first) {
            if word(next) == ":" {
                name += code.text(item.first) + ":"
            } else if name.isEmpty {
                name = code.text(item.first)
            }
        }
        return .function(name, from: items[start].first, parameters: nil)
    }

    // MARK: In functions

    private func statementOpening(at index: Int) -> Opening {
        guard let first = items.first, let last = items.last else { return .block }
        if let lambda = boundLambda { return lambda }
        if code.isWord(first.first, Self.controls) { return .control }
        if language == .java || language == .csharp, let switched = switchExpression { return switched }
        if word(last) == "=" || word(last) == "]" || word(last) == "[" && language == .java { return .scope(.values) }
        if let place = items.firstIndex(where: { isTypeWord($0.first) }), !items.contains(where: { word($0) == "=" }),
            place < 3
        {
            return typeOpening ?? .block
        }
        if language == .java, self.last(of: ["new"]) != nil, isGroup(last) { return .scope(.type) }
        // A function in a function, in C#: a type, a name and parameters.
        if language == .csharp, isGroup(last), items.count >= 3,
            !items.contains(where: {
                word($0) == "=" || word($0) == "." || word($0) == "await" || word($0) == "new" || word($0) == "=>"
            }),
            let function = declaredFunction
        {
            return function
        }
        return isGroup(last) ? .control : .block
    }

    private static let controls: Set<Token.Code> = [
        "if", "else", "for", "while", "do", "switch", "try", "catch", "finally", "foreach", "synchronized", "using",
        "lock",
        "fixed", "unsafe", "checked", "unchecked",
    ]

    // C#'s `a switch { … }` has arms; Java's has cases.
    private var switchExpression: Opening? {
        guard language == .csharp, word(items.last) == "switch" else { return nil }
        return .scope(.arms, isControl: true)
    }

    // `f = (a) -> {`, `auto f = [a](b) {`: a function that is bound to a name.
    private var boundLambda: Opening? {
        guard let equals = items.lastIndex(where: { word($0) == "=" }), equals + 1 < items.count, equals > 0 else {
            return nil
        }
        let isBound: Bool
        switch language {
        case .java: isBound = word(items.last) == "->" && items.count - equals <= 3
        case .csharp: isBound = word(items.last) == "=>" && items.count - equals <= 4
        case .cpp, .objectiveC: isBound = word(items[equals + 1]) == "["
        default: isBound = false
        }
        guard isBound, code.isWord(items[equals - 1].first) else { return nil }
        let group = items[equals...].firstIndex { isGroup($0) }
        return .function(
            code.text(items[equals - 1].first), from: items[equals - 1].first, parameters: group.map { items[$0] })
    }

    /// The name and the parameters of a statement that may begin a function in the old style: `f(a, b) int a;`.
    func parametersOfOldStyle(_ items: [Scope.Item]) -> (name: Int, parameters: Scope.Item)? {
        guard let group = items.firstIndex(where: { isGroup($0) }), group > 0, group < items.count - 1,
            code.isWord(items[group - 1].first), code.isWord(items[group + 1].first),
            !noNames.contains(word(items[group + 1])), word(items[0]) != "typedef",
            !items.contains(where: { word($0) == "=" })
        else { return nil }
        // What is declared is one of the parameters: else it stands behind a macro that ends without a semicolon.
        let names = Set((items[group].first...items[group].last).filter { code.isWord($0) }.map { code.code($0) })
        guard items[(group + 1)...].contains(where: { names.contains(word($0)) }) else { return nil }
        return (items[group - 1].first, items[group])
    }
}
