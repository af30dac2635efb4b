package import GatehouseCore

/// The refs that a repository has now, and the object that each holds at the end of symbolic refs: asked for once. Of
/// millions of them, those are kept that somebody will ask for.
package struct ExistingRefs: Sendable {
    /// What the refs hold that are about to move, under the names that they have in the namespace.
    let moving: [RefName: ObjectID]
    /// What other refs make known to all that move; nil where it depends on the one that moves.
    private let knownToAll: Set<ObjectID>?
    private let boundary: Boundary
    /// All refs of the namespace, where it depends on the one that moves what they make known.
    private let others: [RefName: ObjectID]
    /// What refs hold that the same rules guard, and what that makes known to refs of which kind.
    private let guarded: GuardedTips

    /// The part of the repository that is pushed to.
    let namespace: [UInt8]?
    /// The branch of `HEAD`, where it has a commit.
    private let head: (name: RefName, tip: ObjectID)?
    /// The refs that are only other names, with the refs that they lead to.
    private let targets: [RefName: RefName]
    /// Those of them whose names differ from the other ref's in the case of letters alone, which the file system ignores.
    let replaced: Set<RefName>
    private let repository: Repository

    /// Asks git for all refs.
    ///
    /// - Parameters:
    ///   - namespace: the part of the repository that is pushed to (`GIT_NAMESPACE`).
    ///   - updates: the refs that are about to move.
    ///   - boundary: which refs make known to them what they hold.
    package init(
        _ repository: Repository, inNamespace namespace: [UInt8]? = nil, moving updates: [RefUpdate] = [],
        boundary: Boundary = .branchesAndTags
    ) throws(GitError) {
        let names = Set(updates.map(\.name))
        let prefix = RefName.prefix(of: namespace)
        let process = try repository.git.start(["for-each-ref", "--format=%(objectname)%(HEAD)%(symref) %(refname)"])
        var (moving, others, targets): ([RefName: ObjectID], [RefName: ObjectID], [RefName: RefName]) = ([:], [:], [:])
        var known = Set<ObjectID>()
        var guarded = GuardedTips()
        var folded = FoldedNames(ofMoving: names, after: prefix, isNeeded: repository.ignoresCase)
        var head: (RefName, ObjectID)?
        var last: RefName?
        while let line = try process.record(endedBy: UInt8(ascii: "\n")) {
            guard let ref = Self.ref(line, repository.format), ref.name != last else {
                throw process.error("a line of its list is not '<id> <ref>', or names a ref again")
            }
            last = ref.name
            if ref.isHead { head = (ref.name, ref.id) }
            if !ref.target.bytes.isEmpty { targets[ref.name] = ref.target }
            folded.see(ref.name)
            guard ref.name.bytes.starts(with: prefix) else { continue }
            let name = prefix.isEmpty ? ref.name : RefName(bytes: ref.name.bytes.dropFirst(prefix.count))
            if names.contains(name) { moving[name] = ref.id }
            if let guards = boundary.guards {
                guarded.add(ref.id, under: guards.existing(name))
            } else if !boundary.isSameForAll {
                others[name] = ref.id
            } else if boundary.knows(name) {
                known.insert(ref.id)
            }
        }
        try process.finish()
        self.moving = moving
        self.namespace = namespace
        self.others = others
        self.targets = targets.merging(folded.found) { target, _ in target }
        guarded.conclude(for: boundary.guards.map { Array($0.moving.values) } ?? [])
        self.guarded = guarded
        replaced = Set(folded.found.keys)
        self.head = head
        self.boundary = boundary
        self.repository = repository
        knownToAll = boundary.isSameForAll ? known : nil
    }

    /// The objects from which no commit is new to the ref, because other refs hold them.
    func known(to moved: RefName) -> Set<ObjectID> {
        if let knownToAll { return knownToAll }
        if let guards = boundary.guards { return guarded.known(under: guards.moving[moved]) }
        return Set(others.lazy.filter { boundary.knows($0.key, for: moved) }.map(\.value))
    }

    /// What a ref holds; nil where there is no ref of exactly this name. One that is there and cannot be read is an error.
    package func tip(of ref: RefName) throws(GitError) -> ObjectID? {
        if let head, head.name == ref { return head.tip }
        return try repository.tip(of: ref)
    }

    /// The branch that HEAD names, whether it has a commit yet or not; nil for a detached HEAD.
    package func headBranch() throws(GitError) -> RefName? {
        if let head { return head.name }
        return try repository.headBranch()
    }

    /// The refs that are only other names of a ref: a push to one of them moves that ref.
    package func aliases(of ref: RefName) -> Set<RefName> {
        var aliases: Set<RefName> = []
        // One alias may lead to another; each round finds those that lead to what the last one found.
        while case let more = targets.filter({ ($0.value == ref || aliases.contains($0.value)) }).keys,
            !aliases.isSuperset(of: more)
        { aliases.formUnion(more) }
        return aliases
    }

    /// The ref that a name leads to, where it is only another name; else the name itself. Both as the whole repository
    /// names them.
    package func target(of ref: RefName) -> RefName {
        var target = ref
        // Git itself follows no more than five.
        for _ in 0..<5 { target = targets[target] ?? target }
        return target
    }

    // `<id>`, a star for the branch of HEAD or a blank, what a symbolic ref names, a blank, and the name: no name of a ref
    // holds a blank.
    private static func ref(
        _ line: [UInt8], _ format: ObjectFormat
    ) -> (id: ObjectID, isHead: Bool, target: RefName, name: RefName)? {
        let digits = line.prefix(2 * format.byteCount)
        guard let id = ObjectID(hex: digits), id.byteCount == format.byteCount, digits.endIndex < line.count else {
            return nil
        }
        let rest = line[(digits.endIndex + 1)...]
        guard let blank = rest.firstIndex(of: UInt8(ascii: " ")), blank + 1 < rest.endIndex else { return nil }
        let isHead = line[digits.endIndex] == UInt8(ascii: "*")
        return (id, isHead, RefName(bytes: rest[..<blank]), RefName(bytes: rest[(blank + 1)...]))
    }
}

extension RefName {
    /// The name in the whole repository of a ref that lies in a namespace. "a/b" lies in
    /// refs/namespaces/a/refs/namespaces/b/ (gitnamespaces).
    package init(_ name: RefName, inNamespace namespace: [UInt8]?) {
        self.init(bytes: Self.prefix(of: namespace) + name.bytes)
    }

    static func prefix(of namespace: [UInt8]?) -> [UInt8] {
        let parts = (namespace ?? []).split(separator: UInt8(ascii: "/"))
        return parts.flatMap { Array("refs/namespaces/".utf8) + $0 + [UInt8(ascii: "/")] }
    }
}
