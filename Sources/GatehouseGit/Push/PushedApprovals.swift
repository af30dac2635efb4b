import GatehouseCore

/// What the repository holds of approvals: each is a file in a commit of its own, under a ref that names the tree.
struct PushedApprovals {
    private let namespace: [UInt8]?
    private let files: StatementFiles
    private let reader: any ObjectReader

    init(inNamespace namespace: [UInt8]?, _ repository: Repository, _ reader: any ObjectReader) {
        self.namespace = namespace
        files = StatementFiles(repository, reader)
        self.reader = reader
    }

    /// Adds to each move the tree that it leads to, and the approvals that there are of it, those among them that come in
    /// the same push.
    func add(to moves: inout [RefMove], with updates: [RefUpdate]) throws(GitError) {
        let coming = Dictionary(updates.map { ($0.name, $0.new) }) { $1 }
        for index in moves.indices {
            guard let commit = moves[index].commit else { continue }
            guard let tree = try tree(of: commit) else { continue }
            moves[index].tree = tree
            let space = RefName("\(Self.space)\(tree.hex)/")
            var tips = try files.tips(under: RefName(space, inNamespace: namespace))
            for (name, new) in coming where name.bytes.starts(with: space.bytes) {
                tips[RefName(name, inNamespace: namespace)] = new
            }
            moves[index].approvals = try tips.sorted { $0.key < $1.key }.prefix(Self.most).compactMap {
                files.file(Self.file, in: $0.value)
            }
        }
    }

    private func tree(of commit: ObjectID) throws(GitError) -> ObjectID? {
        try AnnotatedObject(reader.read(commit, .commit, limit: AnnotatedObject.largest)).ids(in: "tree")?.first
    }

    private static let space = "refs/gatehouse/approvals/"
    private static let file = RepoPath("approval")
    // More approvals of one content than people could mean.
    private static let most = 200
}
