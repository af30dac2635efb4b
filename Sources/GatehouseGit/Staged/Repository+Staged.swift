import GatehouseCore
import GatehouseSystem

extension Repository {
    /// The commits that a merge which is about to be concluded brings in, as `MERGE_HEAD` names them.
    func tipsBeingMerged() throws(GitError) -> [ObjectID] {
        guard let text = try smallFile(join(gitDirectory, "MERGE_HEAD")) else { return [] }
        let lines = text.split(separator: 0x0a).map { ObjectID(hex: $0) }
        guard !lines.isEmpty, lines.allSatisfy({ $0?.byteCount == format.byteCount }) else {
            throw GitError(
                "read MERGE_HEAD", "a line in it is not the name of a commit",
                remedy: "run 'git merge --abort', and merge again")
        }
        return lines.compactMap(\.self)
    }

    /// Throws where the index is not there. Git reads that as an index without entries, and so a wrong path in
    /// `GIT_INDEX_FILE` would look like a commit in which there is nothing to judge.
    func requireIndex() throws(GitError) {
        let facts = try withSystem(remedy: "see that it may be read") { () throws(SystemError) in
            try Files.facts(indexFile)
        }
        if facts == nil {
            throw GitError(
                "read the index \(RepoPath(bytes: indexFile))", "there is no such file",
                remedy: "run 'git reset' to make it anew")
        }
    }

    /// Throws unless `HEAD` names a branch that has no commit yet. A branch that is damaged is not taken for one.
    func requireUnbornHead() throws(GitError) {
        guard let branch = try headBranch(), try tip(of: branch) == nil else {
            throw GitError("read HEAD", "it names a commit that cannot be read", remedy: "run 'git fsck'")
        }
    }
}
