import GatehouseCore

/// Finds refs that a file system which ignores the case of letters takes for those that move.
struct FoldedNames {
    /// The refs that move under a name of another case, with the refs that they would replace.
    private(set) var found: [RefName: RefName] = [:]
    private let moving: [[UInt8]: [RefName]]

    /// - Parameter isNeeded: whether the file system is such a one.
    init(ofMoving names: Set<RefName>, after prefix: [UInt8], isNeeded: Bool) {
        let whole = isNeeded ? names.map { RefName(bytes: prefix + $0.bytes) } : []
        moving = Dictionary(grouping: whole) { $0.bytes.map(asciiLowercase) }
    }

    /// Takes note of a ref that is there.
    mutating func see(_ ref: RefName) {
        if moving.isEmpty { return }
        for name in moving[ref.bytes.map(asciiLowercase)] ?? [] where name != ref { found[name] = ref }
    }
}
