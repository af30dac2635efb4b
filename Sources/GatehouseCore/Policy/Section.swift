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

/// What the policy says about a check: a map with a mode, or a list whose entries have one each.
package protocol CheckSettings: Sendable {
    /// What holds where the policy says nothing.
    init()
    static var shape: Shape<Self> { get }
    var weighing: Weighing { get }
}

extension CheckSettings where Self: PolicySection {
    package static var shape: Shape<Self> { .section }
}

/// What the policy says about a check as a list of entries.
package protocol CheckEntries: CheckSettings {
    associatedtype Entry: PolicySection
    var entries: [Located<Entry>] { get set }
}

extension CheckEntries {
    package static var shape: Shape<Self> {
        let list = Shape<[Located<Entry>]>.list(of: .located(.section))
        return Shape(
            read: { node, mistakes in
                list.read(node, &mistakes).map { entries in
                    var settings = Self()
                    settings.entries = entries
                    return settings
                }
            },
            show: { list.show($0.entries) },
            schema: list.schema)
    }

    // Each entry's mode goes with what it finds.
    package var weighing: Weighing { Weighing() }
}
