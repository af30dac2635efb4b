package import GatehouseCore

/// What a test says of a value that has a kind's look. The words go into the finding's reasons: `CRC-32 matches`.
package enum Testimony: Sendable {
    /// A random value passes less than once in a million: the finding is proved.
    case proves(Message)
    /// A reason more; the evidence stays.
    case supports(Message)
    /// The value is probably a sample or mistyped: shaped evidence becomes contextual, and the finding stays.
    case weakens(Message)
    /// A vendor's documentation sample, or a value meant to be public: a note.
    case harmless(Message)
    /// It is not of this kind at all. Only for what the provider's own software would never have made.
    case refutes
}
