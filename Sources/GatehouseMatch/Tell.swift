/// A place where bytes may hide a text from whoever reads them as they stand.
package struct Tell: Hashable, Sendable {
    /// What gives it away.
    package enum Sign: UInt8, CaseIterable, Sendable {
        /// A run of 24 or more letters, digits, `+`, `/`, `-` and `_`.
        case run
        /// Eight bytes, and a zero beside each.
        case wide
        /// A backslash, and what makes it an escape by number, or one of a slash.
        case backslash
        /// `%`, and a digit from 2 to 7.
        case percent
        /// `&#`.
        case entity
        /// `0x`.
        case number
        /// `=` at the end of a line.
        case softBreak
        /// The quote that ends a string in the midst of a word, where another string goes on with it.
        case joint
    }

    package let sign: Sign
    /// Where it begins; of a wide text, some place inside.
    package let offset: Int
}
