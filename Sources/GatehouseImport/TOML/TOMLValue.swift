/// A value of a TOML file (toml.io, version 1.0).
package enum TOMLValue: Hashable, Sendable {
    case text(String)
    case integer(Int)
    case decimal(Double)
    case bool(Bool)
    /// A date, a time or both, as it is written.
    case moment(String)
    case list([TOMLValue])
    case table(TOMLTable)
}

/// Keys and their values, in the order of the file.
package struct TOMLTable: Hashable, Sendable {
    package private(set) var keys: [String] = []
    private var values: [String: TOMLValue] = [:]

    package init() {}

    /// The value of a key; nil where there is none.
    package subscript(key: String) -> TOMLValue? { values[key] }

    mutating func add(_ key: String, _ value: TOMLValue) {
        if values.updateValue(value, forKey: key) == nil { keys.append(key) }
    }
}

extension TOMLValue {
    package var text: String? { if case .text(let text) = self { text } else { nil } }
    package var bool: Bool? { if case .bool(let truth) = self { truth } else { nil } }
    package var integer: Int? { if case .integer(let number) = self { number } else { nil } }
    package var table: TOMLTable? { if case .table(let table) = self { table } else { nil } }
    package var list: [TOMLValue]? { if case .list(let list) = self { list } else { nil } }
    /// The number, whole or not.
    package var number: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .decimal(let number): number
        default: nil
        }
    }
}

/// What is wrong in a TOML file, and on which line.
package struct TOMLFault: Error, Hashable, Sendable {
    package let line: Int
    package let reason: String
}
