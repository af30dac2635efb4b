package import GatehouseCore

/// A ref as the record names it: what it held, and what it would hold.
package struct RecordedRef: Hashable, Sendable {
    /// As it was pushed to.
    package var name: RefName
    /// The ref that moves, as the whole repository names it: another one than was named where that is only another name
    /// of it, or lies in a namespace. Nil where that was not found out.
    package var target: RefName?
    package var old: ObjectID?
    package var new: ObjectID?

    package init(_ name: RefName, target: RefName? = nil, old: ObjectID?, new: ObjectID?) {
        self.name = name
        self.target = target
        self.old = old
        self.new = new
    }

    package init(_ update: RefUpdate, target: RefName? = nil) {
        self.init(update.name, target: target, old: update.old, new: update.new)
    }

    /// The ref with what it is told to hold, and what it held.
    var json: JSON {
        .object(
            Self.named("name", name) + (target.map { $0 == name ? [] : Self.named("target", $0) } ?? [])
                + [("old", Self.id(old)), ("new", Self.id(new))])
    }

    /// The ref with what it holds.
    var held: JSON { .object(Self.named("name", name) + [("id", Self.id(new))]) }

    // What is shown otherwise than it is stands beside it in hexadecimal digits.
    private static func named(_ key: String, _ name: RefName) -> [(String, JSON)] {
        let text = Escaped.text(name.bytes)
        let isPlain = text.utf8.elementsEqual(name.bytes)
        return [(key, .string(text))] + (isPlain ? [] : [("\(key)Bytes", .string(SHA256.hex(name.bytes)))])
    }

    private static func id(_ id: ObjectID?) -> JSON { id.map { .string($0.hex) } ?? .null }
}
