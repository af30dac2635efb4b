import GatehouseMatch

/// One kind of file that people commit by mistake, as data: how it is told, and where in it secrets stand.
///
/// In such files a place can hold nothing but a secret, so that a weak password counts there as well.
struct Format: Sendable {
    /// What a person calls it, with its article: `a netrc file`.
    let title: StaticString
    /// Any of these tells it.
    let marks: [Mark]
    let reading: Reading

    init(_ title: StaticString, _ marks: [Mark], _ reading: Reading) {
        self.title = title
        self.marks = marks
        self.reading = reading
    }
}

extension Format {
    /// What tells a format.
    enum Mark: Sendable {
        /// The file's name in lower case, alone or behind its folder's; a star stands for what comes before the last dot.
        case name(StaticString)
        /// The outermost element of an XML document.
        case root(StaticString)
        /// What the first bytes show: asked of every text, so it must leave within a few comparisons.
        case head(@Sendable (_ bytes: [UInt8]) -> Bool)
        /// A text that stands hardly anywhere else: where it stands, the format is read from there.
        case text(Literal)
    }

    /// How a format is read.
    enum Reading: Sendable {
        /// Assignments are found as everywhere, and those to the names of passwords are trusted as far as this.
        case assignments(Slot.Trust)
        /// Once and whole.
        case whole(@Sendable (_ bytes: [UInt8], inout Slots) -> Void)
        /// From the offset of each of its texts.
        case from(@Sendable (_ bytes: [UInt8], _ offset: Int, inout Slots) -> Void)
    }
}
