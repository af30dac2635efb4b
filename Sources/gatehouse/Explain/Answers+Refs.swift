import GatehouseChecks
import GatehouseCore
import GatehouseGit

extension Answers {
    /// What may be done to a ref, and by which entries of the policy.
    func about(_ ref: RefName, as pusher: String?) throws -> [Message] {
        let branches = policy.rules.lazy.compactMap { $0.check as? Branches }.first ?? Branches()
        let isDefault = try top.repository.map { try isDefaultBranch(ref, of: $0) } ?? false
        let kind: Message = isDefault ? ", the default branch," : ""
        return ["\(ref)\(kind) by the policy \(escaped: policy.source)"]
            + branches.trace(of: ref, isDefaultBranch: isDefault, as: pusher)
    }

    private func isDefaultBranch(_ ref: RefName, of repository: Repository) throws -> Bool {
        if repository.isBare { return try repository.headBranch() == ref }
        return try repository.isDefaultOfRemote(ref)
    }
}
