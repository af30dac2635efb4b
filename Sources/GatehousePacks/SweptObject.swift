package import GatehouseCore

/// An object as a sweep hands it over.
package struct SweptObject: Sendable {
    /// An object that another was made from.
    package struct Former: Sendable {
        package let id: ObjectID
        package let bytes: [UInt8]
        /// The ranges of the new bytes that are not copied from the former's, in order. An empty range stands where bytes
        /// meet that did not in the former: between copied runs, and at an end that was none.
        package let changes: [Range<Int>]
    }

    package let id: ObjectID
    package let kind: ObjectKind
    package let bytes: [UInt8]
    /// What it was made from, where that was handed over in the same share before.
    package let former: Former?
    /// Its number among all that the store holds.
    let entry: Int
}
