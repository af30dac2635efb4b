import GatehouseCore

/// Counts who has approved a change: people, each once, whatever keys they have, and none who had a part in it.
struct Approvers {
    let signed: SignedHistory
    let move: RefMove
    let change: Change
    let tools: Toolbox

    /// The principals whose approvals count, in order.
    func principals() throws(Problem) -> [String] {
        let files = move.approvals.compactMap { SignedApproval($0) }.filter { isFor($0.approval) }
        guard let reader = tools.signatures, !files.isEmpty else { return [] }
        let revocations = try signed.revocations(tools)
        let moment = Moment(received: tools.now, made: tools.now)
        let excluded = excluded()
        var names = Set<String>()
        for file in files {
            let facts = reader.facts(
                on: file.approval.statement, signed: file.armour, namespace: Approval.namespace)
            guard case .good(let numbers) = signed.signers.standing(of: facts, at: moment, revocations) else {
                continue
            }
            let people = numbers.map { signed.signers.list[$0] }.filter {
                $0.kind == .person && $0.signs(for: move.target, isDefaultBranch: move.isDefaultBranch)
            }
            // A key that several people have proves none of them.
            guard Set(people.map(\.principal)).count == 1, let name = people.first?.principal else { continue }
            if !excluded.contains(name) { names.insert(name) }
        }
        return names.sorted()
    }

    private func isFor(_ approval: Approval) -> Bool {
        approval.ref == move.target && approval.base == move.update.old && approval.tree == move.tree
            && approval.policy == tools.policyDigest && approval.repository == signed.repository
            && approval.until >= tools.today
    }

    /// Everybody who had a part in what comes: who pushes, and whom a commit names as its author, committer or co-author.
    private func excluded() -> Set<String> {
        let new = Set(move.brings)
        var addresses = Set<MailAddress>()
        for commit in change.commits where commit.id.map(new.contains) == true {
            addresses.formUnion(commit.people.map { MailAddress($0) })
        }
        if let pusher = change.pusher { addresses.insert(MailAddress(pusher)) }
        return Set(
            signed.signers.list.filter { signer in
                signer.principal == change.pusher || addresses.contains { signer.mayCommit(as: $0) }
            }.map(\.principal))
    }
}

extension Commit {
    /// The addresses of its author, its committer, and those whom its message names as co-authors.
    fileprivate var people: [[UInt8]] {
        let object = object
        let headers = ["author", "committer"].flatMap { object.values(of: $0) }.compactMap { Ident($0)?.email }
        let coauthors = object.message.split(separator: UInt8(ascii: "\n")).compactMap { line -> [UInt8]? in
            let name = line.prefix { $0 != UInt8(ascii: ":") }
            guard String(decoding: name, as: UTF8.self).lowercased() == "co-authored-by",
                let open = line.lastIndex(of: UInt8(ascii: "<")), let close = line.lastIndex(of: UInt8(ascii: ">")),
                open < close
            else { return nil }
            return Array(line[(open + 1)..<close])
        }
        return headers + coauthors
    }
}
