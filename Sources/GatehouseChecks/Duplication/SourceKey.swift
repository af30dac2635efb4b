import GatehouseCore
import GatehouseSource

/// A blob, read as a source of one language.
struct SourceKey: Hashable, Comparable {
    let id: ObjectID
    let language: Language

    static func < (left: SourceKey, right: SourceKey) -> Bool {
        left.id == right.id ? left.language.rawValue < right.language.rawValue : left.id < right.id
    }
}

/// What a source is like, and the landmarks by which it is found.
struct SourceFacts {
    /// Why it is not compared; nil where it is.
    var skipped: SkipReason?
    var landmarks: [Landmark] = []

    /// The largest source that is compared, in bytes: what is larger was not written by hand.
    static let largest = 1 << 20
}
