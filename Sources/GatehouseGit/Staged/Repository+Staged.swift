package import GatehouseCore
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

    /// The parents that the commit about to be made will have, where it is a merge; none where it is not, or where nobody
    /// knows the first.
    package func parentsOfMerge() throws(GitError) -> [ObjectID] {
        let tips = try tipsBeingMerged()
        guard !tips.isEmpty, let head = try headTip() else { return [] }
        return [head] + tips
    }

    /// What begins a comment in the message of a commit.
    package func commentMark() throws(GitError) -> [UInt8] {
        let process = try git.start(["config", "--get-regexp", "^core\\.comment(char|string)$"])
        let output = try process.rest()
        guard try process.finish(accepting: [0, 1]) == 0 else { return [UInt8(ascii: "#")] }
        let last = output.split(separator: UInt8(ascii: "\n")).last ?? []
        let value = Array(last.drop { $0 != UInt8(ascii: " ") }.dropFirst())
        return value.isEmpty || value.elementsEqual("auto".utf8) ? [UInt8(ascii: "#")] : value
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
