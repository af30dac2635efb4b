package import GatehouseCore
import GatehouseSource

/// Finds code that a change copies from what is there already, or from itself.
///
/// A change is judged by what it adds: clones that were there before are told by audits alone. Each commit of a push is
/// held against its own tree, so that a push hears what its commits have heard.
package struct Duplication: Check {
    package static let about = About(
        "duplication", "code that is there already",
        at: [.preCommit, .preMergeCommit, .prePush, .preReceive, .scan])

    let settings: Settings
    package init(_ settings: Settings) { self.settings = settings }

    package var needs: Needs { [.steps, .trees] }
    package var guardsAllAlike: Bool { true }
    package func guards(of ref: RefName, isDefaultBranch: Bool) -> [Int] { [0] }

    package func findings(in change: Change, using tools: Toolbox) throws(Problem) -> Findings {
        if !change.commits.isEmpty { return try findings(in: change.commits, of: change, using: tools) }
        return change.stage == .scan ? try audit(change, using: tools) : []
    }

    /// Whether a run of tokens is one that somebody would call a copy: of so many lines, and no table of numbers.
    func isClone(_ text: ComparedText, _ range: Range<Int>) -> Bool {
        // In code, more different tokens stand in a longer run; in a table the same ones.
        let different = max(8, min(24, range.count / 16))
        return text.codeLines(in: range) >= settings.lines && text.holds(different, differentIn: range)
    }

    func isIgnored(_ path: RepoPath) -> Bool { settings.ignore.contains { $0.matches(path) } }

    // MARK: Commits

    private func findings(
        in commits: [Commit], of change: Change, using tools: Toolbox
    ) throws(Problem) -> Findings {
        let changes = commits.filter { commit in commit.step?.own.contains(where: Self.mayBeSource) ?? false }
        guard let first = changes.first else { return [] }
        guard let trees = change.trees else {
            var result: Findings = []
            result.skipped[.notCompared] = changes.count
            return result
        }
        let index = SourceIndex(trees, tools, tokens: settings.tokens, mostBytes: Self.mostBytes(at: change.stage))
        try index.start(at: try start(of: first, trees))
        var result: Findings = []
        for commit in changes {
            if tools.isTimeUp() {
                result.skipped[.notCompared, default: 0] += 1
                continue
            }
            try enter(commit, index, trees)
            try ChangedSources(commit, index, self)?.judge(into: &result)
        }
        if index.missing > 0 { result.skipped[.notCompared, default: 0] += index.missing }
        if let count = result.skipped[.notCompared] { tell(count, at: change.stage, &result) }
        return result
    }

    // What was there before the change: that alone is kept for later, since what a push brings may be refused.
    private func start(of commit: Commit, _ trees: any Trees) throws(Problem) -> ObjectID? {
        if commit.id == nil { return try trees.tree(of: nil) }
        return try commit.parents.first.flatMap { parent throws(Problem) in try trees.tree(of: parent) }
    }

    private func enter(_ commit: Commit, _ index: SourceIndex, _ trees: any Trees) throws(Problem) {
        if let id = commit.id {
            try index.move(to: try trees.tree(of: id))
        } else {
            try index.apply(commit.step?.against.first ?? [])
        }
    }

    private static func mayBeSource(_ edit: Edit) -> Bool {
        guard let new = edit.new, new.mode == .regular || new.mode == .executable else { return false }
        return SourceNature(path: edit.path) == nil
            && (Language(path: edit.path) != nil || new.mode == .executable)
    }

    // Nobody waits for a commit; a server has its deadline.
    private static func mostBytes(at stage: Stage) -> Int {
        stage == .preCommit || stage == .preMergeCommit ? 32 << 20 : 1 << 30
    }

    // Nobody waits for whom has not asked; who has is to know.
    private func tell(_ missing: Int, at stage: Stage, _ result: inout Findings) {
        guard stage.isServer, settings.isAsked else { return }
        result.problems.append(
            Problem(
                "compare what the push adds with the tree",
                "the time was up before \(missing) files or commits were compared",
                remedy: "push again, which goes on where this has ended; or push fewer commits at once", isCut: true))
    }
}
