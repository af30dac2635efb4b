/// A pattern of names of people, such as `*@example.org` or `release-bot`: `*` stands for any text.
///
/// Letters of either case are the same to it in what follows an at sign: that is a host.
package struct NamePattern: Hashable, Sendable {
    package let text: String
    private let parts: [[UInt8]]

    package init(_ text: String) {
        self.text = text
        let bytes = Self.folded(Array(text.utf8))
        parts = bytes.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map { Array($0) }
    }

    /// The pattern that fits one name alone.
    package init(exactly name: String) {
        text = name
        parts = [Self.folded(Array(name.utf8))]
    }

    /// Whether the pattern fits the whole name.
    package func matches(_ name: some Sequence<UInt8>) -> Bool {
        var rest = Self.folded(Array(name))[...]
        guard let first = parts.first, let last = parts.last, rest.starts(with: first) else { return false }
        if parts.count == 1 { return rest.count == first.count }
        rest = rest.dropFirst(first.count)
        guard rest.count >= last.count, rest.suffix(last.count).elementsEqual(last) else { return false }
        rest = rest.dropLast(last.count)
        // The first place that fits leaves the most for the parts that follow.
        for part in parts.dropFirst().dropLast() {
            guard
                let start = rest.indices.first(where: { rest[$0...].starts(with: part) })
                    ?? (part.isEmpty ? rest.startIndex : nil)
            else { return false }
            rest = rest[(start + part.count)...]
        }
        return true
    }

    private static func folded(_ name: [UInt8]) -> [UInt8] {
        guard let at = name.lastIndex(of: UInt8(ascii: "@")) else { return name }
        return name[..<at] + name[at...].map(asciiLowercase)
    }
}

extension Shape where Value == NamePattern {
    /// A pattern of names or addresses of people.
    package static var namePattern: Shape {
        word(
            "a name or an address, in which '*' stands for any text", pattern: #"\S"#, show: { $0.text },
            parse: { text in
                text.unicodeScalars.contains { !$0.properties.isWhitespace } ? NamePattern(text) : nil
            })
    }
}
