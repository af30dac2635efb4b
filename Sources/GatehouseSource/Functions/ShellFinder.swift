/// Finds functions in scripts of a shell.
struct ShellFinder {
    private let code: CodeTokens
    private var outline: Outline
    private var blocks: [Block] = []
    /// How many brackets are open since each `case`: one that closes without having been opened ends a pattern.
    private var cases: [Int] = []

    private struct Block {
        let name: String
        let function: Int?
        /// How many of its commands are open that end with a word: `if`, loops, `case`.
        var depth = 0
    }

    static func outline(of source: SourceText) -> Outline {
        var finder = ShellFinder(CodeTokens(source))
        finder.run()
        return finder.outline
    }

    private init(_ code: CodeTokens) {
        self.code = code
        outline = Outline(code)
    }

    /// The place of the function that is innermost.
    private var inner: Int? { blocks.lastIndex { $0.function != nil } }

    private mutating func run() {
        for index in 0..<code.count {
            if let inner {
                if let decision = decision(at: index) {
                    outline.count(decision, at: index, in: blocks[inner].function, depth: blocks[inner].depth)
                }
                deepen(inner, at: index)
            }
            switch code.code(index) {
            case "{":
                let name = functionName(before: index)
                blocks.append(
                    Block(name: name ?? "", function: name.map { outline.begin($0, at: nameStart(before: index)) }))
            case "}":
                guard let block = blocks.popLast() else {
                    outline.isBalanced = false
                    continue
                }
                if let function = block.function { outline.end(function, at: index) }
            case "(": if let last = cases.indices.last { cases[last] += 1 }
            case ")": if let last = cases.indices.last, cases[last] > 0 { cases[last] -= 1 }
            case "case" where isCommand(index): cases.append(0)
            case "esac": _ = cases.popLast()
            default: break
            }
        }
        if !blocks.isEmpty { outline.isBalanced = false }
        for block in blocks.reversed() {
            if let function = block.function { outline.end(function, at: code.count - 1) }
        }
    }

    private mutating func deepen(_ inner: Int, at index: Int) {
        guard code.isWord(index), isCommand(index) else { return }
        switch code.code(index) {
        case "if", "for", "while", "until", "select", "case":
            blocks[inner].depth += 1
            outline.note(depth: blocks[inner].depth, in: blocks[inner].function)
        case "fi", "done", "esac": blocks[inner].depth = max(0, blocks[inner].depth - 1)
        default: break
        }
    }

    // `a() {`, `function a {`.
    private func functionName(before index: Int) -> String? {
        let start = nameStart(before: index)
        guard start < index, code.isWord(start) else { return nil }
        return code.code(start) == "function" ? code.text(start + 1) : code.text(start)
    }

    private func nameStart(before index: Int) -> Int {
        if code.code(index - 1) == ")", code.code(index - 2) == "(", code.isWord(index - 3) {
            return code.code(index - 4) == "function" ? index - 4 : index - 3
        }
        if code.isWord(index - 1), code.code(index - 2) == "function" { return index - 2 }
        return index
    }

    private func isCommand(_ index: Int) -> Bool {
        if index == 0 || code.startsLine(index) { return true }
        let before = code[index - 1]
        if before.kind == .sign {
            return [";", "&&", "||", "|", "&", "{", "(", ")", "!", ";;"].contains(before.code)
        }
        return code.isWord(index - 1, ["then", "do", "else", "if", "elif", "while", "until", "in", "time"])
    }

    private func decision(at index: Int) -> Decision? {
        switch code.code(index) {
        case "&&", "||": return .operation(code[index].code)
        case "if": return isCommand(index) ? .branch : nil
        case "elif": return isCommand(index) ? .alternative : nil
        case "else": return isCommand(index) ? .otherwise : nil
        case "for", "while", "until", "select": return isCommand(index) ? .loop : nil
        case ")":
            guard cases.last == 0 else { return nil }
            return code.code(index - 1) == "*" && code.startsLine(index - 1) ? nil : .arm
        default: return nil
        }
    }
}
