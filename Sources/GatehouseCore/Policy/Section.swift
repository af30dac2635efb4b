/// A part of the policy that is written as a map: its fields are the only source of the loader, the schema and the help.
package protocol PolicySection: Sendable {
    /// The section with every setting at its default.
    init()
    static var fields: [Field<Self>] { get }

    /// What is wrong with the section beyond the shape of its fields.
    func mistakes() -> [Mistake]
}

extension PolicySection {
    package func mistakes() -> [Mistake] { [] }

    static var all: Fields<Self> { Fields(Self(), fields) }
}

/// The section of a check: every one has a mode.
package protocol CheckSettings: PolicySection {
    var weighing: Weighing { get }
}
