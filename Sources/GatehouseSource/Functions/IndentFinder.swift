/// Finds functions in Python, whose blocks are told by what their lines begin with.
struct IndentFinder {
    private let code: CodeTokens
    private var outline: Outline
    private var open: [Block] = []
    /// How many blocks of its function the line stands in.
    private var depth = 0

    /// A class or a function, and the column that its lines stand behind.
    private struct Block {
        let column: Int
        let name: String
        /// Nil for a class.
        let function: Int?
        /// The columns of the statements in it whose blocks are open.
        var blocks: [Int] = []
    }

    static func outline(of source: SourceText) -> Outline {
        var finder = IndentFinder(CodeTokens(source))
        finder.run()
        return finder.outline
    }

    private init(_ code: CodeTokens) {
        self.code = code
        outline = Outline(code)
    }

    private mutating func run() {
        var brackets = 0
        // Where the header of a function or class ends that is being read.
        var header: Block?
        for index in 0..<code.count {
            if brackets == 0, code.startsLine(index), !continuesLine(index) {
                let column = code.column(index)
                while let last = open.last, column <= last.column { close(before: index) }
                if let block = header {
                    open.append(block)
                    header = nil
                    while let last = open.last, column <= last.column { close(before: index) }
                }
                enterLine(at: index, column)
            }
            if brackets == 0, header == nil, let block = block(at: index) { header = block }
            if header == nil || header?.function == nil || brackets > 0, let decision = decision(at: index, brackets) {
                outline.count(decision, at: index, in: open.last?.function, depth: depth)
            }
            switch code.code(index) {
            case "(", "[", "{": brackets += 1
            case ")", "]", "}": brackets = max(0, brackets - 1)
            case ":" where brackets == 0:
                if let block = header {
                    open.append(block)
                    header = nil
                }
            default: break
            }
        }
        if brackets > 0 { outline.isBalanced = false }
        while !open.isEmpty { close(before: code.count) }
    }

    // Leaves the blocks that stand no deeper than the line, and opens the one that it begins.
    private mutating func enterLine(at index: Int, _ column: Int) {
        guard let last = open.indices.last else { return }
        open[last].blocks.removeAll { $0 >= column }
        depth = open[last].blocks.count
        guard code.isWord(index, Self.openers) || code.code(index) == "match" && isSoft(index) else { return }
        open[last].blocks.append(column)
        outline.note(depth: depth + 1, in: open[last].function)
    }

    private static let openers: Set<Token.Code> = [
        "if", "elif", "else", "for", "while", "try", "except", "finally", "with", "async",
    ]

    // A backslash at the end of the line before.
    private func continuesLine(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let between = code.source.bytes[Int(code[index - 1].end)..<Int(code[index].start)]
        guard let end = between.lastIndex(of: lineFeed) else { return false }
        return between[..<end].last == backslash
    }

    private mutating func close(before index: Int) {
        guard let block = open.popLast(), let function = block.function else { return }
        outline.end(function, at: max(0, index - 1))
    }

    private mutating func block(at index: Int) -> Block? {
        let isFunction = code.code(index) == "def"
        guard isFunction || code.code(index) == "class", code.isWord(index), code.isWord(index + 1) else { return nil }
        let isAsync = code.code(index - 1) == "async"
        let first = isAsync ? index - 1 : index
        guard code.startsLine(first) || code.code(first - 1) == ":" || code.code(first - 1) == ";" else { return nil }
        let column = code.startsLine(first) ? code.column(first) : open.last?.column ?? 0
        let name = ((open.last.map { [$0.name] } ?? []) + [code.text(index + 1)]).joined(separator: ".")
        guard isFunction else { return Block(column: column, name: name, function: nil) }
        return Block(
            column: column, name: name,
            function: outline.begin(name, at: first, parameters: parameters(behind: index + 1)))
    }

    private func parameters(behind index: Int) -> Int {
        guard var next = (index + 1..<code.count).first(where: { code.code($0) == "(" }), next - index < 200 else {
            return 0
        }
        var (depth, count, isEmpty) = (0, 0, true)
        while next < code.count {
            switch code.code(next) {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            case "," where depth == 1:
                if !isEmpty { count += 1 }
                isEmpty = true
            case "*" where depth == 1, "/" where depth == 1: break
            default: isEmpty = false
            }
            if depth == 0 { return isEmpty ? count : count + 1 }
            next += 1
        }
        return count
    }

    private func decision(at index: Int, _ brackets: Int) -> Decision? {
        guard code.isWord(index), code.code(index - 1) != "." else { return nil }
        switch code[index].code {
        case "if": return code.startsLine(index) ? .branch : .ternary
        case "elif": return .alternative
        case "else": return code.startsLine(index) ? .otherwise : nil
        case "for", "while": return .loop
        case "except": return .handler
        case "and", "or": return .operation(code[index].code)
        case "match": return isSoft(index) ? .selection : nil
        case "case": return isSoft(index) && !(code.code(index + 1) == "_" && code.code(index + 2) == ":") ? .arm : nil
        default: return nil
        }
    }

    // `match` and `case` are names anywhere else.
    private func isSoft(_ index: Int) -> Bool {
        guard code.startsLine(index), index + 1 < code.count else { return false }
        let next = code[index + 1]
        if next.kind == .sign, !["(", "[", "{", "-", "*"].contains(next.code) { return false }
        var (depth, at) = (0, index + 1)
        while at < code.count, depth > 0 || !code.startsLine(at) || at == index + 1 {
            switch code.code(at) {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            case ":" where depth == 0: return at > index + 1
            case "=" where depth == 0: return false
            default: break
            }
            at += 1
        }
        return false
    }
}
