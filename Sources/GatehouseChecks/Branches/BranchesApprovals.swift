import GatehouseCore

extension Branches {
    /// What is missing of the approvals that an entry asks for; nil where nothing is. Only the server knows who approves.
    func approvals(_ push: Push, _ entry: Entry, _ change: Change, _ tools: Toolbox) throws(Problem) -> Finding? {
        guard push.isServer, let wanted = entry.approvals?.value, push.move.commit != nil,
            push.move.update.new != push.move.update.old
        else { return nil }
        let new = Set(push.move.brings)
        let (count, path) = wanted.count(for: change.commits.filter { $0.id.map(new.contains) == true })
        if count == 0 { return nil }
        guard let signatures, change.pusher != nil || signatures.bindsCommitters(to: push.move) else {
            return unprovable(push)
        }
        let names = try Approvers(signed: signatures, move: push.move, change: change, tools: tools).principals()
        return names.count < count ? unapproved(push, names, of: count, path) : nil
    }

    private func unapproved(_ push: Push, _ names: [String], of count: Int, _ path: RepoPath?) -> Finding {
        let who: Message =
            names.isEmpty
            ? "nobody has" : names.dropFirst().reduce("\(escaped: names[0])") { $0 + ", \(escaped: $1)" } + " alone has"
        let people: Message = count == 1 ? "somebody else has" : "\(count) other people have"
        let why: Message = path.map { ", since '\($0)' is changed" } ?? ""
        let commit: Message = push.move.commit.map { "\(full: $0)" } ?? "COMMIT"
        return Finding(
            "branches/approvals", at: .ref(push.move.name),
            "\(push.move.target) takes only what \(people) approved\(why), and \(who) so far",
            remedy: "ask for 'gatehouse approve \(commit) --onto \(push.move.target)', and push again")
    }

    private func unprovable(_ push: Push) -> Finding {
        Finding(
            "branches/approvals", at: .ref(push.move.name),
            "\(push.move.target) takes only what others have approved, and nobody here can tell who made this",
            remedy:
                "have the server's configuration name the 'identity' of who pushes, or have the policy's 'signatures' guard "
                + "the commits of \(push.move.target)")
    }
}

extension Message.Interpolation {
    /// The whole name of an object, for commands.
    mutating func appendInterpolation(full id: ObjectID) { appendInterpolation(escaped: id.hex) }
}
