/// A change while it is being read: what GatehouseGit hands to the gate.
///
/// The gate asks for the slices first, and for the rest when all of them were handed over.
package protocol Reading: AnyObject {
    /// Takes what is known from earlier runs about the contents of a stage, before anything is read: what is spotless need
    /// not be handed over.
    func use(_ recall: (Stage) -> Recall?)

    /// Adds to what is known, when all that was handed over has been looked at.
    func conclude()

    /// Keeps what the next audit of the same need not do, when nothing gave trouble and nothing was cut short: which
    /// contents are not spotless.
    func complete(leaving spots: [Mark.Spot])

    /// Hands over every new content, each once, in slices that fit into memory. Throws where reading cannot go on.
    func slices(_ body: (Change) throws(Problem) -> Void) throws(Problem)

    /// The same in shares, which threads look at side by side while the reading goes on. A reading that can be done by
    /// several threads itself hands over shares that are read where they are looked at.
    func shares(_ body: (Share) throws(Problem) -> Void) throws(Problem)

    /// The change as a whole, for rules about its history: the refs that move, and the commits that come to them. Asked
    /// when every content was handed over. Nil where no rule asks for it, and for an audit of files.
    ///
    /// - Parameter guards: the rules of a stage that ask for it, and the refs that they guard.
    func history(_ guards: (Stage) -> Guards?) throws(Problem) -> Change?

    /// What each commit sets and removes, parents before children. Empty for an audit, where all that is there counts.
    var steps: [Step] { get }

    /// What was read and what was left out.
    var coverage: Coverage { get }

    /// How many bytes the shares hold together, as far as it is known; nil until it is.
    var expectedBytes: Int? { get }

    /// What could not be read, although reading went on.
    var problems: [Problem] { get }

    /// Versions that the steps name, mostly those from before: asked only for paths in whose new version something was
    /// found.
    func contents(of versions: [Version]) throws(Problem) -> [Content]

    /// Where blobs, commits and tags stand in the history that was read. Asked only for objects in which something was found,
    /// and only by audits. Nothing for an object whose place is known already.
    func standings(of objects: Set<ObjectID>) throws(Problem) -> [ObjectID: Standing]

    /// Who made commits and tags that the places of findings name. Asked only by audits.
    func authors(of commits: Set<ObjectID>) throws(Problem) -> [Authorship]
}

extension Reading {
    package var expectedBytes: Int? { nil }
    package func use(_ recall: (Stage) -> Recall?) {}
    package func conclude() {}
    package func history(_ guards: (Stage) -> Guards?) throws(Problem) -> Change? { nil }
    package func complete(leaving spots: [Mark.Spot]) {}

    package func shares(_ body: (Share) throws(Problem) -> Void) throws(Problem) {
        try slices { change throws(Problem) in
            for share in Share.shares(of: change) { try body(share) }
        }
    }

    package func standings(of objects: Set<ObjectID>) throws(Problem) -> [ObjectID: Standing] { [:] }
    package func authors(of commits: Set<ObjectID>) throws(Problem) -> [Authorship] { [] }
}

/// A blob under a path.
package struct Version: Hashable, Sendable {
    package var path: RepoPath
    package var entry: Edit.Entry

    package init(_ path: RepoPath, _ entry: Edit.Entry) {
        self.path = path
        self.entry = entry
    }
}
