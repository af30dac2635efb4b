/// A here document whose lines are still to come.
struct Heredoc {
    let name: [UInt8]
    /// Whether blanks may stand before the name in the last line.
    let isIndented: Bool
}

extension Lexer {
    /// Notes a here document that is announced here; false where none is.
    mutating func noteHeredoc() -> Bool {
        let sign: [UInt8] = tables.syntax.heredocs == .php ? Array("<<<".utf8) : Array("<<".utf8)
        guard stands(sign, at: at) else { return false }
        var end = at + sign.count
        var isIndented = tables.syntax.heredocs == .php
        if tables.syntax.heredocs != .php, end < text.count {
            // `<<<` is a here string of the shell.
            if text[end] == UInt8(ascii: "<") { return false }
            if text[end] == UInt8(ascii: "-") || (tables.syntax.heredocs == .ruby && text[end] == UInt8(ascii: "~")) {
                isIndented = true
                end += 1
            } else if tables.syntax.heredocs == .ruby, !expectsValue, !isBehindBlank {
                return false
            }
        }
        if tables.syntax.heredocs != .ruby {
            while end < text.count, text[end] == UInt8(ascii: " ") || text[end] == 0x09 { end += 1 }
        }
        guard let (name, next) = heredocName(at: end) else { return false }
        let start = at
        at = next
        emit(.string, from: start, line)
        heredocs.append(Heredoc(name: name, isIndented: isIndented))
        return true
    }

    private func heredocName(at place: Int) -> ([UInt8], Int)? {
        guard place < text.count else { return nil }
        let first = text[place]
        if first == quote || first == UInt8(ascii: "\"") || first == UInt8(ascii: "`") {
            var end = place + 1
            while end < text.count, text[end] != first, text[end] != lineFeed { end += 1 }
            guard end < text.count, text[end] == first, end > place + 1 else { return nil }
            return (Array(text[(place + 1)..<end]), end + 1)
        }
        let start = first == backslash ? place + 1 : place
        var end = start
        while end < text.count, tables.classes(of: text[end]).contains(.word), text[end] != UInt8(ascii: "-") {
            end += 1
        }
        guard end > start, !tables.classes(of: text[start]).contains(.digit) else { return nil }
        if tables.syntax.heredocs == .ruby, !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(text[start]) {
            return nil
        }
        return (Array(text[start..<end]), end)
    }

    /// Reads the lines of the here documents that were announced, where the lexer stands at the beginning of a line.
    mutating func readHeredocs() {
        let waiting = heredocs
        heredocs = []
        for heredoc in waiting {
            let (start, startLine) = (at, line)
            guard let end = end(of: heredoc) else {
                isWhole = false
                go(to: text.count)
                if at > start { emit(.string, from: start, startLine) }
                return
            }
            go(to: end)
            if at > start { emit(.string, from: start, startLine) }
        }
    }

    // The end of the name in the last line; nil where there is none.
    private func end(of heredoc: Heredoc) -> Int? {
        var lineStart = at
        while lineStart < text.count {
            var place = lineStart
            if heredoc.isIndented {
                while place < text.count, text[place] == UInt8(ascii: " ") || text[place] == 0x09 { place += 1 }
            }
            if stands(heredoc.name, at: place) {
                let end = place + heredoc.name.count
                let next = end < text.count ? text[end] : lineFeed
                let isEnd =
                    tables.syntax.heredocs == .php
                    ? !tables.classes(of: next).contains(.word) : next == lineFeed || next == 0x0d
                if isEnd { return end }
            }
            while lineStart < text.count, text[lineStart] != lineFeed { lineStart += 1 }
            lineStart += 1
        }
        return nil
    }
}
