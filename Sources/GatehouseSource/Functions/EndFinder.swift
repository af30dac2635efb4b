/// Finds functions in Ruby and Lua, whose blocks end with a word.
struct EndFinder {
    private let code: CodeTokens
    private let isRuby: Bool
    private var outline: Outline
    private var blocks: [Block] = [Block(name: "", function: nil, depth: 0)]
    /// Whether a loop waits for its `do`, which opens no block of its own.
    private var awaitsDo = false

    private struct Block {
        let name: String
        let function: Int?
        let depth: Int
        var opensFunction = false
        /// Ends with its line, as Ruby's `def a = b`.
        var isLine = false
        var isUntil = false
    }

    static func outline(of source: SourceText) -> Outline {
        var finder = EndFinder(CodeTokens(source), source.language)
        finder.run()
        return finder.outline
    }

    private init(_ code: CodeTokens, _ language: Language) {
        self.code = code
        isRuby = language == .ruby
        outline = Outline(code)
    }

    private var top: Block { blocks[blocks.count - 1] }

    private mutating func run() {
        var index = 0
        while index < code.count {
            if code.startsLine(index) {
                if top.isLine,
                    code[index - 1].kind != .sign || code.code(index - 1) == ")" || code.code(index - 1) == "]"
                {
                    closeLine(at: index - 1)
                }
                if isRuby { awaitsDo = false }
            }
            if let decision = decision(at: index) {
                outline.count(decision, at: index, in: top.function, depth: top.depth)
            }
            index = isWord(index) ? take(index) : index + 1
        }
        while blocks.count > 1 {
            if top.isLine {
                closeLine(at: code.count - 1)
            } else {
                outline.isBalanced = false
                close(at: code.count - 1)
            }
        }
    }

    // Whether the word is one of the language: no member, no symbol and no key.
    private func isWord(_ index: Int) -> Bool {
        guard code.isWord(index) else { return false }
        let before = code.code(index - 1)
        if before == "." || before == "?." || before == "&." || before == "::" { return false }
        if before == ":", code.isGlued(index), !isRuby || code.code(index - 2) != "?" { return !isRuby }
        return !(isRuby && code.code(index + 1) == ":" && code.isGlued(index + 1) && code.code(index - 1) != "?")
    }

    // Takes a word, and gives the place to go on from.
    private mutating func take(_ index: Int) -> Int {
        switch code[index].code {
        case "def" where isRuby: return openMethod(index)
        case "function" where !isRuby: return openFunction(index)
        case "class" where isRuby, "module" where isRuby:
            open(Block(name: path(typeName(index + 1)), function: nil, depth: 0))
        case "if", "unless":
            if !isRuby || beginsStatement(index) { open(deeper) }
        case "while", "until", "for":
            if isRuby {
                if beginsStatement(index) || code[index].code == "for" {
                    open(deeper)
                    awaitsDo = true
                }
            } else if code[index].code == "until" {
                if top.isUntil { close(at: index) } else { outline.isBalanced = false }
            }
        case "repeat" where !isRuby:
            var block = deeper
            block.isUntil = true
            open(block)
        case "case" where isRuby, "begin" where isRuby: open(deeper)
        case "do":
            if awaitsDo { awaitsDo = false } else { open(deeper) }
        case "end": close(at: index)
        default: break
        }
        return index + 1
    }

    private var deeper: Block {
        Block(name: top.name, function: top.function, depth: top.depth + (top.function == nil ? 0 : 1))
    }

    private mutating func open(_ block: Block) {
        blocks.append(block)
        outline.note(depth: block.depth, in: block.function)
    }

    private mutating func close(at index: Int) {
        while top.isLine { closeLine(at: index) }
        guard blocks.count > 1 else {
            outline.isBalanced = false
            return
        }
        closeLine(at: index)
    }

    private mutating func closeLine(at index: Int) {
        let block = blocks.removeLast()
        if block.opensFunction, let function = block.function { outline.end(function, at: index) }
    }

    private func path(_ name: String) -> String {
        top.name.isEmpty ? name : name.isEmpty ? top.name : top.name + "." + name
    }

    private func typeName(_ index: Int) -> String {
        var (name, next) = ("", index)
        while next < code.count, code.isWord(next) || code.code(next) == "::", !code.startsLine(next) || next == index {
            name += code.text(next)
            next += 1
            if code.isWord(next), code.isWord(next - 1) { break }
        }
        return name
    }

