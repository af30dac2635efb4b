/// A commit that the change brings, or the one that is about to be made.
package struct Commit: Sendable {
    /// Nil for a commit that is about to be made.
    package var id: ObjectID?
    package var parents: [ObjectID]
    /// The object as git stores it, without its header of kind and size; empty where nobody asked for it, and for a commit
    /// that is about to be made.
    package var bytes: [UInt8]
    /// What it sets and removes; nil where nobody asked for it.
    package var step: Step?

    package init(_ id: ObjectID?, parents: [ObjectID], bytes: [UInt8] = [], step: Step? = nil) {
        self.id = id
        self.parents = parents
        self.bytes = bytes
        self.step = step
    }

    /// Its headers and its message, told apart.
    package var object: AnnotatedObject { AnnotatedObject(bytes) }

    /// Whether it has several parents. Of one that is about to be made, what it is compared with says so.
    package var isMerge: Bool { max(parents.count, id == nil ? step?.against.count ?? 0 : 0) > 1 }
}

/// An annotated tag that the change brings.
package struct Tag: Sendable {
    package var id: ObjectID
    /// The object as git stores it.
    package var bytes: [UInt8]

    package init(_ id: ObjectID, bytes: [UInt8]) {
        self.id = id
        self.bytes = bytes
    }

    package var object: AnnotatedObject { AnnotatedObject(bytes) }
}
