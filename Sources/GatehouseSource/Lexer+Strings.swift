/// A string whose end is still to come.
struct OpenString {
    let form: StringForm
    let close: [UInt8]
    /// What has to stand behind the escape, and before an interpolation, as in Swift's `\#(`.
    var marks: [UInt8] = []
    var escape: UInt8?
    var interpolations: [StringForm.Interpolation]
    /// The bracket that opens a deeper one of its kind, as in Ruby's `%w[a[0]]`.
    var nesting: UInt8?
    var depth = 0
}

extension Lexer {
    /// Opens a string, and reads it up to its end or the first code in it; false where no string begins.
    mutating func openString(_ byte: UInt8) -> Bool {
        if tables.syntax.hasStringPrefixes, tables.classes(of: byte).contains(.wordStart) { return false }
        for index in tables.forms[Int(byte)] {
            guard let (string, length) = beginning(of: tables.syntax.strings[index]) else { continue }
            return begin(string, length)
        }
        return false
    }

    private mutating func begin(_ string: OpenString, _ length: Int) -> Bool {
        var string = string
        if tables.syntax.hasStringPrefixes { string.interpolations = prefixed(string.interpolations) }
        if tables.syntax.interpolationNeedsPrefix, at == 0 || !tables.classes(of: text[at - 1]).contains(.word) {
            string.interpolations = []
        }
        let (start, startLine) = (at, line)
        guard open(.string(string)) else { return false }
        go(to: at + length)
        readString(string, from: start, startLine)
        return true
    }

    // Python's f and t strings; the prefix is a word of its own before the quote.
    private func prefixed(_ none: [StringForm.Interpolation]) -> [StringForm.Interpolation] {
        guard let before, before.kind == .word, Int(before.end) == at, before.end - before.start <= 2 else {
            return none
        }
        let letters = text[before.range].map { $0 | 0x20 }
        guard letters.contains(UInt8(ascii: "f")) || letters.contains(UInt8(ascii: "t")) else { return none }
        return [StringForm.Interpolation(open: "{", close: UInt8(ascii: "}"), isDoubled: true)]
    }

    /// Reads a string from where the lexer stands to its end, or to the first code in it. Its token begins at `start`.
    mutating func readString(_ string: OpenString, from start: Int, _ startLine: UInt32) {
        var string = string
        while at < text.count {
            let byte = text[at]
            if byte == lineFeed, !string.form.isMultiline {
                frames.removeLast()
                // Behind code in the string, nothing may be left of it.
                if at > start { emit(.string, from: start, startLine) }
                return
            }
            if let escape = string.escape, byte == escape, stands(string.marks, at: at + 1) {
                let next = at + 1 + string.marks.count
                if string.form.isMarked, let interpolation = string.interpolations.first,
                    stands(interpolation.open.bytes, at: next)
                {
                    return openCode(interpolation, at: next, in: string, from: start, startLine)
                }
                go(to: min(text.count, next + 1))
                continue
            }
            if let interpolation = interpolation(in: string) {
                if interpolation.isDoubled, peek(1) == byte {
                    at += 2
                    continue
                }
                return openCode(interpolation, at: at, in: string, from: start, startLine)
            }
            if let nesting = string.nesting, byte == nesting {
                string.depth += 1
            } else if stands(string.close, at: at) {
                if string.depth > 0 {
                    string.depth -= 1
                } else if string.form.isDoubled, stands(string.close, at: at + string.close.count) {
                    at += string.close.count
                } else {
                    go(to: at + string.close.count)
                    frames.removeLast()
                    return emit(.string, from: start, startLine)
                }
            }
            go(to: at + 1)
        }
        emit(.string, from: start, startLine)
    }

    private func interpolation(in string: OpenString) -> StringForm.Interpolation? {
        if string.form.isMarked { return nil }
        return string.interpolations.first { stands($0.open.bytes, at: at) }
    }

