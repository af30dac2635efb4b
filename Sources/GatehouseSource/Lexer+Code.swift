extension Lexer {
    /// Reads one token of code.
    mutating func readCode() {
        let byte = text[at]
        let classes = tables.classes(of: byte)
        if classes.contains(.special), readSpecial(byte) { return }
        if classes.contains(.wordStart) { return readWord() }
        if classes.contains(.blank) { return readBlank() }
        if classes.contains(.newline) { return readNewline() }
        if classes.contains(.digit) { return readNumber() }
        if byte == backslash, peek(1) == lineFeed || (peek(1) == 0x0d && peek(2) == lineFeed) { return readBlank() }
        if endsCode(byte) { return }
        let start = at
        at += classes.contains(.bracket) ? 1 : signLength
        emit(.sign, from: start, line)
    }

    private mutating func readBlank() {
        let (start, startLine) = (at, line)
        while at < text.count {
            if tables.classes(of: text[at]).contains(.blank) {
                at += 1
            } else if text[at] == backslash, peek(1) == lineFeed || (peek(1) == 0x0d && peek(2) == lineFeed) {
                go(to: min(text.count, at + (peek(1) == lineFeed ? 2 : 3)))
            } else {
                break
            }
        }
        emitBlank(.blank, from: start, startLine)
    }

    private mutating func readNewline() {
        let start = at
        at += 1
        emitBlank(.newline, from: start, line)
        line += 1
        if !heredocs.isEmpty { readHeredocs() }
    }

    private mutating func readWord() {
        let start = at
        at += 1
        if tables.syntax.heredocs == .ruby, text[start] == UInt8(ascii: "$"), Self.rubyGlobals.contains(peek(0)) {
            at += 1
            return emit(.word, from: start, line)
        }
        while at < text.count, tables.classes(of: text[at]).contains(.word) { at += 1 }
        if at < text.count, tables.wordEnds.contains(text[at]), peek(1) != UInt8(ascii: "=") || peek(2) == peek(1) {
            at += 1
        }
        emit(.word, from: start, line)
    }

    // The signs that name a global variable of Ruby behind a dollar, such as what stood before a match.
    private static let rubyGlobals = Array("`'\"&+/\\;,.<>~*$?!@:=".utf8)

    private mutating func readNumber() {
        let start = at
        at += 1
        while at < text.count {
            let byte = text[at]
            if tables.classes(of: byte).contains(.word) && byte < 0x80 && byte != UInt8(ascii: "-") {
                at += 1
            } else if byte == dot, tables.classes(of: peek(1)).contains(.digit), text[at - 1] != dot {
                at += 1
            } else if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"), isExponent(start) {
                at += 1
            } else if byte == quote, tables.syntax.hasDirectives, isAlphanumeric(peek(1)), isAlphanumeric(text[at - 1])
            {
                at += 1
            } else {
                break
            }
        }
        emit(.number, from: start, line)
    }

    // Whether a sign may stand here in a number: behind the exponent's letter, which in a hexadecimal number is p.
    private func isExponent(_ start: Int) -> Bool {
        guard tables.classes(of: peek(1)).contains(.digit) else { return false }
        let isHex = at - start > 2 && text[start] == UInt8(ascii: "0") && text[start + 1] | 0x20 == UInt8(ascii: "x")
        return text[at - 1] | 0x20 == UInt8(ascii: isHex ? "p" : "e")
    }

    private func isAlphanumeric(_ byte: UInt8) -> Bool {
        byte < 0x80 && byte != UInt8(ascii: "_") && tables.classes(of: byte).contains(.word)
    }

    /// How long the sign is that stands here.
    private var signLength: Int {
        if tables.syntax.hasOwnOperators, Self.isOperator(text[at]) {
            var end = at + 1
            while end < text.count, Self.isOperator(text[end]), !isComment(at: end) { end += 1 }
            return end - at
        }
        let (first, second, third) = (text[at], peek(1), peek(2))
        if second == 0 || second >= 0x80 { return 1 }
        if third != 0, Self.signs.contains(Self.packed(first, second, third)) { return 3 }
        // `a ?.5 : b`
        if first == question && second == dot && tables.classes(of: third).contains(.digit) { return 1 }
        return Self.signs.contains(Self.packed(first, second, 0)) ? 2 : 1
    }

    // The Swift Programming Language, "Operators"; ASCII alone.
    private static func isOperator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "!"),
            UInt8(ascii: "*"), UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"),
            UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: "?"):
            true
        default: false
        }
    }

    private func isComment(at offset: Int) -> Bool {
        tables.lineComments.contains { stands($0, at: offset) }
            || tables.blockComments.contains { stands($0.open, at: offset) }
    }

    private static func packed(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
        UInt32(first) | UInt32(second) << 8 | UInt32(third) << 16
    }

    private static let signs = Set(
        [
            "...", "..<", "..=", "===", "!==", "<=>", "&&=", "||=", "??=", "**=", "<<=", ">>=", "->*", "?->",
            "&&", "||", "??", "?.", "?:", "->", "=>", "::", "==", "!=", "<=", ">=", "+=", "-=", "*=", "/=", "%=", "|=",
            "&=", "^=", "++", "--", "..", "**", ":=", "<-", "!!", ";;", "=~", "##", "<<", "~>",
        ].map { sign in
            let bytes = Array(sign.utf8) + [0]
            return packed(bytes[0], bytes[1], bytes[2])
        })

    // Whether the byte ends code that stands in a string or in a markup; counts the brackets of its kind.
    private mutating func endsCode(_ byte: UInt8) -> Bool {
        guard case .code(let open, let close, let depth) = frames.last else { return false }
        if byte == open {
            frames[frames.count - 1] = .code(open: open, close: close, depth: depth + 1)
        } else if byte == close {
            if depth > 0 {
                frames[frames.count - 1] = .code(open: open, close: close, depth: depth - 1)
            } else {
                frames.removeLast()
            }
        }
        return false
    }
}

let lineFeed = UInt8(ascii: "\n")
let backslash = UInt8(ascii: "\\")
let quote = UInt8(ascii: "'")
let dot = UInt8(ascii: ".")
let question = UInt8(ascii: "?")
