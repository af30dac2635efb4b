import GatehouseCore
import GatehouseMatch

/// Reads values that stand apart from their names: `name: DB_PASSWORD` and `value: x` on the next line,
/// `{"key": "password", "value": "x"}`, `variable "password" { default = "x" }`, `<entry key="password">x</entry>`,
/// `password: |` with the value below.
enum Paired {
    /// The assignment of which the keyword's word is the name; nil where none is.
    static func assignment(
        at keyword: Range<Int>, _ direct: Assignment?, in bytes: [UInt8], _ budget: inout Budget
    ) -> Assignment? {
        var reader = AssignmentReader(bytes)
        let name = direct?.name ?? reader.name(around: keyword)
        if let block = block(of: name, bytes) { return block }
        guard let opening = opening(before: name.lowerBound, bytes) ?? container(behind: name.upperBound, bytes),
            budget.spend(limit / 8)
        else { return nil }
        if opening == .attribute, let text = elementText(behind: name.upperBound, bytes) {
            return Assignment(name: name, sign: .element, value: text, isQuoted: true)
        }
        guard let word = valueWord(behind: name.upperBound, opening, bytes) else { return nil }
        if Text.byte(bytes, word.lowerBound - 1) == UInt8(ascii: "<"),
            let text = elementText(behind: word.upperBound - 1, bytes)
        {
            return Assignment(name: name, sign: .element, value: text, isQuoted: true)
        }
        guard let value = Assignment(at: word, in: bytes, &budget), value.name == word, value.sign != .space
        else { return nil }
        return Assignment(name: name, sign: value.sign, value: value.value, isQuoted: value.isQuoted)
    }

    private static let limit = 400

    // MARK: Before the name

    private enum Opening: Equatable {
        case member, attribute
        /// The members stand on lines of their own, at this column; nil where they stand below the name, further in.
        case lines(Int?)
    }

    // Whether what stands before the name is `name:`, `"key": "`, `name="`, `<name>` or `variable "`.
    private static func opening(before start: Int, _ bytes: [UInt8]) -> Opening? {
        var at = start
        func back(_ alphabet: Alphabet, _ most: Int) {
            let least = max(0, at - most)
            while at > least, alphabet.contains(bytes[at - 1]) { at -= 1 }
        }
        back(Text.quote, 1)
        let isQuoted = at < start
        let quote = at
        back(Text.blank, 4)
        let sign = Text.byte(bytes, at - 1)
        if sign == UInt8(ascii: ":") || sign == UInt8(ascii: "=") || sign == UInt8(ascii: ">") {
            at -= 1
            back(Text.blank, 4)
            back(Text.quote, 1)
            let end = at
            back(.letter, 16)
            guard isWord(at..<end, of: names, bytes) else { return nil }
            if sign == UInt8(ascii: ":"), let column = column(of: at, bytes) { return .lines(column) }
            let isTight = sign == UInt8(ascii: "=") && quote == end + 1
            return isTight && Text.blank.contains(Text.byte(bytes, at - 1)) ? .attribute : .member
        }
        guard isQuoted, at < quote else { return nil }
        let end = at
        back(.letter, 16)
        return isWord(at..<end, of: ["variable"], bytes) ? .member : nil
    }

    // How far the offset is indented; nil where something stands before it on its line.
    private static func column(of offset: Int, _ bytes: [UInt8]) -> Int? {
        let start = Text.lineStart(of: offset, in: bytes, notBefore: max(0, offset - 100))
        return bytes[start..<offset].allSatisfy((Text.blank + "-").contains) ? offset - start : nil
    }

    // MARK: Behind the name

    // `"password": {`, `password:` at the end of its line, `<password>` before another element.
    private static func container(behind end: Int, _ bytes: [UInt8]) -> Opening? {
        var at = end
        if Text.byte(bytes, at) == UInt8(ascii: ">") {
            at = Text.skip(Text.blankOrBreak, from: at + 1, in: bytes, atMost: 80)
            return Text.byte(bytes, at) == UInt8(ascii: "<") && Text.byte(bytes, at + 1) != UInt8(ascii: "/")
                ? .member : nil
        }
        if Text.quote.contains(Text.byte(bytes, at)) { at += 1 }
        at = Text.skip(Text.blank, from: at, in: bytes, atMost: 16)
        guard Text.byte(bytes, at) == UInt8(ascii: ":") else { return nil }
        at = Text.skip(Text.blank, from: at + 1, in: bytes, atMost: 16)
        if Text.byte(bytes, at) == UInt8(ascii: "{") { return .member }
        return Text.byte(bytes, at) == UInt8(ascii: "\n") ? .lines(nil) : nil
    }

