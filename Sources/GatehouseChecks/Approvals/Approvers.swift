import GatehouseCore

/// Counts who has approved a change: people, each once, whatever keys they have, and none who had a part in it.
struct Approvers {
    let signed: SignedHistory
    let move: RefMove
    let change: Change
    let tools: Toolbox

    /// The principals whose approvals count, in order.
    func principals() throws(Problem) -> [String] {
        let files = move.approvals.compactMap { SignedApproval($0) }.filter { isFor($0.statement) }
        guard let reader = tools.signatures, !files.isEmpty else { return [] }
        let revocations = try signed.revocations(tools)
        let moment = Moment(received: tools.now, made: tools.now)
        let excluded = Participants(in: move, of: change, signed.signers).principals
        var names = Set<String>()
        for file in files {
            let facts = reader.facts(
                on: file.statement.bytes, signed: file.armour, namespace: Approval.namespace)
            guard
                case .good(let numbers) = signed.signers.standing(
                    of: facts, in: Approval.namespace, at: moment, revocations)
            else {
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
}
