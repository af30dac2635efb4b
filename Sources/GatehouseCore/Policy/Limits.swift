/// How much is looked at before the gate gives up, and what giving up means. Counted in bytes and tokens, never in time.
package struct Limits: Sendable, Equatable {
    /// What a change means that was cut short.
    package enum WhenCut: String, Sendable, CaseIterable {
        case refuse, accept
    }

    package var whenCut = WhenCut.refuse
    /// The largest object that is read, in bytes.
    package var largestObject = 512 * 1024 * 1024

    package init() {}
}

extension Limits: PolicySection {
    package static let fields = [
        Field("when-cut", \Self.whenCut, .choice, "what becomes of a change that a limit cut short"),
        Field("largest-object", \Self.largestObject, .byteSize, "the largest object that is read; a larger one is cut"),
    ]
}
