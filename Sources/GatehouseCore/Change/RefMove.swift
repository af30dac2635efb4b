/// What a push does to a ref that some rule guards.
package struct RefMove: Sendable {
    /// What is done to the ref. Who may not rewrite may not delete either: a deletion and a creation would be a rewrite.
    package enum Verb: String, Sendable, CaseIterable {
        case create
        /// The old commit is an ancestor of the new one.
        case fastForward = "fast-forward"
        /// Commits go from the ref.
        case rewrite
        case delete
        /// A tag names another object: its readers expect that it never does, ancestor or not.
        case retarget
    }

    package var update: RefUpdate
    /// The ref that moves: another one than was named, where that is only another name of it (a symbolic ref, or letters
    /// of another case where the file system takes them for the same).
    package var target: RefName
    /// Whether it is the branch that HEAD names.
    package var isDefaultBranch: Bool
    package var verb: Verb
    /// What the ref would hold: a commit or a tag mostly; nil where it is deleted.
    package var kind: Kind?
    /// The commit that the new object is or leads to, tag after tag; nil where it leads to none.
    package var commit: ObjectID?
    /// What the ref held when it was deleted, where the push makes it anew, and a rule asked.
    package var former: ObjectID?
    /// The tree of that commit, and the files that hold approvals of it; where somebody asked for them.
    package var tree: ObjectID?
    package var approvals: [[UInt8]] = []
    /// The tags on the way to it.
    package var tags: [Tag] = []
    /// The commits that are new to the ref, parents before children: those that neither the ref nor another one that is
    /// guarded by the same rules, or by more, has already.
    package var brings: [ObjectID] = []
    /// Those of them that are on the line of first parents, the newest first.
    package var mainline: [ObjectID] = []
    /// Whether the line of first parents leads to what the ref held before.
    package var continuesMainline = false

    package enum Kind: String, Sendable {
        case commit, tree, blob, tag
    }

    package init(_ update: RefUpdate, target: RefName? = nil, isDefaultBranch: Bool = false, verb: Verb) {
        self.update = update
        self.target = target ?? update.name
        self.isDefaultBranch = isDefaultBranch
        self.verb = verb
    }

    package var name: RefName { update.name }
}
