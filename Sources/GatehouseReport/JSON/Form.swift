import GatehouseCore

/// What a value looks like in a JSON report: how it is written and read, and how the schema describes it. All come from
/// here, so that none can say what the others do not.
struct Form<Value>: Sendable {
    let schema: JSON
    let write: @Sendable (Value) -> JSON
    let read: @Sendable (JSON) throws(Misfit) -> Value

    init(
        _ schema: JSON, write: @escaping @Sendable (Value) -> JSON,
        read: @escaping @Sendable (JSON) throws(Misfit) -> Value
    ) {
        self.schema = schema
        self.write = write
        self.read = read
    }

    /// The same form, which the schema tells once under a name.
    func named(_ name: String) -> Form {
        Form(.object([("$ref", .string("#/$defs/\(name)"))]), write: write, read: read)
    }

    /// A value that is written as text.
    init(
        _ schema: [(String, JSON)], _ expected: Message, text: @escaping @Sendable (Value) -> String,
        value: @escaping @Sendable (String) -> Value?
    ) {
        self.init(.object(schema), write: { .string(text($0)) }) { json throws(Misfit) in
            guard case .string(let text) = json, let value = value(text) else { throw Misfit(expected: expected) }
            return value
        }
    }

    /// A value whose text fits a pattern.
    static func text(
        matching pattern: String, _ text: @escaping @Sendable (Value) -> String,
        _ value: @escaping @Sendable (String) -> Value?
    ) -> Form {
        Form(
            [("type", .string("string")), ("pattern", .string(pattern))],
            "a text that matches \(escaped: pattern)", text: text, value: value)
    }
}

extension Form where Value == String {
    /// Any text.
    static let text = Form([("type", .string("string"))], "a text", text: { $0 }, value: { $0 })

    /// One text and no other.
    static func constant(_ text: String) -> Form {
        Form([("const", .string(text))], "\(quoted: text)", text: { $0 }, value: { $0 == text ? $0 : nil })
    }
}

extension Form where Value == Message {
    /// A sentence that was safe to show when it was written.
    static let sentence = Form(
        [("type", .string("string"))], "a text", text: { $0.text }, value: { Message(verbatim: $0) })
}

extension Form where Value: RawRepresentable<String> & Sendable {
    /// One of several words.
    static func word(of words: [Value]) -> Form {
        let all = words.map(\.rawValue).joined(separator: ", ")
        return Form(
            [("enum", .array(words.map { .string($0.rawValue) }))], "one of \(escaped: all)", text: { $0.rawValue },
            value: { text in words.first { $0.rawValue == text } })
    }
}

extension Form where Value == Int {
    /// A whole number that is at least the given one.
    static func number(from least: Int = 0) -> Form {
        let schema = JSON.object([("type", .string("integer")), ("minimum", .number(least))])
        return Form(schema, write: { .number($0) }) { json throws(Misfit) in
            guard case .number(let number) = json, number >= least else {
                throw Misfit(expected: "a whole number from \(least) on")
            }
            return number
        }
    }
}

extension Form where Value == Bool {
    /// True or false.
    static let truth = Form(.object([("type", .string("boolean"))]), write: { .bool($0) }) { json throws(Misfit) in
        guard case .bool(let truth) = json else { throw Misfit(expected: "true or false") }
        return truth
    }

    /// Always true: what is not so is not written.
    static let onlyTrue = Form(.object([("const", .bool(true))]), write: { .bool($0) }) { json throws(Misfit) in
        guard case .bool(true) = json else { throw Misfit(expected: "true") }
        return true
    }
}

/// Values of one form in a row.
func list<Item>(of item: Form<Item>) -> Form<[Item]> {
    let schema = JSON.object([("type", .string("array")), ("items", item.schema)])
    return Form(schema, write: { .array($0.map(item.write)) }) { json throws(Misfit) in
        guard case .array(let all) = json else { throw Misfit(expected: "a list") }
        var items: [Item] = []
        items.reserveCapacity(all.count)
        for (index, json) in all.enumerated() {
            do throws(Misfit) { items.append(try item.read(json)) } catch { throw error.within("[\(index)]") }
        }
        return items
    }
}

/// A value of the form, or null.
func orNull<Value>(_ form: Form<Value>) -> Form<Value?> {
    let schema = JSON.object([("anyOf", .array([form.schema, .object([("type", .string("null"))])]))])
    return Form(schema, write: { $0.map(form.write) ?? .null }) { json throws(Misfit) in
        if case .null = json { return nil }
        return try form.read(json)
    }
}
