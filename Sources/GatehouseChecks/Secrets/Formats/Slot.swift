/// A place in a file that can hold nothing but a secret.
struct Slot {
    /// How sure it is that what stands there is in use.
    enum Trust {
        /// A program wrote it, or reads it as it stands: only what no account has is dismissed.
        case certain
        /// A program reads it, and people write it: only what says nothing but what it is is dismissed as well.
        case likely
        /// People write it, also into documentation and tests: words for a secret are dismissed as well.
        case guarded
    }

    /// How the value is written.
    enum Writing {
        case plain
        case base64
        /// Base64 of `user:password`.
        case base64Login
    }

    let value: Range<Int>
    var name: Range<Int>?
    var writing = Writing.plain
    var trust = Trust.certain
    /// Whether people choose it; what programs make is longer.
    var isPassword = true
}
