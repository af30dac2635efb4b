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
        guard let opening = opening(before: name.lowerBound, bytes), budget.spend(limit / 8) else { return nil }
        if opening == .attribute, let text = elementText(behind: name.upperBound, bytes) {
            return Assignment(name: name, sign: .element, value: text, isQuoted: true)
        }
        guard let word = valueWord(behind: name.upperBound, bytes),
            let value = Assignment(at: word, in: bytes, &budget), value.name == word, value.sign != .space
        else { return nil }
        return Assignment(name: name, sign: value.sign, value: value.value, isQuoted: value.isQuoted)
    }

    private static let limit = 400

    // MARK: Before the name

    private enum Opening { case member, attribute, variable }

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
            let isTight = sign == UInt8(ascii: "=") && quote == end + 1
            return isTight && Text.blank.contains(Text.byte(bytes, at - 1)) ? .attribute : .member
        }
        guard isQuoted, at < quote else { return nil }
        let end = at
        back(.letter, 16)
        return isWord(at..<end, of: ["variable"], bytes) ? .variable : nil
    }

    // MARK: Behind the name

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
    private static func valueWord(behind end: Int, _ bytes: [UInt8]) -> Range<Int>? {
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
                at = isKey && isWord(word, of: texts, bytes) ? Text.line(from: last, in: bytes).upperBound : last
                continue
            default: break
            }
            at += 1
        }
        return nil
    }

    // Whether a sign follows the word, or it is an element.
    private static func isKey(_ word: Range<Int>, _ bytes: [UInt8]) -> Bool {
        var at = word.upperBound
        if Text.byte(bytes, at) == UInt8(ascii: ">") {
            return Text.byte(bytes, word.lowerBound - 1) == UInt8(ascii: "<")
        }
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
