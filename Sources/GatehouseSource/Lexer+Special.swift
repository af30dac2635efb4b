extension Lexer {
    /// Reads what is not told from its first byte alone; false where nothing of the kind stands here.
    mutating func readSpecial(_ byte: UInt8) -> Bool {
        if readComment() { return true }
        if let island = tables.syntax.island, frames.isEmpty, stands(island.close.bytes, at: at) {
            leaveIsland(island.close.bytes)
            return true
        }
        if byte == hash, tables.syntax.hasDirectives || isCondition, isAtLineStart {
            readDirective()
            return true
        }
        if byte == UInt8(ascii: "<") {
            if tables.syntax.heredocs != .none, noteHeredoc() { return true }
            if tables.syntax.hasMarkup, opensMarkup, open(.tag(isClosing: false)) {
                let start = at
                at += 1
                emit(.sign, from: start, line)
                return true
            }
        }
        if openString(byte) { return true }
        if byte == slash, tables.syntax.hasRegex { return readRegex() }
        if tables.syntax.heredocs == .ruby { return readRubySpecial(byte) }
        return false
    }

    private mutating func readComment() -> Bool {
        for comment in tables.blockComments where stands(comment.open, at: at) && (!comment.isLineBound || isLineStart)
        {
            let (start, startLine) = (at, line)
            go(to: endOfBlock(comment.open, comment.close, nests: comment.nests, isLineBound: comment.isLineBound))
            emitBlank(.comment, from: start, startLine)
            return true
        }
        for comment in tables.lineComments where stands(comment, at: at) {
            // `$#`, `a#b`; PHP's attributes.
            if tables.syntax.commentsStartWords, let last = tokens.last, !beginsWord(behind: last) { return false }
            if comment == [hash], tables.language == .php, peek(1) == UInt8(ascii: "[") { return false }
            let start = at
            if tables.language == .lua, let end = endOfBrackets(from: at + comment.count) {
                let startLine = line
                go(to: end)
                emitBlank(.comment, from: start, startLine)
                return true
            }
            let startLine = line
            go(to: endOfLine(from: at))
            emitBlank(.comment, from: start, startLine)
            return true
        }
        return false
    }

    // The end of a comment's line; in C a backslash lets it go on.
    private func endOfLine(from place: Int) -> Int {
        let island = tables.syntax.island.map(\.close.bytes)
        let continues = tables.syntax.hasDirectives && tables.language != .csharp
        var end = place
        while end < text.count, island.map({ !stands($0, at: end) }) ?? true {
            if text[end] == lineFeed, !(continues && end > place && text[end - 1] == backslash) { break }
            end += 1
        }
        return end
    }

    private var isLineStart: Bool { at == 0 || text[at - 1] == lineFeed }

    private func beginsWord(behind last: Token) -> Bool {
        switch last.kind {
        case .blank, .newline, .comment: true
        case .sign:
            last.code == ";" || last.code == "(" || last.code == ")" || last.code == "&" || last.code == "|"
                || last.code == ";;" || last.code == "&&" || last.code == "||"
        default: false
        }
    }

    // The end of a comment; that of the text where there is none.
    private mutating func endOfBlock(_ open: [UInt8], _ close: [UInt8], nests: Bool, isLineBound: Bool) -> Int {
        var (end, depth) = (at + open.count, 1)
        while end < text.count {
            if stands(close, at: end), !isLineBound || text[end - 1] == lineFeed {
                depth -= 1
                end += close.count
                if depth == 0 {
                    if isLineBound { while end < text.count, text[end] != lineFeed { end += 1 } }
                    return end
                }
            } else if nests, stands(open, at: end) {
                depth += 1
                end += open.count
            } else {
                end += 1
            }
        }
        isWhole = false
        return text.count
    }

    // Swift's conditional compilation; `#selector` and its kin are code.
    private var isCondition: Bool {
        tables.syntax.hasConditions && Self.conditions.contains { stands($0, at: at) }
    }

    private static let conditions = ["#if ", "#elseif ", "#else", "#endif"].map { Array($0.utf8) }

    // A directive, with the lines that continue it; up to a comment that stands behind it.
    private mutating func readDirective() {
        let (start, startLine) = (at, line)
        var end = at + 1
        while end < text.count, text[end] == UInt8(ascii: " ") || text[end] == 0x09 { end += 1 }
        let word = end
        while end < text.count, tables.classes(of: text[end]).contains(.word) { end += 1 }
        let code = Token.Code(UnsafeBufferPointer(rebasing: text[word..<end]))
        while end < text.count, text[end] != lineFeed {
            if text[end] == backslash, end + 1 < text.count {
                end += 1
                if text[end] == 0x0d, end + 1 < text.count, text[end + 1] == lineFeed { end += 1 }
            } else if text[end] == slash, end + 1 < text.count,
                text[end + 1] == slash || text[end + 1] == UInt8(ascii: "*")
            {
                break
            }
            end += 1
        }
        go(to: min(end, text.count))
        emit(.directive, from: start, startLine, code: code)
    }

    /// Whether a value may begin here, and not an operator behind one.
    var expectsValue: Bool {
        guard let before else { return true }
        switch before.kind {
        case .sign:
            return !Self.signsBehindValues.contains(before.code)
        case .word: return Self.wordsBeforeValues.contains(before.code)
        default: return false
        }
    }

    private static let signsBehindValues: Set<Token.Code> = [")", "]", "}", "++", "--", "/>"]
    private static let wordsBeforeValues: Set<Token.Code> = [
        "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do", "and", "or", "not",
        "if",
        "unless", "while", "until", "when", "elsif", "yield", "await", "then", "instanceof", "default", "export",
        "extends",
    ]

    // A regular expression ends on its line; else the slash is a sign.
    private mutating func readRegex() -> Bool {
        let isCommand =
            tables.syntax.heredocs == .ruby && before?.kind == .word && isBehindBlank && peek(1) != UInt8(ascii: " ")
            && peek(1) != UInt8(ascii: "=")
        guard expectsValue || isCommand, let end = endOfRegex() else { return false }
        // In Swift a blank tells an operator.
        if tables.syntax.hasOwnOperators, peek(1) == UInt8(ascii: " ") || peek(1) == slash { return false }
        let start = at
        go(to: end)
        while at < text.count, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[at]) { at += 1 }
        emit(.string, from: start, line)
        return true
    }

    private func endOfRegex() -> Int? {
        var (end, isInClass) = (at + 1, false)
        while end < text.count, text[end] != lineFeed {
            switch text[end] {
            case backslash:
                end += 1
                if end < text.count, text[end] == lineFeed { return nil }
            case UInt8(ascii: "["): isInClass = true
            case UInt8(ascii: "]"): isInClass = false
            case slash where !isInClass: return end + 1
            default: break
            }
            end += 1
        }
        return nil
    }

    // `?a`, a character; `__END__`, behind which no code stands.
    private mutating func readRubySpecial(_ byte: UInt8) -> Bool {
        let start = at
        if byte == question, expectsValue, peek(1) > UInt8(ascii: " ") {
            let length = peek(1) == backslash ? 3 : 2
            guard !tables.classes(of: peek(length)).contains(.word), at + length <= text.count else { return false }
            let startLine = line
            go(to: at + length)
            emit(.string, from: start, startLine)
            return true
        }
        if byte == UInt8(ascii: "_"), isLineStart, stands(Array("__END__\n".utf8), at: at) {
            let startLine = line
            go(to: text.count)
            emitBlank(.comment, from: start, startLine)
            return true
        }
        return false
    }
}

let hash = UInt8(ascii: "#")
let slash = UInt8(ascii: "/")