    // Whether a statement or a value begins here, and no modifier stands behind one.
    private func beginsStatement(_ index: Int) -> Bool {
        if index == 0 || code.startsLine(index) { return code.code(index - 1) != "." }
        let before = code[index - 1]
        switch before.kind {
        case .sign: return ![")", "]", "}"].contains(before.code)
        case .word: return Self.before.contains(before.code)
        default: return false
        }
    }

    private static let before: Set<Token.Code> = [
        "then", "do", "else", "and", "or", "not", "begin", "ensure", "when", "in",
    ]

    // `def a(b)`, `def self.a`, `def ==(a)`, `def a=(b)`, `def a = b`.
    private mutating func openMethod(_ index: Int) -> Int {
        var (name, next) = ("", index + 1)
        while next < code.count, next == index + 1 || (!code.startsLine(next) && code.isGlued(next)),
            code.code(next) != "(" || name.isEmpty
        {
            name += code.text(next)
            next += 1
            if code.isWord(next - 1), !["self"].contains(code.code(next - 1)), code.code(next) != ".",
                code.code(next) != "="
            {
                break
            }
        }
        var block = Block(name: path(name), function: nil, depth: 0)
        var parameters = 0
        if code.code(next) == "(" {
            let end = end(ofBracketsAt: next)
            parameters = count(next, end)
            next = end + 1
        }
        let isLine = code.code(next) == "=" && !code.startsLine(next)
        block = Block(
            name: block.name, function: outline.begin(block.name, at: index, parameters: parameters), depth: 0,
            opensFunction: true, isLine: isLine)
        blocks.append(block)
        return isLine ? next + 1 : next
    }

    private func end(ofBracketsAt index: Int) -> Int {
        var (depth, next) = (0, index)
        while next < code.count {
            switch code.code(next) {
            case "(", "[", "{": depth += 1
            case ")", "]", "}":
                depth -= 1
                if depth == 0 { return next }
            default: break
            }
            next += 1
        }
        return index
    }

    private func count(_ first: Int, _ last: Int) -> Int {
        guard last > first + 1 else { return 0 }
        var (depth, count) = (0, 1)
        for index in (first + 1)..<last {
            switch code.code(index) {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            case "," where depth == 0: count += 1
            default: break
            }
        }
        return count
    }

    // `function a.b:c(d)`, `a = function(b)`; without a name it is part of what it stands in.
    private mutating func openFunction(_ index: Int) -> Int {
        var (name, next) = ("", index + 1)
        while next < code.count, code.isWord(next) || code.code(next) == "." || code.code(next) == ":" {
            name += code.text(next)
            next += 1
        }
        if name.isEmpty, code.code(index - 1) == "=", code.isWord(index - 2) {
            var first = index - 2
            while code.code(first - 1) == "." || code.code(first - 1) == ":" { first -= 2 }
            name = (max(0, first)...(index - 2)).map(code.text).joined()
        }
        guard !name.isEmpty else {
            open(deeper)
            return next
        }
        let end = code.code(next) == "(" ? end(ofBracketsAt: next) : next
        let function = outline.begin(path(name), at: index, parameters: count(next, end))
        blocks.append(Block(name: path(name), function: function, depth: 0, opensFunction: true))
        return next
    }

    private func decision(at index: Int) -> Decision? {
        switch code[index].kind {
        case .sign:
            switch code[index].code {
            case "&&" where isRuby, "||" where isRuby:
                // A block without parameters: `do ||`.
                return code.isWord(index - 1, ["do"]) || code.code(index - 1) == "{"
                    ? nil : .operation(code[index].code)
            case "?" where isRuby: return .ternary
            default: return nil
            }
        case .word where isWord(index):
            switch code[index].code {
            case "if", "unless": return .branch
            case "elsif", "elseif": return .alternative
            case "else": return .otherwise
            case "while", "until", "for": return .loop
            case "rescue": return .handler
            case "case" where isRuby: return .selection
            case "when" where isRuby: return .arm
            case "in" where isRuby: return code.startsLine(index) ? .arm : nil
            case "and", "or": return .operation(code[index].code)
            default: return nil
            }
        default: return nil
        }
    }
}
