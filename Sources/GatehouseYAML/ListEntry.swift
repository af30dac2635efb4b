package import GatehouseCore

/// A map of words as it is written in a list, on lines of its own or between braces.
package struct ListEntry: Sendable {
    /// One key and its value.
    package typealias Pair = (key: String, value: String)

    private let pairs: [Pair]

    package init(_ pairs: [Pair]) { self.pairs = pairs }

    /// The lines of the entry, the first of them behind a dash; each ends as the file's lines do.
    package func lines(indentation: Int, gap: Int = 1, lineEnd: String = "\n") -> String {
        let start = String(repeating: " ", count: indentation)
        let blank = String(repeating: " ", count: gap)
        return zip(pairs.indices, pairs).map { index, pair in
            start + (index == 0 ? "-" : " ") + blank + Self.text(pair) + lineEnd
        }.joined()
    }

    /// The entry between braces.
    var flow: String { "{ " + pairs.map(Self.text).joined(separator: ", ") + " }" }

    /// What a reader makes of it.
    var node: Node {
        let place = Position(line: 1, column: 1)
        return Node(
            .map(
                pairs.map { pair in
                    Node.Pair(
                        key: Node(.scalar(pair.key, isPlain: true), at: place),
                        value: Node(.scalar(pair.value, isPlain: Self.isPlain(pair.value)), at: place))
                }),
            at: place)
    }

    private static func text(_ pair: Pair) -> String {
        pair.key + ": " + (isPlain(pair.value) ? pair.value : quoted(pair.value))
    }

    /// The text as YAML has it between single quotes.
    package static func quoted(_ text: String) -> String {
        "'" + text.unicodeScalars.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
    }

    // Words that no reader takes for anything but text, in a line or between braces.
    private static func isPlain(_ value: String) -> Bool {
        if Fingerprint(value) != nil || Day(value) != nil { return true }
        guard let first = value.utf8.first, isLetter(first), value.utf8.last != UInt8(ascii: " ") else { return false }
        return value.utf8.contains(UInt8(ascii: " "))
            && value.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) || " .-_/()'".utf8.contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
}
