package import GatehouseCore

/// The refs that a repository has now, and the object that each holds at the end of symbolic refs: asked for once.
package struct ExistingRefs: Sendable {
    /// What each ref holds.
    package let tips: [RefName: ObjectID]
    /// The refs that are only other names, with the refs that they lead to at last.
    private let targets: [RefName: RefName]
    /// The branch of `HEAD`, where it has a commit.
    private let head: RefName?
    private let repository: Repository
    /// Whether git could read all of them.
    private let isWhole: Bool

    /// Asks git for all refs.
    package init(_ repository: Repository) throws(GitError) {
        let process = try repository.git.start(["for-each-ref", "--format=%(objectname)%(HEAD)%(symref) %(refname)"])
        var tips: [RefName: ObjectID] = [:]
        var targets: [RefName: RefName] = [:]
        var head: RefName?
        while let line = try process.record(endedBy: UInt8(ascii: "\n")) {
            guard let ref = Self.ref(line, repository.format), tips.updateValue(ref.id, forKey: ref.name) == nil else {
                throw process.error("a line of its list is not '<id> <ref>', or names a ref again")
            }
            if !ref.target.bytes.isEmpty { targets[ref.name] = ref.target }
            if ref.isHead { head = ref.name }
        }
        try process.finish()
        self.tips = tips
        self.targets = targets
        self.head = head
        self.repository = repository
        isWhole = process.warnings.isEmpty
    }

    private init(tips: [RefName: ObjectID], _ whole: ExistingRefs) {
        self.tips = tips
        targets = [:]
        head = nil
        repository = whole.repository
        isWhole = whole.isWhole
    }

    /// Those that lie in a namespace, under the names that they have there; all where there is none.
    package func lying(inNamespace namespace: [UInt8]?) -> ExistingRefs {
        let prefix = RefName.prefix(of: namespace)
        if prefix.isEmpty { return self }
        var inside: [RefName: ObjectID] = [:]
        for (name, id) in tips where name.bytes.starts(with: prefix) {
            inside[RefName(bytes: name.bytes.dropFirst(prefix.count))] = id
        }
        return ExistingRefs(tips: inside, self)
    }

    /// What a ref holds; nil where there is no ref of exactly this name. One that is there and cannot be read is an error.
    package func tip(of ref: RefName) throws(GitError) -> ObjectID? {
        if let tip = tips[ref] { return tip }
        return isWhole ? nil : try repository.tip(of: ref)
    }

    /// The branch that HEAD names, whether it has a commit yet or not; nil for a detached HEAD.
    package func headBranch() throws(GitError) -> RefName? {
        if let head { return head }
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
