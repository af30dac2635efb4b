import GatehouseCore

/// One key of an object in a JSON report: its name, what it says, where its value comes from, and where it goes.
struct Key<Subject>: Sendable {
    let name: String
    let isOptional: Bool
    let schema: JSON
    let write: @Sendable (Subject) -> JSON?
    let read: @Sendable (JSON, inout Subject) throws(Misfit) -> Void
    /// Whether the other keys say it too: then what was read has to be what would be written.
    private(set) var isDerived = false

    /// A key that is always there.
    init<Value>(
        _ name: String, _ meaning: String, _ form: Form<Value>,
        _ path: any WritableKeyPath<Subject, Value> & Sendable
    ) {
        self.init(name, meaning, form, isOptional: false, { $0[keyPath: path] }, { $0[keyPath: path] = $1 })
    }

    /// A key that says what the others say too.
    init<Value>(
        derived name: String, _ meaning: String, _ form: Form<Value>,
        from value: @escaping @Sendable (Subject) -> Value,
        to set: @escaping @Sendable (inout Subject, Value) -> Void = { _, _ in }
    ) {
        self.init(name, meaning, form, isOptional: false, value, set)
        isDerived = true
    }

    /// A key that always says the same.
    init(constant name: String, _ meaning: String, _ text: String) {
        self.init(name, meaning, .constant(text), isOptional: false, { _ in text }, { _, _ in })
    }

    /// A key that is there where it has a value.
    init<Value>(
        optional name: String, _ meaning: String, _ form: Form<Value>,
        _ path: any WritableKeyPath<Subject, Value?> & Sendable
    ) {
        self.init(optional: name, meaning, form, from: { $0[keyPath: path] }, to: { $0[keyPath: path] = $1 })
    }

    /// A key that is there where it has a value.
    init<Value>(
        optional name: String, _ meaning: String, _ form: Form<Value>,
        from value: @escaping @Sendable (Subject) -> Value?, to set: @escaping @Sendable (inout Subject, Value) -> Void
    ) {
        self.init(name, meaning, form, isOptional: true, value, set)
    }

    private init<Value>(
        _ name: String, _ meaning: String, _ form: Form<Value>, isOptional: Bool,
        _ value: @escaping @Sendable (Subject) -> Value?, _ set: @escaping @Sendable (inout Subject, Value) -> Void
    ) {
        self.name = name
        self.isOptional = isOptional
        schema = form.schema.described(as: meaning)
        write = { subject in value(subject).map(form.write) }
        read = { json, subject throws(Misfit) in
            do throws(Misfit) { set(&subject, try form.read(json)) } catch { throw error.within(name) }
        }
    }
}

/// An object with these keys in this order, and no others. Reading one begins with a blank subject.
func object<Subject: Sendable>(_ blank: Subject, _ keys: Key<Subject>...) -> Form<Subject> {
    let schema = JSON.object([
        ("type", .string("object")),
        ("properties", .object(keys.map { ($0.name, $0.schema) })),
        ("required", .array(keys.filter { !$0.isOptional }.map { .string($0.name) })),
        ("additionalProperties", .bool(false)),
    ])
    return Form(
        schema, write: { subject in .object(keys.compactMap { key in key.write(subject).map { (key.name, $0) } }) }
    ) { json throws(Misfit) in
        var subject = blank
        try read(json, keys, into: &subject)
        return subject
    }
}

private func read<Subject>(_ json: JSON, _ keys: [Key<Subject>], into subject: inout Subject) throws(Misfit) {
    guard case .object(let pairs) = json else { throw Misfit(expected: "an object") }
    for (name, _) in pairs where !keys.contains(where: { $0.name == name }) {
        throw Misfit(expected: "no such key").within(name)
    }
    for key in keys {
        guard let json = pairs.first(where: { $0.0 == key.name })?.1 else {
            if key.isOptional { continue }
            throw Misfit(expected: "a value").within(key.name)
        }
        try key.read(json, &subject)
    }
    for key in keys where key.isDerived {
        let own = key.write(subject)
        guard own == pairs.first(where: { $0.0 == key.name })?.1 else {
            throw Misfit(expected: "\(escaped: own?.line ?? "nothing"), as the rest of it says,").within(key.name)
        }
    }
}

extension JSON {
    /// The schema with a description at its head.
    fileprivate func described(as meaning: String) -> JSON {
        guard case .object(let pairs) = self else { return self }
        return .object([("description", .string(meaning))] + pairs)
    }
}
