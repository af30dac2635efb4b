import GatehouseCore

/// Asks `git diff-tree` what commits set and remove.
struct CommitSteps {
    let git: Git

    /// One step for each commit, in their order.
    func steps(of commits: [WalkedCommit]) throws(GitError) -> [Step] {
        var steps: [Step] = []
        var paths = Set<RepoPath>()
        for start in stride(from: 0, to: commits.count, by: Self.batch) {
            let share = Array(commits[start..<min(commits.count, start + Self.batch)])
            for step in try compare(share) { steps.append(step.sharing(&paths)) }
        }
        return steps
    }

    // What git says of so many commits fits into memory as a text.
    private static let batch = 500

    private func compare(_ commits: [WalkedCommit]) throws(GitError) -> [Step] {
        // First, only the paths that differ from every parent (-c): against its second parent, a merge differs in all
        // that the first one has done, and few merges have edits of their own.
        let own = try sections(commits.map { [$0.id] + $0.parents }, combined: true)
        try requireSameTrees(zip(commits, own).filter { $0.parents.count < 2 && $1.isEmpty }.map(\.0))
        let merges = zip(commits, own).filter { $0.parents.count > 1 && !$1.isEmpty }.map(\.0)
        var whole = try sections(merges.flatMap { merge in merge.parents.map { [merge.id, $0] } }, combined: false)[...]
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

    // The records of one section for each line of ids: a commit, and the parents that it is compared with.
    private func sections(_ lines: [[ObjectID]], combined: Bool) throws(GitError) -> [[[Edit]]] {
        if lines.isEmpty { return [] }
        let input = lines.map { $0.map(\.hex).joined(separator: " ") + "\n" }.joined()
        let output = try git.output(
            ["diff-tree", "--stdin", combined ? "-c" : "-m", "-r", "--root", "--always", "-z"] + Self.format,
            input: Array(input.utf8))
        var diff = RawDiff(output)
        var sections: [[[Edit]]] = []
        do throws(RawDiff.Malformed) {
            for line in lines {
                guard try diff.commit() == line.first else { throw RawDiff.Malformed() }
                var records: [[Edit]] = []
                while let edits = try diff.record() {
                    guard edits.count == max(1, line.count - 1) else { throw RawDiff.Malformed() }
                    records.append(edits)
                }
                sections.append(records)
            }
            guard diff.isAtEnd else { throw RawDiff.Malformed() }
        } catch {
            let commit = sections.count < lines.count ? lines[sections.count].first : nil
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
