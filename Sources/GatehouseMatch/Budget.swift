/// How many steps may still be spent on a blob: what strangers write must not cost more than its length times a constant.
package struct Budget: Sendable {
    @usableFromInline package var steps: Int

    package init(steps: Int) { self.steps = steps }

    /// Whether it was overdrawn: what was looked at since is not known.
    package var isExhausted: Bool { steps < 0 }

    /// Says that what follows was not looked at.
    package mutating func exhaust() { steps = -1 }

    /// Takes steps away, and says whether there were enough.
    @inlinable
    package mutating func spend(_ count: Int = 1) -> Bool {
        if steps < 0 { return false }
        steps -= count
        return steps >= 0
    }
}
