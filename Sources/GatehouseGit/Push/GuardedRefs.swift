import GatehouseCore

/// The rules that guard refs: those that move, and those that are there.
struct GuardedRefs: Sendable {
    let moving: [RefName: Set<Guards.Guard>]
    /// Nil for a ref that makes nothing known.
    let existing: @Sendable (RefName) -> Set<Guards.Guard>?
}
