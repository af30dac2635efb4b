import GatehouseCore

/// A commit or a tag whose signature is judged, with what it says of itself.
struct Judged: Sendable {
    let object: SignedObject
    /// The guarded refs that it comes to; none in an audit.
    let refs: [Ref]
    /// The parents of a commit, and its tree.
    let parents: [ObjectID]
    let tree: ObjectID?
    /// Who made it, as it says; nil where that cannot be read.
    let maker: Ident?

    /// A ref that something comes to.
    struct Ref: Hashable, Sendable {
        let name: RefName
        let isDefaultBranch: Bool

        init(_ move: RefMove) {
            name = move.target
            isDefaultBranch = move.isDefaultBranch
        }
    }

    init(_ commit: Commit, _ id: ObjectID, comingTo refs: [Ref]) {
        object = SignedObject(.commit, id, bytes: commit.bytes)
        self.refs = refs
        parents = commit.parents
        tree = commit.object.ids(in: "tree")?.first
        maker = commit.object.values(of: "committer").first.flatMap { Ident($0) }
    }

    init(_ tag: Tag, comingTo ref: Ref) {
        object = SignedObject(.tag, tag.id, bytes: tag.bytes)
        refs = [ref]
        parents = []
        tree = nil
        maker = tag.object.values(of: "tagger").first.flatMap { Ident($0) }
    }

    var place: Place {
        object.kind == .commit
            ? Place(.message, commit: object.id) : Place(.tag, commit: object.id, ref: refs.first?.name)
    }
}
