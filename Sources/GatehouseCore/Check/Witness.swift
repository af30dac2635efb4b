/// Watches checks at work, from any thread.
package protocol Witness: Sendable {
    /// Nanoseconds since a moment that stays the same.
    func now() -> Int

    /// Is told that a check has looked at a change, and how long that took.
    func saw(_ check: String, lookAt change: Change, for nanoseconds: Int)
}
