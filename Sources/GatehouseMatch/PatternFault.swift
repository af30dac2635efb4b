/// What is wrong with a pattern, and at which character (1 for the first).
package struct PatternFault: Error, Hashable, Sendable {
    package let column: Int
    /// What was expected, as in `expected a bounded repetition such as {1,40}`.
    package let reason: String
}