    // `>value<` behind the attribute that holds the name.
    private static func elementText(behind end: Int, _ bytes: [UInt8]) -> Range<Int>? {
        var at = end + 1
        let stop = min(bytes.count, at + 120)
        while at < stop, bytes[at] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "<"), bytes[at] != UInt8(ascii: "\n")
        {
            at += 1
        }
        guard Text.byte(bytes, at) == UInt8(ascii: ">"), Text.byte(bytes, at - 1) != UInt8(ascii: "/") else {
            return nil
        }
        let start = Text.skip(Text.blankOrBreak, from: at + 1, in: bytes, atMost: 80)
        let last = Text.skip(inElement, from: start, in: bytes, atMost: Assignment.longestValue)
        return last > start && Text.stands("</", at: last, in: bytes) ? start..<last : nil
    }

    // The word `value` that goes with the name: in the same object, before another name.
    private static func valueWord(behind end: Int, _ opening: Opening, _ bytes: [UInt8]) -> Range<Int>? {
        if case .lines(let column) = opening { return valueLine(below: end, column, bytes) }
        var at = end
        let stop = min(bytes.count, end + limit)
        var depth = 0
        while at < stop {
            let byte = bytes[at]
            switch byte {
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ";"), UInt8(ascii: ")"): return nil
            case UInt8(ascii: "\n"):
                let next = Text.skip(Text.blankOrBreak, from: at, in: bytes, atMost: 80)
                if Text.stands("- ", at: next, in: bytes) || Text.stands("---", at: next, in: bytes) { return nil }
            case _ where Alphabet.letter.contains(byte):
                let last = Text.skip(Alphabet.word + "-", from: at, in: bytes, atMost: 64)
                let word = at..<last
                let isKey = depth <= 1 && isKey(word, bytes)
                if isKey, isWord(word, of: values, bytes) { return word }
                if isKey, isWord(word, of: names, bytes) { return nil }
                // What is said of the name in a sentence.
                at =
                    isKey && isWord(word, of: texts, bytes)
                    ? Text.line(from: last, in: bytes, atMost: limit).upperBound : last
                continue
            default: break
            }
            at += 1
        }
        return nil
    }

    // The word `value` at the beginning of one of the next lines that are indented alike.
    private static func valueLine(below end: Int, _ wanted: Int?, _ bytes: [UInt8]) -> Range<Int>? {
        let own = Text.lineStart(of: end, in: bytes, notBefore: max(0, end - 200))
        let outer = Text.skip(Text.blank + "-", from: own, in: bytes, atMost: 100) - own
        var column = wanted
        var at = Text.nextLine(after: end, in: bytes, atMost: limit)
        let stop = min(bytes.count, end + limit)
        while at < stop {
            let start = Text.skip(Text.blank, from: at, in: bytes, atMost: 200)
            let indentation = start - at
            if Text.byte(bytes, start) != UInt8(ascii: "\n") {
                column = column ?? indentation
                guard let column, indentation >= column, wanted != nil || column > outer else { return nil }
                let word = start..<Text.skip(Alphabet.word + "-", from: start, in: bytes, atMost: 64)
                if indentation == column {
                    if isWord(word, of: values, bytes), isKey(word, bytes) { return word }
                    if isWord(word, of: names, bytes) { return nil }
                }
            }
            at = Text.nextLine(after: start, in: bytes, atMost: limit)
        }
        return nil
    }

    // Whether a sign follows the word, or it is an element.
    private static func isKey(_ word: Range<Int>, _ bytes: [UInt8]) -> Bool {
        var at = word.upperBound
        if Text.byte(bytes, at) == UInt8(ascii: ">") || Text.byte(bytes, at) == UInt8(ascii: " "),
            Text.byte(bytes, word.lowerBound - 1) == UInt8(ascii: "<")
        {
            return true
        }
        if Text.byte(bytes, at) == UInt8(ascii: ">") { return false }
        if Text.quote.contains(Text.byte(bytes, at)) { at += 1 }
        at = Text.skip(Text.blank, from: at, in: bytes, atMost: 16)
        let sign = Text.byte(bytes, at)
        return sign == UInt8(ascii: ":") || sign == UInt8(ascii: "=")
    }

    private static func isWord(_ range: Range<Int>, of words: [StaticString], _ bytes: [UInt8]) -> Bool {
        words.contains { $0.utf8CodeUnitCount == range.count && Text.stands($0, at: range.lowerBound, in: bytes) }
    }

    // MARK: Blocks

    // `password: |` and the one line below that is indented.
    private static func block(of name: Range<Int>, _ bytes: [UInt8]) -> Assignment? {
        guard Text.byte(bytes, name.upperBound) == UInt8(ascii: ":") else { return nil }
        var at = Text.skip(Text.blank, from: name.upperBound + 1, in: bytes, atMost: 16)
        guard Text.byte(bytes, at) == UInt8(ascii: "|") || Text.byte(bytes, at) == UInt8(ascii: ">") else { return nil }
        at = Text.skip(Text.blank + "-+", from: at + 1, in: bytes, atMost: 16)
        guard Text.byte(bytes, at) == UInt8(ascii: "\n") else { return nil }
        let start = Text.skip(Text.blank, from: at + 1, in: bytes, atMost: 80)
        let end = Text.skip(inLine, from: start, in: bytes, atMost: Assignment.longestValue)
        guard start > at + 1, end > start else { return nil }
        return Assignment(name: name, sign: .colon, value: start..<end, isQuoted: true)
    }

    // MARK: Words

    private static let names: [StaticString] = [
        "name", "key", "variable", "parameterkey", "parametername", "property", "param", "optionname", "fieldname",
        "variablename",
    ]
    private static let values: [StaticString] = [
        "value", "default", "parametervalue", "optionvalue", "fieldvalue", "defaultvalue", "initialvalue",
    ]
    private static let texts: [StaticString] = ["description", "title", "label", "comment", "help", "displayname"]
    private static let inLine = Alphabet("\r\n").inverted
    private static let inElement = Alphabet("<>\r\n").inverted
}
