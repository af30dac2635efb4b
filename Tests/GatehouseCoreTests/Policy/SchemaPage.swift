import GatehouseCore

/// A schema as a page that people read: a section for each key at the top, and a row for each setting below it.
struct SchemaPage {
    private let head: String
    private let schema: JSON

    init(head: String, _ schema: JSON) {
        self.head = head
        self.schema = schema
    }

    var text: String {
        let required = Set(schema["required"]?.items.compactMap(\.word) ?? [])
        let sections = (schema["properties"]?.pairs ?? []).map { name, value in
            section(name, value, isRequired: required.contains(name))
        }
        return head + sections.joined()
    }

    private func section(_ name: String, _ value: JSON, isRequired: Bool) -> String {
        let rows = Self.rows(below: value, named: "")
        let about = "\n## \(name)\n\n\(Self.sentence(value))\(isRequired ? " It has to be there." : "")\n"
        guard !rows.isEmpty else {
            let fallback = value["default"].map { "; by default `\($0.line)`" } ?? ""
            return about + "\nA value: \(Self.shape(value))\(fallback).\n"
        }
        let list = value["type"]?.word == "array" ? "\nA list; of each entry:\n" : ""
        return about + list + "\n| Setting | Value | By default | What it says |\n|---|---|---|---|\n" + rows.joined()
    }

    // A row for each setting, and behind it those within.
    private static func rows(below value: JSON, named prefix: String) -> [String] {
        let owner = value["items"] ?? value
        let required = Set(owner["required"]?.items.compactMap(\.word) ?? [])
        return (owner["properties"]?.pairs ?? []).flatMap { name, value in
            let path = prefix + name
            let fallback = required.contains(name) ? "has to be there" : value["default"].map { "`\($0.line)`" } ?? ""
            let about = cell(value["description"]?.word ?? "")
            let row = "| `\(path)` | \(shape(value)) | \(cell(fallback)) | \(about) |\n"
            return [row] + rows(below: value, named: path + (value["items"] == nil ? "." : "[]."))
        }
    }

    private static func shape(_ value: JSON) -> String {
        if let words = value["enum"]?.items { return words.map { "`\($0.word ?? $0.line)`" }.joined(separator: ", ") }
        switch value["type"]?.word {
        case "array": return "a list: " + (value["items"].map(shape) ?? "anything")
        case "object": return "settings"
        case "boolean": return "`true` or `false`"
        case "integer", "number":
            guard let least = value["minimum"]?.line, let most = value["maximum"]?.line else { return "a number" }
            return least == most ? "`\(least)`" : "a number from \(least) to \(most)"
        default: return value["format"]?.word == "date" ? "a day, YYYY-MM-DD" : "text"
        }
    }

    private static func sentence(_ value: JSON) -> String {
        let text = value["description"]?.word ?? ""
        return text.prefix(1).uppercased() + text.dropFirst() + "."
    }

    private static func cell(_ text: String) -> String {
        text.replacing("|", with: "\\|").replacing("\n", with: " ")
    }
}

extension JSON {
    fileprivate subscript(_ name: String) -> JSON? { pairs.first { $0.0 == name }?.1 }

    fileprivate var pairs: [(String, JSON)] {
        if case .object(let pairs) = self { pairs } else { [] }
    }

    fileprivate var items: [JSON] {
        if case .array(let items) = self { items } else { [] }
    }

    fileprivate var word: String? {
        if case .string(let text) = self { text } else { nil }
    }
}
