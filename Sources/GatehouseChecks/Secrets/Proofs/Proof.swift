package import GatehouseCore

/// The offline tests of values that already have the look of their kind: pure functions of the bytes.
///
/// A test cannot crash, whatever the bytes: a value that is too short or out of form simply fails it.
package enum Proof {
    /// A checksum, which a random value passes less than once in a million.
    static func checksum(
        _ passed: Message, otherwise failed: Message, _ test: @escaping @Sendable ([UInt8]) -> Bool
    ) -> Kind.Test {
        { test($0) ? .proves(passed) : .weakens(failed) }
    }

    /// A structure, which a value of the kind has.
    static func structure(
        _ passed: Message, otherwise failed: Message, _ test: @escaping @Sendable ([UInt8]) -> Bool
    ) -> Kind.Test {
        { test($0) ? .supports(passed) : .weakens(failed) }
    }
}
