/// What is wrong in a policy file, and where.
package struct Mistake: Error, Hashable, Sendable {
    package var position: Position
    /// What was expected, or what is wrong, and the nearest known word.
    package var message: Message

    package init(at position: Position, _ message: Message) {
        self.position = position
        self.message = message
    }
}

extension Mistake {
    /// The mistake as one line for people: `.gatehouse.yml:12:9: expected a number from 0 to 8`.
    package func line(in source: String) -> Message {
        "\(escaped: source):\(position.line):\(position.column): \(message)"
    }
}

extension [Mistake] {
    /// Each mistake once, in the order of the file.
    package var inOrder: [Mistake] {
        Set(self).sorted { ($0.position, $0.message.text) < ($1.position, $1.message.text) }
    }
}
