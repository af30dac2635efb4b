/// What a value looks like: how it is read from a node, shown as JSON, and told to a schema.
///
/// Shapes are made from each other: `.list(of: .glob)`, `.list(of: .located(.section))`. A value that is written as one
/// word has a shape of its own name, such as `.day` or `.fingerprint`.
package struct Shape<Value: Sendable>: Sendable {
    /// Reads the value. Nil where there is none to be read; every mistake that is found on the way is added.
    let read: @Sendable (Node, inout [Mistake]) -> Value?
    /// The value as JSON.
    let show: @Sendable (Value) -> JSON
    /// The members of the value's JSON Schema.
    let schema: @Sendable () -> [(String, JSON)]

    init(
        read: @escaping @Sendable (Node, inout [Mistake]) -> Value?, show: @escaping @Sendable (Value) -> JSON,
        schema: @escaping @Sendable () -> [(String, JSON)]
    ) {
        self.read = read
        self.show = show
        self.schema = schema
    }
}

extension Shape {
    /// Values of one shape, in the order of the file. What can be read is read, although others cannot.
    package static func list<Element>(of element: Shape<Element>) -> Shape where Value == [Element] {
        Shape(
            read: { node, mistakes in
                guard case .list(let items) = node.value else {
                    mistakes.append(Mistake(at: node.position, "expected a list"))
                    return nil
                }
                var values: [Element] = []
                for item in items {
                    if let value = element.read(item, &mistakes) { values.append(value) }
                }
                return values
            },
            show: { .array($0.map(element.show)) },
            schema: { [("type", .string("array")), ("items", .object(element.schema()))] })
    }

    /// The same, with something noted in each value that is read.
    package func noting(_ note: @escaping @Sendable (inout Value) -> Void) -> Shape {
        Shape(
            read: { node, mistakes in
                read(node, &mistakes).map { value in
                    var noted = value
                    note(&noted)
                    return noted
                }
            },
            show: show, schema: schema)
    }

    /// A value that remembers where it stood, for those who find out later that something is wrong with it.
    package static func located<Inner>(_ inner: Shape<Inner>) -> Shape where Value == Located<Inner> {
        Shape(
            read: { node, mistakes in inner.read(node, &mistakes).map { Located($0, at: node.position) } },
            show: { inner.show($0.value) },
            schema: inner.schema)
    }
}

extension Shape where Value: PolicySection {
    /// A map with the fields of the section.
    package static var section: Shape {
        Shape(
            read: { node, mistakes in
                guard let section = Value.all.read(node, &mistakes) else { return nil }
                mistakes += section.mistakes()
                return section
            },
            show: { Value.all.show($0) },
            schema: { Value.all.schema })
    }
}
