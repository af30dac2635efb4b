import GatehouseCore

/// One key of an object in a JSON report: its name, what it says, and where its value comes from.
struct Key<Subject>: Sendable {
    let name: String
    let isOptional: Bool
    let schema: JSON
    let write: @Sendable (Subject) -> JSON?

    /// A key that is always there.
    init<Value>(
        _ name: String, _ meaning: String, _ form: Form<Value>, _ value: @escaping @Sendable (Subject) -> Value
    ) {
        self.init(name, meaning, form, isOptional: false, value)
    }

    /// A key that is there where it has a value.
    init<Value>(
        optional name: String, _ meaning: String, _ form: Form<Value>,
        _ value: @escaping @Sendable (Subject) -> Value?
    ) {
        self.init(name, meaning, form, isOptional: true, value)
    }

    private init<Value>(
        _ name: String, _ meaning: String, _ form: Form<Value>, isOptional: Bool,
        _ value: @escaping @Sendable (Subject) -> Value?
    ) {
        self.name = name
        self.isOptional = isOptional
        schema = form.schema.described(as: meaning)
        write = { subject in value(subject).map(form.write) }
    }
}

/// An object with these keys in this order, and no others.
func object<Subject>(_ keys: Key<Subject>...) -> Form<Subject> {
    let schema = JSON.object([
        ("type", .string("object")),
        ("properties", .object(keys.map { ($0.name, $0.schema) })),
        ("required", .array(keys.filter { !$0.isOptional }.map { .string($0.name) })),
        ("additionalProperties", .bool(false)),
    ])
    return Form(schema) { subject in
        .object(keys.compactMap { key in key.write(subject).map { (key.name, $0) } })
    }
}

extension JSON {
    /// The schema with a description at its head.
    fileprivate func described(as meaning: String) -> JSON {
        guard case .object(let pairs) = self else { return self }
        return .object([("description", .string(meaning))] + pairs)
    }
}
