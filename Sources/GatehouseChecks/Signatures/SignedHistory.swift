package import GatehouseCore

/// Holds that commits and tags which come to guarded refs are signed by people whom the policy trusts.
///
/// The cryptography is asked of the toolbox; whom to trust is decided here, by the key, the signer who has it, and the
/// addresses that this signer may commit as. What counts is the moment of receipt: the dates in commits were chosen by
/// those who wrote them.
package struct SignedHistory: ToldCheck {
    package static let about = About(
        "signatures", "who signs commits and tags", at: [.preCommit, .prePush, .preReceive, .scan])

    let settings: Settings
    let signers: Signers

    package init(_ settings: Settings) {
        self.settings = settings
        let revoked = settings.revoked.compactMap { SigningKey($0) }
        signers = Signers(settings.signers.map(\.value), revoked: revoked)
    }

    package var needs: Needs {
        if settings.refs.isEmpty && settings.signers.isEmpty { return [] }
        return settings.judgesCommits ? [.moves, .commits, .objects, .branch, .setup] : [.moves]
    }

    package var origins: Set<ObjectID> { Set(settings.since) }

    package func guards(of ref: RefName, isDefaultBranch: Bool) -> [Int] {
        settings.guards(ref, isDefaultBranch: isDefaultBranch) ? [0] : []
    }

    package func findings(in change: Change, using tools: Toolbox) throws(Problem) -> Findings {
        if let setup = change.signing {
            guard let branch = change.branch,
                settings.guards(branch, isDefaultBranch: change.isOnDefaultBranch)
            else { return [] }
            return Findings(readiness(of: setup, on: branch))
        }
        let judged = judged(in: change)
        guard !judged.isEmpty || change.moves.contains(where: isLightweightTag) else { return [] }
        let lightweight = change.moves.filter(isLightweightTag).map(lightweightTag)
        return Findings(lightweight + (try findings(on: judged, at: change.stage, using: tools)))
    }

    /// Commits and tags to judge, with the guarded refs that they come to.
    private func judged(in change: Change) -> [Judged] {
        let moves = change.moves.filter(isGuarded)
        var judged: [Judged] = []
        if settings.judgesCommits {
            let refs = moves.reduce(into: [ObjectID: [Judged.Ref]]()) { refs, move in
                for id in move.brings { refs[id, default: []].append(Judged.Ref(move)) }
            }
            judged += change.commits.compactMap { commit in
                guard let id = commit.id, !change.settled.contains(id) else { return nil }
                let comesTo = refs[id] ?? []
                return comesTo.isEmpty && change.stage != .scan ? nil : Judged(commit, id, comingTo: comesTo)
            }
        }
        if settings.judgesTags {
            for move in moves where isTagRef(move.target) {
                judged += move.tags.filter { !origins.contains($0.id) }.map { Judged($0, comingTo: Judged.Ref(move)) }
            }
        }
        return judged
    }

    private func findings(
        on judged: [Judged], at stage: Stage, using tools: Toolbox
    ) throws(Problem) -> [Finding] {
        guard let reader = tools.signatures else { throw .noReader }
        let keyring = try keyring(tools)
        let revocations = try revocations(tools)
        let parts = stride(from: 0, to: judged.count, by: Self.atOnce).map { start in
            Array(judged[start..<min(start + Self.atOnce, judged.count)])
        }
        let results = tools.workers.map { (hand: ([Judged]) -> Void) in
            for part in parts { hand(part) }
        } _: { part in
            Result { () throws(Problem) in
                if tools.isTimeUp() { throw .outOfTime }
                let facts = try reader.facts(on: part.map(\.object), keyring: keyring)
                // Facts that are about other objects than was asked would be worse than none.
                guard facts.count == part.count else { throw .noReader }
                var found: [Finding] = []
                for (judged, facts) in zip(part, facts) {
                    if let finding = try finding(on: judged, facts, at: stage, tools, revocations) {
                        found.append(finding)
                    }
                }
                return found
            }
        }
        return try results.map { result throws(Problem) in try result.get() }.flatMap(\.self)
    }

    /// The server's list of revoked keys, where the policy names one.
    func revocations(_ tools: Toolbox) throws(Problem) -> (any Revocations)? {
        guard let path = settings.revocationList else { return nil }
        guard let reader = tools.signatures else { throw .noReader }
        return try reader.revocations(in: tools.contents(of: path))
    }

    /// Whether nothing comes to the ref but what its committer has signed.
    func bindsCommitters(to move: RefMove) -> Bool {
        settings.mode == .enforce && settings.judgesCommits && isGuarded(move)
    }

    /// What the repository is called in approvals; empty where it is called nothing.
    package var repository: String { settings.repository ?? "" }

    /// Everybody whose signatures count, as the policy has them.
    package var everySigner: [Signer] { signers.list }
    /// The keys that count no more, whoever lists them.
    package var revokedKeys: Set<SigningKey> { Set(settings.revoked.compactMap { SigningKey($0) }) }
    /// Whether a file of the server revokes keys.
    package var hasRevocationList: Bool { settings.revocationList != nil }

    private func keyring(_ tools: Toolbox) throws(Problem) -> [[UInt8]] {
        guard let keyring = settings.keyring else { return [] }
        return [keyring.hasPrefix("/") ? try tools.contents(of: keyring) : Array(keyring.utf8)]
    }

    private func isGuarded(_ move: RefMove) -> Bool {
        [move.target, move.name].contains { settings.guards($0, isDefaultBranch: move.isDefaultBranch) }
    }

    private func isTagRef(_ ref: RefName) -> Bool { ref.bytes.starts(with: "refs/tags/".utf8) }

    private func isLightweightTag(_ move: RefMove) -> Bool {
        settings.judgesTags && isTagRef(move.target) && isGuarded(move) && move.kind != nil && move.kind != .tag
    }

    // A program is asked for each OpenPGP signature of a part, one after the other; the parts are shared among threads.
    private static let atOnce = 16
}

extension Problem {
    fileprivate static let noReader = Problem(
        "verify signatures", "this program cannot, though the policy asks for it",
        remedy: "install Gatehouse anew, all of its programs from one version")
}

extension Toolbox {
    /// The bytes of a file that the policy names.
    fileprivate func contents(of path: String) throws(Problem) -> [UInt8] {
        guard let file else {
            throw Problem(
                "read \(escaped: path)", "files are not read here",
                remedy: "write what it holds into the policy itself")
        }
        return try file(path)
    }
}
