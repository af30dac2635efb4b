import GatehouseCore

/// What a value looks like in a JSON report: how it is written, and how the schema describes it. Both come from here, so
/// that neither can say what the other does not.
struct Form<Value>: Sendable {
    let schema: JSON
    let write: @Sendable (Value) -> JSON

    init(_ schema: JSON, write: @escaping @Sendable (Value) -> JSON) {
        self.schema = schema
        self.write = write
    }

    /// The same form, which the schema tells once under a name.
    func named(_ name: String) -> Form { Form(.object([("$ref", .string("#/$defs/\(name)"))]), write: write) }
}

extension Form where Value == String {
    /// Any text.
    static let text = Form(.object([("type", .string("string"))])) { .string($0) }

    /// Text that fits a pattern.
    static func text(matching pattern: String) -> Form {
        Form(.object([("type", .string("string")), ("pattern", .string(pattern))])) { .string($0) }
    }

    /// One text and no other.
    static func constant(_ text: String) -> Form { Form(.object([("const", .string(text))])) { .string($0) } }

    /// One of several words.
    static func word(of words: [String]) -> Form {
        Form(.object([("enum", .array(words.map(JSON.string)))])) { .string($0) }
    }
}

extension Form where Value == Int {
    /// A whole number that is at least the given one.
    static func number(from least: Int = 0) -> Form {
        Form(.object([("type", .string("integer")), ("minimum", .number(least))])) { .number($0) }
    }
}

extension Form where Value == Bool {
    /// True or false.
    static let truth = Form(.object([("type", .string("boolean"))])) { .bool($0) }
}

/// Values of one form in a row.
func list<Item>(of item: Form<Item>) -> Form<[Item]> {
    Form(.object([("type", .string("array")), ("items", item.schema)])) { .array($0.map(item.write)) }
}

/// A value of the form, or null.
func orNull<Value>(_ form: Form<Value>) -> Form<Value?> {
    Form(.object([("anyOf", .array([form.schema, .object([("type", .string("null"))])]))])) { value in
        value.map(form.write) ?? .null
    }
}
