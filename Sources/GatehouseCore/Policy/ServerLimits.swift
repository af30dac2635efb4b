/// The limits that a server sets, whatever the policy says; what it does not set is left to the policy.
package struct ServerLimits: PolicySection, Equatable {
    package var whenCut: Limits.WhenCut?
    package var largestObject: Int?

    package init() {}

    package static let fields = [
        Field("when-cut", \Self.whenCut, .choice, "what becomes of a change that a limit cut short"),
        Field("largest-object", \Self.largestObject, .byteSize, "the largest object that is read; a larger one is cut"),
    ]

    /// The limits that hold for a policy with the given ones.
    package func over(_ limits: Limits) -> Limits {
        var limits = limits
        limits.whenCut = whenCut ?? limits.whenCut
        limits.largestObject = largestObject ?? limits.largestObject
        return limits
    }
}
