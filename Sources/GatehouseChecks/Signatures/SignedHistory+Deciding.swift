import GatehouseCore

extension SignedHistory {
    /// What is wrong with the signature of a commit or tag; nil where nothing is.
    func finding(
        on judged: Judged, _ facts: SignatureFacts, at stage: Stage, _ tools: Toolbox, _ lists: (any Revocations)?
    ) throws(Problem) -> Finding? {
        let now = tools.now
        let made = judged.maker?.seconds ?? now
        // An audit does not know when something came.
        let moment = Moment(received: stage == .scan ? made : now, made: made)
        switch signers.standing(of: facts, at: moment, lists) {
        case .good(let numbers):
            let candidates = numbers.map { signers.list[$0] }
            if let refusal = refusal(of: candidates, judged, facts) { return refusal }
            if stage.isServer, let made = try handmade(judged, by: candidates, tools) { return made }
            return stage == .scan ? nil : wrongDate(judged, now)
        case .missing: return missing(judged)
        case .bad(let why): return bad(judged, why)
        case .unsupported(let why): return unsupported(judged, why)
        case .couldNotCheck(let why): return couldNotCheck(judged, why)
        case .untrusted(let why): return untrusted(judged, why)
        case .expired(let why): return expired(judged, why)
        case .revoked(let why): return revoked(judged, why)
        }
    }

    /// Whether none of those who have the key may sign this: for these refs, of this form, as this committer.
    private func refusal(of candidates: [Signer], _ judged: Judged, _ facts: SignatureFacts) -> Finding? {
        let forRefs = candidates.filter { signer in
            judged.refs.allSatisfy { signer.signs(for: $0.name, isDefaultBranch: $0.isDefaultBranch) }
        }
        guard let first = forRefs.first else { return elsewhere(judged, candidates.first) }
        let fitting = forRefs.filter { $0.kind == .person || judged.parents.count == 2 }
        if fitting.isEmpty { return noMerge(judged, first) }
        guard let maker = judged.maker else { return nameless(judged) }
        let address = MailAddress(maker.email)
        return fitting.contains { $0.mayCommit(as: address) } ? nil : foreign(judged, fitting[0], address)
    }

    /// A forge makes merges by itself: one with content of its own was made by somebody else, whatever key has signed it.
    private func handmade(
        _ judged: Judged, by candidates: [Signer], _ tools: Toolbox
    ) throws(Problem) -> Finding? {
        guard let maker = judged.maker else { return nil }
        let fitting = candidates.filter { signer in
            signer.mayCommit(as: MailAddress(maker.email))
                && judged.refs.allSatisfy { signer.signs(for: $0.name, isDefaultBranch: $0.isDefaultBranch) }
        }
        guard let forge = fitting.first, fitting.allSatisfy({ $0.kind == .forge }) else { return nil }
        guard let merge = tools.automaticMerge else { throw .noMerging }
        let tree = try merge(judged.parents)
        return tree != nil && tree == judged.tree ? nil : handmade(judged, forge)
    }

    private func wrongDate(_ judged: Judged, _ now: Int64) -> Finding? {
        guard let maker = judged.maker else { return nil }
        if maker.seconds > now + Int64(settings.skew / 1000) { return future(judged) }
        guard let age = settings.age else { return nil }
        return maker.seconds < now - Int64(age) * 86_400 ? old(judged, age) : nil
    }
}

extension Problem {
    fileprivate static let noMerging = Problem(
        "see whether a forge made a merge by itself", "this program cannot merge, though the policy has a forge's key",
        remedy: "install Gatehouse anew, all of its programs from one version")
}
