import GatehouseMatch

/// Reads TOML 1.0 strictly: what is out of form is a fault with its line, and nothing is guessed.
package struct TOMLReader {
    static let deepest = 64

    let bytes: [UInt8]
    var at = 0
    var line = 1

    /// The top table of the file.
    package static func read(_ bytes: [UInt8]) throws(TOMLFault) -> TOMLTable {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw TOMLFault(line: 1, reason: "expected UTF-8")
        }
        var reader = TOMLReader(bytes: bytes)
        return try reader.document()
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        at = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    }

    private mutating func document() throws(TOMLFault) -> TOMLTable {
        let top = TOMLBuilder(.header)
        var current = top
        while true {
            try skipBlankLines()
            guard let byte = next else { return top.table }
            if byte == UInt8(ascii: "[") {
                current = try header(in: top)
            } else {
                try pair(in: current)
            }
            try endLine()
        }
    }

    private mutating func header(in top: TOMLBuilder) throws(TOMLFault) -> TOMLBuilder {
        let isList = take("[[")
        if !isList { _ = take("[") }
        let path = try keys()
        guard take(isList ? "]]" : "]") else { throw fault("expected the end of the table's name") }
        var builder = top
        for key in path.dropLast() {
            guard let step = builder.step(key, .implied) else { throw fault("expected a table under '\(key)'") }
            builder = step
        }
        let last = path.last ?? ""
        guard let named = isList ? builder.appended(last) : builder.named(last) else {
            throw fault("expected the table '\(last)' once")
        }
        return named
    }

    private mutating func pair(in table: TOMLBuilder) throws(TOMLFault) {
        let path = try keys()
        guard take("=") else { throw fault("expected '=' behind the key") }
        skipBlanks()
        let value = try value(depth: 0)
        var builder = table
        for key in path.dropLast() {
            guard let step = builder.step(key, .dotted) else { throw fault("expected a table under '\(key)'") }
            builder = step
        }
        let last = path.last ?? ""
        guard builder.set(last, value) else { throw fault("expected the key '\(last)' once") }
    }

    private mutating func keys() throws(TOMLFault) -> [String] {
        var path: [String] = []
        repeat {
            skipBlanks()
            path.append(try key())
            skipBlanks()
            if path.count > Self.deepest { throw fault("expected at most \(Self.deepest) parts of a key") }
        } while take(".")
        return path
    }

    private mutating func key() throws(TOMLFault) -> String {
        if next == UInt8(ascii: "\"") { return try basicText() }
        if next == UInt8(ascii: "'") { return try literalText() }
        let start = at
        while let byte = next, Self.isBare(byte) { at += 1 }
        guard at > start else { throw fault("expected a key") }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    // MARK: Values

    mutating func value(depth: Int) throws(TOMLFault) -> TOMLValue {
        if depth > Self.deepest { throw fault("expected at most \(Self.deepest) levels") }
        switch next {
        case UInt8(ascii: "\"")?: return .text(try stands("\"\"\"") ? longBasicText() : basicText())
        case UInt8(ascii: "'")?: return .text(try stands("'''") ? longLiteralText() : literalText())
        case UInt8(ascii: "[")?: return .list(try list(depth: depth + 1))
        case UInt8(ascii: "{")?: return .table(try inlineTable(depth: depth + 1))
        default: return try word()
        }
    }

    private mutating func list(depth: Int) throws(TOMLFault) -> [TOMLValue] {
        _ = take("[")
        var values: [TOMLValue] = []
        while true {
            try skipBlankLines()
            if take("]") { return values }
            values.append(try value(depth: depth))
            try skipBlankLines()
            if take("]") { return values }
            guard take(",") else { throw fault("expected ',' or ']'") }
        }
    }

    private mutating func inlineTable(depth: Int) throws(TOMLFault) -> TOMLTable {
        _ = take("{")
        let builder = TOMLBuilder(.header)
        skipBlanks()
        if take("}") { return builder.table }
        while true {
            let path = try keys()
            guard take("=") else { throw fault("expected '=' behind the key") }
            skipBlanks()
            let value = try value(depth: depth)
            var inner = builder
            for key in path.dropLast() {
                guard let step = inner.step(key, .dotted) else { throw fault("expected a table under '\(key)'") }
                inner = step
            }
            guard inner.set(path.last ?? "", value) else { throw fault("expected each key once") }
            skipBlanks()
            if take("}") { return builder.table }
            guard take(",") else { throw fault("expected ',' or '}'") }
        }
    }

    // A truth, a number or a date: what stands up to the next sign.
    private mutating func word() throws(TOMLFault) -> TOMLValue {
        let start = at
        while let byte = next, Self.isBare(byte) || "+.:".utf8.contains(byte) || isDateBlank(byte, start) { at += 1 }
        let word = String(decoding: bytes[start..<at], as: UTF8.self)
        guard let value = TOMLWord.value(of: word) else { throw fault("expected a value") }
        return value
    }

    // Between a date and a time a blank may stand.
    private func isDateBlank(_ byte: UInt8, _ start: Int) -> Bool {
        byte == 0x20 && at - start == 10 && at + 2 < bytes.count && bytes[start + 4] == UInt8(ascii: "-")
            && (48...57).contains(bytes[at + 1])
    }

    // MARK: Blanks

    var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    func fault(_ reason: String) -> TOMLFault { TOMLFault(line: line, reason: reason) }

    func stands(_ text: StaticString) -> Bool { bytes.stands(text, at: at) }

    mutating func take(_ text: StaticString) -> Bool {
        guard stands(text) else { return false }
        at += text.utf8CodeUnitCount
        return true
    }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x09 { at += 1 }
    }

    private mutating func skipBlankLines() throws(TOMLFault) {
        while true {
            skipBlanks()
            if next == UInt8(ascii: "#") { try skipComment() }
            guard takeLineEnd() else { return }
        }
    }

    private mutating func skipComment() throws(TOMLFault) {
        while let byte = next, byte != 0x0a, !stands("\r\n") {
            if byte < 0x20 && byte != 0x09 || byte == 0x7f { throw fault("expected no control character") }
            at += 1
        }
    }

    private mutating func endLine() throws(TOMLFault) {
        skipBlanks()
        if next == UInt8(ascii: "#") { try skipComment() }
        guard next == nil || takeLineEnd() else { throw fault("expected the end of the line") }
    }

    mutating func takeLineEnd() -> Bool {
        guard take("\n") || take("\r\n") else { return false }
        line += 1
        return true
    }

    private static func isBare(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "-")
    }
}
