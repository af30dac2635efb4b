/// Where something stands: in a file, a message, a tag, a ref or a stream.
package struct Place: Hashable, Sendable {
    /// What kind of thing the place lies in.
    package enum Kind: String, Sendable, CaseIterable {
        case file, message, tag, ref, stream
    }

    package var kind: Kind
    /// The repository as it was named, where several are looked at together.
    package var repository: String?
    package var path: RepoPath?
    /// 1 for the first line; nil for the whole.
    package var line: Int?
    /// 1 for the first character of the line. Characters are Unicode scalars; a byte that is no UTF-8 counts as one.
    package var column: Int?
    package var endLine: Int?
    /// The column behind the last character.
    package var endColumn: Int?
    package var blob: ObjectID?
    /// The commit (or the tag object, for a tag) that brought it.
    package var commit: ObjectID?
    package var ref: RefName?

    package init(
        _ kind: Kind, path: RepoPath? = nil, blob: ObjectID? = nil, commit: ObjectID? = nil, ref: RefName? = nil
    ) {
        self.kind = kind
        self.path = path
        self.blob = blob
        self.commit = commit
        self.ref = ref
    }

    /// A file of the change.
    package static func file(_ path: RepoPath, blob: ObjectID? = nil, commit: ObjectID? = nil) -> Place {
        Place(.file, path: path, blob: blob, commit: commit)
    }

    /// A ref of the change.
    package static func ref(_ name: RefName) -> Place { Place(.ref, ref: name) }
}

extension Place: Comparable {
    package static func < (left: Place, right: Place) -> Bool {
        if left.repository != right.repository { return left.repository ?? "" < right.repository ?? "" }
        if left.kind != right.kind { return order(left.kind) < order(right.kind) }
        if left.path != right.path { return left.path ?? RepoPath("") < right.path ?? RepoPath("") }
        if left.line != right.line { return left.line ?? 0 < right.line ?? 0 }
        if left.column != right.column { return left.column ?? 0 < right.column ?? 0 }
        if left.endLine != right.endLine { return left.endLine ?? 0 < right.endLine ?? 0 }
        if left.endColumn != right.endColumn { return left.endColumn ?? 0 < right.endColumn ?? 0 }
        if left.ref != right.ref { return left.ref ?? RefName("") < right.ref ?? RefName("") }
        if left.commit != right.commit { return precedes(left.commit, right.commit) }
        return precedes(left.blob, right.blob)
    }

    private static func order(_ kind: Kind) -> Int { Kind.allCases.firstIndex(of: kind) ?? 0 }

    private static func precedes(_ left: ObjectID?, _ right: ObjectID?) -> Bool {
        guard let right else { return false }
        guard let left else { return true }
        return left < right
    }
}
