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
