/// What git is about to accept, or what an audit looks at: plain values, read before the first check begins.
///
/// A change that would not fit into memory comes in slices; each is a `Change` of its own, and the verdict is one.
package struct Change: Sendable {
    package var stage: Stage
    /// Every new file, message and tag, each once.
    package var contents: [Content]
    /// The refs that the push would move. Empty at other stages.
    package var refs: [RefUpdate]
    /// Those of them that some rule guards, and what is done to them. They come in one change, after all contents.
    package var moves: [RefMove] = []
    /// The commits that come to guarded refs, parents before children, each once; the one that is about to be made. With
    /// the moves.
    package var commits: [Commit] = []
    /// Those of them that are one of the rules' origins, or lie behind one.
    package var settled: Set<ObjectID> = []
    /// The branch that is committed to, before a commit is made; nil where HEAD names none.
    package var branch: RefName?
    /// Whether that is the branch that the remote has for its default one, as far as it is known here.
    package var isOnDefaultBranch = false
    /// How git would sign the commit that is about to be made; nil where none is, or nobody asked.
    package var signing: SigningSetup?
    /// Who pushes, as the one variable says that the server's configuration names; nil where nobody is to be believed.
    package var pusher: String?
    /// The grants that the push names.
    package var grants: [NamedGrant] = []
    /// The trees of the repository, and the files on disk that an audit looks at; where somebody asked for them.
    package var trees: (any Trees)?
    package var files: (any FilesOnDisk)?

    package init(at stage: Stage, _ contents: [Content] = [], refs: [RefUpdate] = []) {
        self.stage = stage
        self.contents = contents
        self.refs = refs
    }
}

/// A grant that a push names: by its number alone, whatever stands there.
package struct NamedGrant: Hashable, Sendable {
    /// What the push calls it, as it came.
    package var number: [UInt8]
    /// The file that the repository has under this number; nil where it has none.
    package var file: [UInt8]?

    package init(_ number: [UInt8], file: [UInt8]?) {
        self.number = number
        self.file = file
    }
}

/// One ref that a push would move.
package struct RefUpdate: Hashable, Sendable {
    package var name: RefName
    /// What the ref holds now; nil where the push creates it, or deletes what is not there.
    package var old: ObjectID?
    /// What the ref would hold; nil where the push deletes it.
    package var new: ObjectID?

    package init(_ name: RefName, old: ObjectID?, new: ObjectID?) {
        self.name = name
        self.old = old
        self.new = new
    }
}

/// A commit, made or about to be made, as the paths that it sets or removes.
package struct Step: Sendable {
    /// Nil for a commit that is about to be made.
    package var commit: ObjectID?
    /// The ref that brings a tree without any commit.
    package var ref: RefName?
    /// One list of edits for each parent, and one against the empty tree for a commit that has none.
    package var against: [[Edit]]

    package init(commit: ObjectID?, ref: RefName? = nil, against: [[Edit]]) {
        self.commit = commit
        self.ref = ref
        self.against = against
    }

    /// The edits that are the commit's own: paths that differ from every parent. A merge that takes each path from one
    /// of its parents has none.
    package var own: [Edit] {
        guard let first = against.first else { return [] }
        let others = against.dropFirst().map { Set($0.map(\.path)) }
        return first.filter { edit in others.allSatisfy { $0.contains(edit.path) } }
    }
}

/// One path that differs between a commit and one parent.
package struct Edit: Hashable, Sendable {
    package var path: RepoPath
    /// What stands there now; nil where the path was removed.
    package var new: Entry?
    /// What stood there before; nil where the path was added.
    package var old: Entry?

    package init(_ path: RepoPath, new: Entry?, old: Entry?) {
        self.path = path
        self.new = new
        self.old = old
    }

    /// What a path holds: a mode and an object.
    package struct Entry: Hashable, Sendable {
        package var mode: FileMode
        package var id: ObjectID

        package init(_ mode: FileMode, _ id: ObjectID) {
            self.mode = mode
            self.id = id
        }
    }
}
