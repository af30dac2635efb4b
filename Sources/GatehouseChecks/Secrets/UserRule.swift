import GatehouseMatch

/// A rule of the policy: a pattern, and the examples that prove it.
package struct UserRule: Sendable {
    package var id: String
    package var title: String
    package var finds: [String]
    package var leaves: [String]
    let anchors: [Literal]

    func match(in bytes: [UInt8], anchor: Int, _ budget: inout Budget) -> Range<Int>? { nil }
}
