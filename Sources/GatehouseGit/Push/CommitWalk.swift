import GatehouseCore

/// A commit that is to be judged, with its parents as git walked over them.
struct WalkedCommit: Hashable, Sendable {
    let id: ObjectID
    let parents: [ObjectID]

    /// Throws where the commit has other parents: a shallow end of the history or a graft hides them, and with them
    /// commits that nobody would look at.
    func check(_ commit: AnnotatedObject) throws(GitError) {
        if commit.ids(in: "parent") == parents { return }
        throw GitError(
            "walk over the commits", "the history ends at commit \(id), which has parents that are not here",
            remedy: "fetch the whole history with 'git fetch --unshallow', and remove grafts")
    }
}

/// Lists commits with `git rev-list`, which knows the commit graph and every kind of repository.
///
/// A walk that fails is an error, never an empty list.
struct CommitWalk {
    let git: Git
    let format: ObjectFormat

    /// The commits that can be reached from the tips and not from what is known, parents before children.
    func commits(from tips: [ObjectID], except known: some Collection<ObjectID>) throws(GitError) -> [WalkedCommit] {
        if tips.isEmpty { return [] }
        let process = try git.start(["rev-list", "--topo-order", "--reverse", "--parents", "--stdin"])
        process.write(tips, marked: "")
        process.write(known, marked: "^")
        process.closeInput()
        return try commits(of: process)
    }

    /// Throws unless each of the commits was walked over, or can be reached from what is known: a git that says nothing
    /// and ends well is not believed.
    func prove(
        _ tips: some Sequence<ObjectID>, in walked: [WalkedCommit], orBehind known: some Collection<ObjectID>
    ) throws(GitError) {
        var missing = Set(tips).subtracting(known)
        if !missing.isEmpty { missing.subtract(walked.lazy.map(\.id)) }
        if missing.isEmpty { return }
        // By date, so that it soon comes to a commit that is not old; trees and blobs among what is known are passed over.
        let process = try git.start(["rev-list", "--stdin"])
        process.write(known, marked: "")
        process.closeInput()
        while !missing.isEmpty {
            guard let line = try process.record(endedBy: UInt8(ascii: "\n")) else {
                try process.finish()
                throw process.error("commit \(escaped: missing.min()?.short ?? "?") is new, and git does not list it")
            }
            if let id = ObjectID(hex: line) { missing.remove(id) }
        }
    }

    /// Whether a commit can be reached from another one.
    func isAncestor(_ old: ObjectID, of new: ObjectID) throws(GitError) -> Bool {
        let process = try git.start(["rev-list", "--max-count=1", "--stdin"])
        process.write([old], marked: "")
        process.write([new], marked: "^")
        process.closeInput()
        let line = try process.record(endedBy: UInt8(ascii: "\n"))
        try process.finish()
        return line == nil
    }

    /// The commits of a range such as `main..topic`, parents before children.
    func commits(of range: String) throws(GitError) -> [WalkedCommit] {
        do throws(GitError) {
            guard !range.isEmpty, !range.hasPrefix("-") else { throw notCommits }
            var tips: [ObjectID] = []
            var known: [ObjectID] = []
            for line in try lines(["rev-parse", "--revs-only", range, "--"]) {
                let isKnown = line.first == UInt8(ascii: "^")
                guard let id = ObjectID(hex: isKnown ? line.dropFirst() : line) else { throw notCommits }
                if isKnown { known.append(id) } else { tips.append(try commit(id)) }
            }
            if tips.isEmpty { throw notCommits }
            let walked = try commits(from: tips, except: known)
            try prove(tips, in: walked, orBehind: known)
            return walked
        } catch {
            throw GitError(
                "list the commits of \(quoted: range)", error.problem.reason,
                remedy: "name a range that 'git rev-list' knows, such as main..HEAD")
        }
    }

    // A file or a tree in place of a commit would make an empty list.
    private func commit(_ id: ObjectID) throws(GitError) -> ObjectID {
        guard let line = try lines(["rev-parse", "--verify", id.hex + "^{commit}"]).first,
            let commit = ObjectID(hex: line)
        else { throw notCommits }
        return commit
    }

    private var notCommits: GitError { GitError("list commits", "it names no commits", remedy: "name a range") }

    private func lines(_ arguments: [String]) throws(GitError) -> [ArraySlice<UInt8>] {
        try git.output(arguments).split(separator: UInt8(ascii: "\n"))
    }

    private func commits(of process: GitProcess) throws(GitError) -> [WalkedCommit] {
        var commits: [WalkedCommit] = []
        while let line = try process.record(endedBy: UInt8(ascii: "\n")) {
            let ids = line.split(separator: UInt8(ascii: " ")).map { ObjectID(hex: $0) }
            guard let first = ids.first, let id = first, ids.allSatisfy({ $0?.byteCount == format.byteCount }) else {
                throw process.error("a line of its list is not a commit and its parents")
            }
            commits.append(WalkedCommit(id: id, parents: ids.dropFirst().compactMap(\.self)))
        }
        try process.finish()
        return commits
    }
}

extension GitProcess {
    /// Queues one line for each name.
    fileprivate func write(_ ids: some Collection<ObjectID>, marked mark: String) {
        var lines: [UInt8] = []
        for id in ids {
            lines += Array((mark + id.hex + "\n").utf8)
            if lines.count < 1 << 16 { continue }
            write(lines)
            lines = []
        }
        write(lines)
    }
}

extension [WalkedCommit] {
    /// The commits of several walks, each once, parents before children.
    var ordered: [WalkedCommit] {
        let byName = Dictionary(map { ($0.id, $0) }) { first, _ in first }
        var placed = Set<ObjectID>()
        var ordered: [WalkedCommit] = []
        for commit in self {
            // A commit waits on the stack until its parents were placed; not by recursion, as histories are long.
            var stack = [commit]
            while let top = stack.last {
                let missing = top.parents.compactMap { placed.contains($0) ? nil : byName[$0] }
                if missing.isEmpty || placed.contains(top.id) {
                    stack.removeLast()
                    if placed.insert(top.id).inserted { ordered.append(top) }
                } else {
                    stack += missing
                }
            }
        }
        return ordered
    }
}
