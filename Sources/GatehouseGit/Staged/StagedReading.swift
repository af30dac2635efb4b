package import GatehouseCore
import GatehousePacks
package import GatehouseSystem

/// What a commit is about to bring: the index against the commit's parents. The files on disk are never looked at.
package final class StagedReading: Reading {
    private let repository: Repository
    private let stage: Stage
    private let store: ObjectStore?
    private let reader: DirectReader
    private let step: Step
    private let headTree: TreeObject?
    private var recall: Recall?
    private var shared: BlobShares?
    private var read = (coverage: Coverage(), problems: [Problem]())

    /// The largest blob that is read.
    package var largestObject = Limits().largestObject
    package var coverage: Coverage { shared?.coverage ?? read.coverage }
    package var problems: [Problem] { shared?.problems ?? read.problems }
    /// The variables that git was called with: they tell where its configuration is.
    package var variables: Environment?

    /// - Parameters:
    ///   - paths: the paths at the top that are asked for; without any, everything.
    ///   - mergedTips: the commits that a merge brings in, where git has told them and not written them yet.
    ///   - readsDirectly: whether objects are read in this process, where that can be.
    package init(
        _ repository: Repository, at stage: Stage = .preCommit, only paths: [RepoPath] = [],
        mergedTips: [ObjectID] = [], readsDirectly: Bool = true
    ) throws(GitError) {
        self.repository = repository
        self.stage = stage
        // The listing takes longest; so it begins first, and the packs are opened meanwhile.
        let listing = try StagedListing(repository.git, against: "HEAD", only: paths)
        let tips = mergedTips.isEmpty ? try repository.tipsBeingMerged() : mergedTips
        let others = try tips.map { tip throws(GitError) in
            try StagedListing(repository.git, against: tip.hex, only: paths)
        }
        store = readsDirectly ? repository.store : nil
        reader = DirectReader(repository, store)
        if let head = try reader.treeOfHead() {
            try repository.requireIndex()
            headTree = try head.tree(repository.format)
            step = Step(
                commit: nil,
                against: try [listing.edits()] + others.map { other throws(GitError) in try other.edits() })
        } else {
            try repository.requireUnbornHead()
            headTree = nil
            let empty = repository.format.emptyTree.hex
            let all = try StagedListing(repository.git, against: empty, only: paths)
            step = Step(commit: nil, against: [try all.edits()])
        }
    }

    package var steps: [Step] { [step] }

    package func use(_ recall: (Stage) -> Recall?) { self.recall = recall(stage) }

    package func slices(_ body: (Change) throws(Problem) -> Void) throws(Problem) {
        try withoutActuallyEscaping(body) { body throws(Problem) in
            let slices = BlobSlices(at: stage, body)
            slices.recall = recall
            defer { read = (slices.coverage, slices.problems) }
            try asProblem { () throws(GitError) in
                try slices.read(versions, through: reader, limit: largestObject)
                try slices.handOver()
            }
        }
    }

    package func history(_ guards: (Stage) -> Guards?) throws(Problem) -> Change? {
        guard let guards = guards(stage), !guards.needs.isDisjoint(with: [.branch, .steps, .trees]) else { return nil }
        return try asProblem { () throws(GitError) in
            var change = Change(at: stage)
            change.commits = [Commit(nil, parents: [], step: step)]
            if guards.needs.contains(.trees) { change.trees = RepositoryTrees(repository, store) }
            if guards.needs.contains(.branch) {
                change.branch = try repository.headBranch()
                change.isOnDefaultBranch =
                    try change.branch.map { branch throws(GitError) in
                        try repository.isDefaultOfRemote(branch)
                    } ?? false
                if guards.needs.contains(.setup), let variables, let branch = change.branch,
                    !guards.of(branch, isDefaultBranch: change.isOnDefaultBranch).isEmpty
                {
                    change.signing = try SigningSetup(variables)
                }
            }
            return change
        }
    }

    package func shares(_ body: (Share) throws(Problem) -> Void) throws(Problem) {
        guard let store else {
            // One git answers for all.
            return try slices { change throws(Problem) in
                for share in Share.shares(of: change) { try body(share) }
            }
        }
        let shared = BlobShares(at: stage, of: repository, store, recall, limit: largestObject)
        self.shared = shared
        for share in shared.shares(of: NewBlobs(versions)) { try body(share) }
    }

    private var versions: [Version] { step.own.compactMap { edit in edit.new.map { Version(edit.path, $0) } } }

    package func contents(of versions: [Version]) throws(Problem) -> [Content] {
        try asProblem { () throws(GitError) in try reader.contents(of: versions, limit: largestObject) }
    }

    /// What the index holds at a path at the top, such as the policy's; nil where there is nothing. It comes from
    /// `HEAD` and what differs from it, so that git need not be asked once more.
    package func entry(at path: RepoPath) throws(GitError) -> Edit.Entry? {
        if step.against[0].contains(where: { $0.new != nil && $0.path.bytes.starts(with: path.bytes + [0x2f]) }) {
            throw .directory(path)
        }
        if let edit = step.against[0].first(where: { $0.path == path }) { return edit.new }
        guard let entry = headTree?.entries.first(where: { $0.name == path.bytes }) else { return nil }
        guard let mode = FileMode(tree: entry.mode) else { throw .directory(path) }
        return Edit.Entry(mode, entry.id)
    }
}

extension ObjectReader {
    /// The versions' contents, each of which has to be there.
    func contents(of versions: [Version], limit: Int) throws(GitError) -> [Content] {
        var contents: [Content] = []
        try read(versions.map(\.entry.id), limit: limit) { (index, object) throws(GitError) in
            let version = versions[index]
            do throws(GitError) {
                contents.append(Content(version, try object.bytes(of: version.entry.id, .blob, limit: limit)))
            } catch {
                var problem = error.problem
                problem.place = .file(version.path, blob: version.entry.id)
                throw GitError(problem)
            }
        }
        return contents
    }
}

extension GitObject {
    /// The object as the tree that it has to be.
    func tree(_ format: ObjectFormat) throws(GitError) -> TreeObject {
        guard kind == .tree, let bytes, let tree = TreeObject(bytes, format) else {
            throw GitError("read tree \(id)", "it is not in the form of a tree", remedy: "run 'git fsck'")
        }
        return tree
    }
}

extension GitError {
    static func directory(_ path: RepoPath) -> GitError {
        GitError("read '\(path)'", "it is a directory, where a file has to be", remedy: "move the directory away")
    }
}
