/// One setting, written once: the loader, the person who made a mistake and the JSON Schema all read it here.
package struct Field<Section: Sendable>: Sendable {
    package let name: String
    package let purpose: String
    /// Whether a section without it is a mistake.
    let isRequired: Bool
    /// Reads the setting into the section; false where there was nothing to be read.
    let read: @Sendable (Node, inout Section, inout [Mistake]) -> Bool
    /// The setting's value as JSON; null where it has none.
    let show: @Sendable (Section) -> JSON
    /// The members of the JSON Schema of the value.
    let schema: @Sendable () -> [(String, JSON)]

    init(
        _ name: String, _ purpose: String, isRequired: Bool = false,
        read: @escaping @Sendable (Node, inout Section, inout [Mistake]) -> Bool,
        show: @escaping @Sendable (Section) -> JSON, schema: @escaping @Sendable () -> [(String, JSON)]
    ) {
        self.name = name
        self.purpose = purpose
        self.isRequired = isRequired
        self.read = read
        self.show = show
        self.schema = schema
    }
}

extension Field {
    /// A setting that has a default: the one that the section's own `init()` gives it. What `isRequired` must be given,
    /// and its default is never seen.
    package init<Value>(
        _ name: String, _ path: any WritableKeyPath<Section, Value> & Sendable, _ shape: Shape<Value>,
        _ purpose: String,
        isRequired: Bool = false
    ) {
        self.init(
            name, purpose, isRequired: isRequired,
            read: { node, section, mistakes in
                guard let value = shape.read(node, &mistakes) else { return false }
                section[keyPath: path] = value
                return true
            },
            show: { shape.show($0[keyPath: path]) },
            schema: shape.schema)
    }

    /// A setting without a default.
    package init<Value>(
        _ name: String, _ path: any WritableKeyPath<Section, Value?> & Sendable, _ shape: Shape<Value>,
        _ purpose: String,
        isRequired: Bool = false
    ) {
        self.init(
            name, purpose, isRequired: isRequired,
            read: { node, section, mistakes in
                guard let value = shape.read(node, &mistakes) else { return false }
                section[keyPath: path] = value
                return true
            },
            show: { $0[keyPath: path].map(shape.show) ?? .null },
            schema: shape.schema)
    }
}
