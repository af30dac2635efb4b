/// One setting, written once: the loader, the person who made a mistake and the JSON Schema all read it here.
package struct Field<Section: Sendable>: Sendable {
    package let name: String
    package let purpose: String

    package init<Value>(
        _ name: String, _ path: WritableKeyPath<Section, Value> & Sendable, _ shape: Shape<Value>, _ purpose: String
    ) {
        self.name = name
        self.purpose = purpose
    }
}

/// What a value looks like: how it is read from a node, shown as JSON, and told to a schema.
package struct Shape<Value>: Sendable {}
