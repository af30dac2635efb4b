/// The tags of JSX (facebook.github.io/jsx), and what stands between them.
extension Lexer {
    /// Whether an element begins where a `<` stands: where a value is expected, and no list of type parameters.
    var opensMarkup: Bool {
        guard expectsValue else { return false }
        let next = peek(1)
        if next == UInt8(ascii: ">") { return true }
        guard tables.classes(of: next).contains(.wordStart) else { return false }
        var end = at + 1
        while end < text.count, tables.classes(of: text[end]).contains(.word) { end += 1 }
        if end < text.count, text[end] == UInt8(ascii: ",") { return false }
        while end < text.count, text[end] == UInt8(ascii: " ") { end += 1 }
        return !stands(Array("extends ".utf8), at: end)
    }

    /// Reads one token of a tag.
    mutating func readTag(_ isClosing: Bool) {
        let (start, startLine) = (at, line)
        let byte = text[at]
        let classes = tables.classes(of: byte)
        if classes.contains(.newline) || classes.contains(.blank) {
            go(to: at + 1)
            return emitBlank(classes.contains(.newline) ? .newline : .blank, from: start, startLine)
        }
        if classes.contains(.wordStart) {
            at += 1
            while at < text.count, tables.classes(of: text[at]).contains(.word) || text[at] == UInt8(ascii: "-") {
                at += 1
            }
            return emit(.word, from: start, startLine)
        }
        switch byte {
        case UInt8(ascii: "\""), quote:
            var end = at + 1
            while end < text.count, text[end] != byte { end += 1 }
            if end == text.count { isWhole = false }
            go(to: min(text.count, end + 1))
            return emit(.string, from: start, startLine)
        case UInt8(ascii: "{"):
            at += 1
            emit(.sign, from: start, startLine)
            _ = open(.code(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), depth: 0))
            return
        case slash where peek(1) == UInt8(ascii: ">"):
            at += 2
            frames.removeLast()
        case UInt8(ascii: ">"):
            at += 1
            frames.removeLast()
            if isClosing {
                if case .children = frames.last { frames.removeLast() }
            } else {
                _ = open(.children)
            }
        default: at += 1
        }
        emit(.sign, from: start, startLine, code: endsElement ? "/>" : "<>")
    }

    // What stands behind an element is an operator, as behind a bracket.
    private var endsElement: Bool {
        switch frames.last {
        case nil, .code: true
        default: false
        }
    }

    /// Reads one token of what stands between two tags.
    mutating func readChildren() {
        let (start, startLine) = (at, line)
        if text[at] == UInt8(ascii: "{") {
            at += 1
            emit(.sign, from: start, startLine)
            _ = open(.code(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), depth: 0))
        } else if text[at] == UInt8(ascii: "<") {
            let isClosing = peek(1) == slash
            at += isClosing ? 2 : 1
            emit(.sign, from: start, startLine, code: "<>")
            _ = open(.tag(isClosing: isClosing))
        } else {
            while at < text.count, text[at] != UInt8(ascii: "{"), text[at] != UInt8(ascii: "<") { go(to: at + 1) }
            emit(.string, from: start, startLine)
        }
    }
}
