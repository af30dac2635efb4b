/// A look at the bytes behind an anchor, which tells most places that are no match before any reader is asked.
package struct Glance: Sendable {
    /// How far behind the anchor's start they stand, how many, and what all of them are.
    @usableFromInline let distance: Int
    @usableFromInline let count: Int
    @usableFromInline let alphabet: Alphabet

    /// One that says of every place that it may be a match.
    package static let any = Glance(distance: 0, count: 0, alphabet: .none)

    /// Whether there may be a match whose anchor stands at the offset.
    @inlinable
    package func mayStand(in bytes: [UInt8], at offset: Int) -> Bool {
        if count == 0 { return true }
        let start = offset + distance
        guard start + count <= bytes.count else { return false }
        for index in start..<(start + count) where !alphabet.contains(bytes[index]) { return false }
        return true
    }
}