    private mutating func openCode(
        _ interpolation: StringForm.Interpolation, at place: Int, in string: OpenString, from start: Int,
        _ startLine: UInt32
    ) {
        frames[frames.count - 1] = .string(string)
        // With the sign that opens the code, so that the string's token says that one stands there.
        let open = interpolation.open.bytes
        let bracket = interpolation.close == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "{")
        go(to: place)
        guard self.open(.code(open: bracket, close: interpolation.close, depth: 0)) else {
            go(to: place + open.count)
            return emit(.string, from: start, startLine)
        }
        if at > start { emit(.string, from: start, startLine) }
        let sign = at
        at += open.count
        emit(.sign, from: sign, line, code: bracket == UInt8(ascii: "(") ? "(" : "{")
    }

    // What a string of the form begins with here, and how long that is.
    private func beginning(of form: StringForm) -> (OpenString, Int)? {
        switch form.delimiter {
        case .fixed(let open, let close):
            let open = open.bytes
            guard stands(open, at: at), !form.isCharacter || isCharacter else { return nil }
            return (
                OpenString(form: form, close: close.bytes, escape: form.escape, interpolations: form.interpolations),
                open.count
            )
        case .marked(let prefix, let mark, let quotes, let least):
            return marked(form, prefix.bytes, mark, quotes.bytes, least)
        case .named(let prefix): return named(form, prefix.bytes)
        case .quotes(let prefix, let least): return quoted(form, prefix.bytes, least)
        case .brackets:
            guard let (close, length) = brackets(at: at) else { return nil }
            return (OpenString(form: form, close: close, interpolations: []), length)
        case .percent: return percent(form)
        }
    }

    // A quote that opens a character, and not a lifetime, a symbol or a label.
    private var isCharacter: Bool {
        if tables.language != .rust && tables.language != .scala { return true }
        let next = peek(1)
        if next == backslash { return true }
        // One scalar in UTF-8.
        let length = next < 0x80 ? 1 : next < 0xe0 ? 2 : next < 0xf0 ? 3 : 4
        return peek(1 + length) == quote
    }

    private func marked(
        _ form: StringForm, _ prefix: [UInt8], _ mark: UInt8, _ quotes: [UInt8], _ least: Int
    ) -> (OpenString, Int)? {
        guard stands(prefix, at: at) else { return nil }
        var end = at + prefix.count
        while end < text.count, text[end] == mark { end += 1 }
        let marks = [UInt8](repeating: mark, count: end - at - prefix.count)
        guard marks.count >= least, stands(quotes, at: end) else { return nil }
        return (
            OpenString(
                form: form, close: quotes + marks, marks: marks, escape: form.escape,
                interpolations: form.interpolations), end + quotes.count - at
        )
    }

    private func named(_ form: StringForm, _ prefix: [UInt8]) -> (OpenString, Int)? {
        guard stands(prefix + [UInt8(ascii: "\"")], at: at) else { return nil }
        let start = at + prefix.count + 1
        var end = start
        // A name has sixteen bytes at most.
        while end < text.count, end - start <= 16, text[end] != UInt8(ascii: "("), text[end] > UInt8(ascii: " ") {
            end += 1
        }
        guard end < text.count, text[end] == UInt8(ascii: "(") else { return nil }
        let close = [UInt8(ascii: ")")] + text[start..<end] + [UInt8(ascii: "\"")]
        return (OpenString(form: form, close: close, interpolations: []), end + 1 - at)
    }

    private func quoted(_ form: StringForm, _ prefix: [UInt8], _ least: Int) -> (OpenString, Int)? {
        guard stands(prefix, at: at) else { return nil }
        let start = at + prefix.count
        var end = start
        while end < text.count, text[end] == UInt8(ascii: "\"") { end += 1 }
        guard end - start >= least else { return nil }
        let close = [UInt8](repeating: UInt8(ascii: "\""), count: end - start)
        return (OpenString(form: form, close: close, interpolations: form.interpolations), end - at)
    }

    // Lua's long brackets.
    private func brackets(at place: Int) -> ([UInt8], Int)? {
        guard place < text.count, text[place] == UInt8(ascii: "[") else { return nil }
        var end = place + 1
        while end < text.count, text[end] == UInt8(ascii: "=") { end += 1 }
        guard end < text.count, text[end] == UInt8(ascii: "[") else { return nil }
        let marks = [UInt8](repeating: UInt8(ascii: "="), count: end - place - 1)
        return ([UInt8(ascii: "]")] + marks + [UInt8(ascii: "]")], end + 1 - place)
    }

    /// The end of a comment in long brackets; nil where none stands there.
    mutating func endOfBrackets(from place: Int) -> Int? {
        guard let (close, length) = brackets(at: place) else { return nil }
        var end = place + length
        while end < text.count, !stands(close, at: end) { end += 1 }
        if end == text.count { isWhole = false }
        return min(text.count, end + close.count)
    }

    // Ruby's `%w[…]`, where a value is expected, or behind a blank as the first argument of a command.
    private func percent(_ form: StringForm) -> (OpenString, Int)? {
        let isCommand =
            before?.kind == .word && isBehindBlank && peek(1) != UInt8(ascii: " ") && peek(1) != UInt8(ascii: "=")
        guard expectsValue || isCommand else { return nil }
        let letter = peek(1)
        let hasLetter = Array("qQwWiIrsx".utf8).contains(letter)
        let open = peek(hasLetter ? 2 : 1)
        guard open > UInt8(ascii: " "), open < 0x80, !tables.classes(of: open).contains(.word) else { return nil }
        let close: UInt8 =
            switch open {
            case UInt8(ascii: "("): UInt8(ascii: ")")
            case UInt8(ascii: "["): UInt8(ascii: "]")
            case UInt8(ascii: "{"): UInt8(ascii: "}")
            case UInt8(ascii: "<"): UInt8(ascii: ">")
            default: open
            }
        if !hasLetter && close == open && !isCommand && open != UInt8(ascii: "|") && open != UInt8(ascii: "!") {
            return nil
        }
        let isPlain = Array("qwis".utf8).contains(letter)
        var string = OpenString(
            form: form, close: [close], escape: form.escape, interpolations: isPlain ? [] : form.interpolations)
        string.nesting = close == open ? nil : open
        return (string, hasLetter ? 3 : 2)
    }
}

extension StringForm {
    fileprivate var isMarked: Bool {
        if case .marked = delimiter { return true }
        return false
    }
}
