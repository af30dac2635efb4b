package import GatehouseCore

/// Says by which refs of the repository a commit counts as known already when a ref moves.
///
/// It is never all of them: a commit that was parked on a ref under weaker rules is new to a ref under stricter ones.
/// What a ref holds itself is always known to it.
package struct Boundary: Sendable {
    private let isKnown: @Sendable (_ moved: RefName, _ existing: RefName) -> Bool

    /// - Parameter isKnown: whether what the existing ref holds was judged by rules as strict as those of the moved one.
    package init(_ isKnown: @escaping @Sendable (_ moved: RefName, _ existing: RefName) -> Bool) {
        self.isKnown = isKnown
    }

    /// Branches and tags know each other's commits: for rules that are the same for all refs. Other refs were perhaps
    /// never judged, and know only for themselves.
    package static let branchesAndTags = Boundary { _, existing in
        existing.bytes.starts(with: heads) || existing.bytes.starts(with: tags)
    }

    /// What was fetched from the remote, or pushed to it, is known to it.
    package static func fetched(from remote: [UInt8]) -> Boundary {
        let prefix = Array("refs/remotes/".utf8) + remote + [UInt8(ascii: "/")]
        return Boundary { _, existing in existing.bytes.starts(with: prefix) }
    }

    /// The objects from which no commit is new to the ref.
    func known(to moved: RefName, _ existing: ExistingRefs) -> Set<ObjectID> {
        var known = Set<ObjectID>()
        for (name, tip) in existing.tips where isKnown(moved, name) { known.insert(tip) }
        return known
    }
}

private let heads = Array("refs/heads/".utf8)
private let tags = Array("refs/tags/".utf8)
