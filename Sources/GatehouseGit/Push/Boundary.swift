package import GatehouseCore

/// Says by which refs of the repository a commit counts as known already when a ref moves.
///
/// It is never all of them: a commit that was parked on a ref under weaker rules is new to a ref under stricter ones.
/// What a ref holds itself is always known to it.
package struct Boundary: Sendable {
    private let isKnown: @Sendable (_ moved: RefName, _ existing: RefName) -> Bool
    /// Whether it says the same of every ref that moves: then it is asked once, however many do.
    let isSameForAll: Bool
    /// The rules that guard refs, where nothing else decides.
    let guards: GuardedRefs?

    /// - Parameter isKnown: whether what the existing ref holds was judged by rules as strict as those of the moved one.
    package init(_ isKnown: @escaping @Sendable (_ moved: RefName, _ existing: RefName) -> Bool) {
        self.isKnown = isKnown
        isSameForAll = false
        guards = nil
    }

    /// - Parameter isKnown: whether what the existing ref holds is known to every ref that moves.
    package init(forAll isKnown: @escaping @Sendable (_ existing: RefName) -> Bool) {
        self.isKnown = { _, existing in isKnown(existing) }
        isSameForAll = true
        guards = nil
    }

    /// A ref makes known what it holds to those that the same rules guard, or fewer of them.
    init(by guards: GuardedRefs) {
        isKnown = { moved, existing in
            guard let own = guards.existing(existing), let needed = guards.moving[moved] else { return false }
            return own.isSuperset(of: needed)
        }
        isSameForAll = false
        self.guards = guards
    }

    /// Branches and tags know each other's commits: for rules that are the same for all refs. Other refs were perhaps
    /// never judged, and know only for themselves.
    package static let branchesAndTags = Boundary(forAll: { existing in
        existing.bytes.starts(with: heads) || existing.bytes.starts(with: tags)
    })

    /// What was fetched from the remote, or pushed to it, is known to it.
    package static func fetched(from remote: [UInt8]) -> Boundary {
        let prefix = Array("refs/remotes/".utf8) + remote + [UInt8(ascii: "/")]
        return Boundary(forAll: { $0.bytes.starts(with: prefix) })
    }

    /// Whether what an existing ref holds is known to a ref that moves.
    func knows(_ existing: RefName, for moved: RefName) -> Bool { isKnown(moved, existing) }

    /// Whether what an existing ref holds is known to every ref that moves.
    func knows(_ existing: RefName) -> Bool { isSameForAll && isKnown(existing, existing) }
}

private let heads = Array("refs/heads/".utf8)
private let tags = Array("refs/tags/".utf8)
