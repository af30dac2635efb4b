package import GatehouseCore

/// Why a JSON text is no report of ours: where in it, and what was expected there.
package struct Misfit: Error {
    /// The way to it, such as `findings[3].place.line`; empty for the whole.
    package private(set) var place = ""
    package let expected: Message

    init(expected: Message) { self.expected = expected }

    /// The same, seen from outside of a key or an index.
    func within(_ step: String) -> Misfit {
        var outer = self
        outer.place = step + (place.isEmpty || place.hasPrefix("[") ? "" : ".") + place
        return outer
    }

    /// The misfit in words.
    package var sentence: Message {
        place.isEmpty ? "expected \(expected)" : "expected \(expected) as \(escaped: place)"
    }
}
