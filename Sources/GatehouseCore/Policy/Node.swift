/// A piece of a policy file: what stands there, and where.
package struct Node: Sendable, Equatable {
    package indirect enum Value: Sendable, Equatable {
        /// Plain says that the text stands without quotes: only then can it be a number, a truth value or null.
        case scalar(String, isPlain: Bool)
        case list([Node])
        case map([Pair])
    }

    /// A key of a map, and its value, in the order of the file.
    package struct Pair: Sendable, Equatable {
        package var key: Node
        package var value: Node

        package init(key: Node, value: Node) {
            self.key = key
            self.value = value
        }
    }

    package var value: Value
    package var position: Position

    package init(_ value: Value, at position: Position) {
        self.value = value
        self.position = position
    }
}

/// A line and a column of a file, both from 1.
package struct Position: Hashable, Sendable, Comparable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (left: Position, right: Position) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

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

/// A policy file told apart: its nodes, and what was wrong already with its letters.
package struct Document: Sendable, Equatable {
    /// Nil where the file could not be told apart.
    package var root: Node?
    package var mistakes: [Mistake]

    package init(_ root: Node?, mistakes: [Mistake] = []) {
        self.root = root
        self.mistakes = mistakes
    }
}
