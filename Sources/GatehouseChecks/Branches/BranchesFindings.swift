import GatehouseCore

extension Branches {
    /// What is done to a ref, and is denied.
    func denial(of push: Push) -> Finding {
        switch push.move.verb {
        case .create: creation(push)
        case .fastForward: update(push)
        case .rewrite: rewrite(push)
        case .delete: deletion(push)
        case .retarget: retarget(push)
        }
    }

    private func creation(_ push: Push) -> Finding {
        finding(
            "branches/create", push, "may not be created\(by(push))",
            remedy: "push to a name that is free, or ask one who may create it")
    }

    private func update(_ push: Push) -> Finding {
        finding(
            "branches/update", push, "takes no further commits\(by(push))",
            remedy: "push to another branch, and have it merged by one who may")
    }

    private func rewrite(_ push: Push) -> Finding {
        let what: Message =
            push.move.former.map {
                "is protected, and this push makes it anew without \($0), which it held when it was deleted"
            }
            ?? "is protected, and this push drops commits from it"
        return finding(
            "branches/rewrite", push, what + by(push),
            remedy: "run 'git fetch' and 'git rebase', or 'git revert' what was wrong, and push without --force")
    }

    private func deletion(_ push: Push) -> Finding {
        finding(
            "branches/delete", push, "is protected, and this push deletes it\(by(push))",
            remedy: "leave it out of the push; one who may rewrite it may delete it")
    }

    private func retarget(_ push: Push) -> Finding {
        finding(
            "branches/retarget", push,
            "is a tag that others rely on, and this push makes it name another object\(by(push))",
            remedy: "make a new tag with 'git tag', or take over the old one with 'git fetch --tags --force'")
    }

    func stranger(_ push: Push) -> Finding {
        finding(
            "branches/pusher", push, "is moved only by those whom the policy names\(by(push))",
            remedy: "push to a branch of your own, and ask one of them to merge it")
    }

    func frozen(_ push: Push, _ freeze: Freeze) -> Finding {
        let end: Message = freeze.until.map { " until \(escaped: $0.description)" } ?? ""
        return finding(
            "branches/frozen", push, "stands still\(end): \(escaped: freeze.reason)",
            remedy: "push it when that is over, or to another branch meanwhile")
    }

    func merged(_ push: Push, _ merge: ObjectID, count: Int) -> Finding {
        finding(
            "branches/merge", push, "has a linear history, and \(merge)\(others(count)) is a merge",
            remedy: "run 'git rebase' onto it, and push again")
    }

    func directCommit(_ push: Push, _ commit: ObjectID, count: Int) -> Finding {
        finding(
            "branches/direct-commit", push, "takes merges only, and \(commit)\(others(count)) is a commit of its own",
            remedy: "push the commits to another branch, and bring them in with 'git merge --no-ff'")
    }

    func otherMainline(_ push: Push) -> Finding {
        finding(
            "branches/direct-commit", push, "takes merges only, and this one merges it into the other branch",
            remedy: "check it out, run 'git merge --no-ff' with the other branch, and push that")
    }

    func commitHere(to branch: RefName) -> Finding {
        Finding(
            "branches/direct-commit", at: .ref(branch), "\(branch) takes no commits made on it, merges only",
            remedy: "run 'git switch -c' with the name of a new branch, and commit there")
    }

    func unknownSpace(_ push: Push, _ space: String) -> Finding {
        finding(
            "branches/space", push, "lies outside of branches and tags, where this server expects nothing",
            remedy: "push a branch or a tag; or name '\(escaped: space)' in an entry of 'branches' in the policy")
    }

    func replacement(_ push: Push) -> Finding {
        finding(
            "branches/replacement", push, "makes others see another object in place of one that was judged",
            remedy: "run 'git replace --delete' with it, and make the change as a commit")
    }

    func strangeTip(_ push: Push, _ kind: RefMove.Kind) -> Finding {
        let what: Message =
            kind == .tag ? "names a tag that leads to no commit" : "names a \(escaped: kind.rawValue), and no commit"
        return finding(
            "branches/strange-tip", push, what,
            remedy: "commit the content, and push the commit; or name the ref in an entry of 'branches' in the policy")
    }

    private func others(_ count: Int) -> Message { count > 1 ? " (and \(count - 1) more)" : "" }

    // Who is told who they are can see that it was the wrong name.
    private func by(_ push: Push) -> Message {
        guard push.isServer else { return "" }
        return push.pusher.map { "; you push as \(quoted: $0)" } ?? ""
    }

    private func finding(_ code: Code, _ push: Push, _ what: Message, remedy: Message) -> Finding {
        let alias: Message = push.move.name == push.move.target ? "" : ", which is \(push.move.target),"
        return Finding(code, at: .ref(push.move.name), "\(push.move.name)\(alias) \(what)", remedy: remedy)
    }
}
