import GatehouseCore

/// Asks `git diff-tree` what commits set and remove.
struct CommitSteps {
    let git: Git

    /// One step for each commit, in their order.
    func steps(of commits: [WalkedCommit]) throws(GitError) -> [Step] {
        var steps: [Step] = []
        var paths = Set<RepoPath>()
        var count = 0
        for start in stride(from: 0, to: commits.count, by: Self.batch) {
            let share = Array(commits[start..<min(commits.count, start + Self.batch)])
            for step in try compare(share) {
                count += step.against.reduce(0) { $0 + $1.count }
                guard count <= Self.most else { throw Self.tooMany }
                steps.append(step.sharing(&paths))
            }
        }
        return steps
    }

    // What git says of so many commits mostly fits into memory as a text.
    private static let batch = 500
    // What git may say at once, and how many changes of a path are held at once. A commit of a hundred thousand files is
    // within it; and whoever makes more of them at once than that can make so many that no memory holds them.
    private static let longest = 16 << 20
    private static let most = 1_000_000

    private static let tooMany = GitError(
        "compare the commits with their parents", "they change more than \(most) paths in sum",
        remedy: "push fewer commits at a time, or scan the history in place of a range")

    private func compare(_ commits: [WalkedCommit]) throws(GitError) -> [Step] {
        // First, only the paths that differ from every parent (-c): against its second parent, a merge differs in all
        // that the first one has done, and few merges have edits of their own.
        let own = try sections(commits.map(Comparison.init))
        try requireSameTrees(zip(commits, own).filter { $0.parents.count < 2 && $1.isEmpty }.map(\.0))
        let merges = zip(commits, own).filter { $0.parents.count > 1 && !$1.isEmpty }.map(\.0)
        let pairs = merges.flatMap { merge in merge.parents.map { Comparison(merge.id, $0) } }
        var whole = try sections(pairs)[...]
        return zip(commits, own).map { commit, records in
            let parents = Swift.max(1, commit.parents.count)
            guard parents > 1 else { return Step(commit: commit.id, against: [records.flatMap(\.self)]) }
            guard !records.isEmpty else {
                return Step(commit: commit.id, against: [[Edit]](repeating: [], count: parents))
            }
            defer { whole = whole.dropFirst(parents) }
            return Step(commit: commit.id, against: whole.prefix(parents).map { $0.flatMap(\.self) })
        }
    }

    /// A commit, and what it is compared with: all of its parents at once, or one of them.
    private struct Comparison {
        let commit: ObjectID
        let parents: [ObjectID]
        let isCombined: Bool

        init(_ commit: WalkedCommit) {
            self.commit = commit.id
            parents = commit.parents
            isCombined = true
        }

        init(_ commit: ObjectID, _ parent: ObjectID) {
            self.commit = commit
            parents = [parent]
            isCombined = false
        }

        // Git takes no line beyond a thousand bytes; without parents it takes those that the commit names, and whoever
        // reads the commit's message sees to it that they are the same.
        var line: String {
            (parents.count > 10 ? [commit] : [commit] + parents).map(\.hex).joined(separator: " ") + "\n"
        }
    }

    // The records of one section for each comparison; all of one kind. What is too much at once is asked for in halves.
    private func sections(_ comparisons: [Comparison]) throws(GitError) -> [[[Edit]]] {
        guard let first = comparisons.first else { return [] }
        let output = try git.output(
            ["diff-tree", "--stdin", first.isCombined ? "-c" : "-m", "-r", "--root", "--always", "-z"] + Self.format,
            input: comparisons.flatMap { Array($0.line.utf8) }, limit: Self.longest)
        if let output { return try sections(comparisons, in: output) }
        guard comparisons.count > 1 else {
            throw GitError(
                "compare commit \(first.commit) with its parents",
                "what it changes fills more than \(Self.longest) bytes",
                remedy: "bring so many files in by several commits")
        }
        let half = comparisons.count / 2
        return try sections(Array(comparisons[..<half])) + sections(Array(comparisons[half...]))
    }

    private func sections(_ comparisons: [Comparison], in output: [UInt8]) throws(GitError) -> [[[Edit]]] {
        var diff = RawDiff(output)
        var sections: [[[Edit]]] = []
        do throws(RawDiff.Malformed) {
            for comparison in comparisons {
                guard try diff.commit() == comparison.commit else { throw RawDiff.Malformed() }
                var records: [[Edit]] = []
                while let edits = try diff.record() {
                    guard edits.count == max(1, comparison.parents.count) else { throw RawDiff.Malformed() }
                    records.append(edits)
                }
                sections.append(records)
            }
            guard diff.isAtEnd else { throw RawDiff.Malformed() }
        } catch {
            let commit = sections.count < comparisons.count ? comparisons[sections.count].commit : nil
            throw GitError(
                "compare commit \(escaped: commit?.short ?? "?") with its parents",
                "git's answer ends early or is out of form",
                remedy: "run 'git fsck', and fetch what is missing; a shallow clone needs 'git fetch --unshallow'")
        }
        return sections
    }

    /// What the tree holds that a ref brings, as a step that adds it all.
    func step(adding tip: Tips.Tip) throws(GitError) -> Step {
        let files = try TreeListing.files(git, of: tip.id)
        return Step(commit: nil, ref: tip.ref, against: [files.map { Edit($0.path, new: $0.entry, old: nil) }])
    }

    // Commits in which git sees no change have the tree of their parent: a git that says nothing is not believed.
    private func requireSameTrees(_ commits: [WalkedCommit]) throws(GitError) {
        if commits.isEmpty { return }
        let names = commits.flatMap { [$0.id] + $0.parents.prefix(1) }.map { $0.hex + "^{tree}\n" }
        let output = try git.output(["cat-file", "--batch-check=%(objectname)"], input: Array(names.joined().utf8))
        var trees = output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
            ObjectID(hex: $0)
        }[...]
        for commit in commits {
            let tree = trees.popFirst() ?? nil
            let former = commit.parents.isEmpty ? ObjectFormat(of: commit.id)?.emptyTree : trees.popFirst() ?? nil
            guard let tree, tree == former else {
                throw GitError(
                    "compare commit \(commit.id) with its parent",
                    "git sees no difference, and their trees are not the same",
                    remedy: "run 'git fsck'; if the commit adds an empty folder, make it again with git")
            }
        }
    }

    private static let format = ["--raw", "--no-renames", "--no-abbrev", "--no-ext-diff", "--no-textconv"]
}

extension Step {
    /// The same step, its paths in the memory of the same paths seen before: a history names few paths many times.
    fileprivate func sharing(_ paths: inout Set<RepoPath>) -> Step {
        var step = self
        for parent in step.against.indices {
            for edit in step.against[parent].indices {
                step.against[parent][edit].path = paths.insert(step.against[parent][edit].path).memberAfterInsert
            }
        }
        return step
    }
}
