package import GatehouseCore

/// Lets in what blocks, where a person whom the policy names has signed that it may come: this finding, with this commit,
/// into this ref, until a day. A push only names the grant. Who had a part in what comes cannot let it in.
///
/// What is forgiven are findings of rules: a policy with mistakes is none, and neither is what could not be judged.
package struct Grants: ToldCheck {
    package static let about = About(
        "grants", "who may let in what blocks, for once and with their signature", at: [.preReceive])

    let settings: Settings
    /// Who signs, as the policy says it.
    private(set) var signed: SignedHistory?

    package init(_ settings: Settings) { self.settings = settings }

    package var needs: Needs { [.moves, .commits, .objects, .grants] }
    package func guards(of ref: RefName, isDefaultBranch: Bool) -> [Int] { [0] }
    package var guardsAllAlike: Bool { true }

    package func beside(_ others: [any Check]) -> Grants {
        var told = self
        told.signed = others.lazy.compactMap { $0 as? SignedHistory }.first
        return told
    }

    /// Those who could never sign.
    package var mistakes: [Mistake] {
        let people = Set(signed?.signers.list.filter { $0.kind == .person }.map(\.principal) ?? [])
        return settings.granters.filter { !people.contains($0.value) }.map { granter in
            Mistake(
                at: granter.position,
                "expected the principal of a person among the 'signers' of 'signatures', not \(quoted: granter.value)")
        }
    }

    /// Who may let something in, as the policy calls them.
    package var granters: [String] { settings.mode == .off ? [] : settings.granters.map(\.value) }

    /// How many days from today a grant may still count.
    package var longest: Int { settings.longest }

    /// What the repository is called in grants; empty where it is called nothing.
    package var repository: String { signed?.repository ?? "" }

    package func findings(in change: Change, using tools: Toolbox) throws(Problem) -> Findings {
        var found: Findings = []
        for named in change.grants {
            do throws(Objection) {
                let (grant, granter) = try counted(named, in: change, tools)
                var waiver = Waiver(.grant, reason: grant.reason, until: grant.until)
                waiver.grant = Waiver.Granted(number: grant.number, by: granter)
                for name in grant.findings { found.forgiven[name] = waiver }
            } catch {
                if let problem = error.problem { throw problem }
                found.list.append(refused(named, in: change, error))
            }
        }
        // A section that blocks nothing lets nothing in either.
        if settings.mode == .evaluate { found.forgiven = [:] }
        return found
    }

    /// The grant, and who gave it; throws where it does not count for this push.
    private func counted(
        _ named: NamedGrant, in change: Change, _ tools: Toolbox
    ) throws(Objection) -> (grant: Grant, granter: String) {
        guard let file = named.file else { throw .notThere(named) }
        guard let signed = SignedGrant(file), signed.statement.number.utf8.elementsEqual(named.number) else {
            throw .outOfForm
        }
        let grant = signed.statement
        if granters.isEmpty { throw .nobodyMay }
        let move = try move(of: change, for: grant, on: tools.today)
        let granter = try granter(of: signed, for: move, tools)
        let participants = Participants(in: move, of: change, self.signed?.signers ?? Signers([]))
        if participants.principals.contains(granter) { throw .ownGrant(granter) }
        return (grant, granter)
    }

    /// The one move of a push, where the grant is for that.
    private func move(of change: Change, for grant: Grant, on today: Day) throws(Objection) -> RefMove {
        guard let pusher = change.pusher else { throw .noPusher }
        guard let signers = signed?.signers.list,
            signers.contains(where: { $0.principal == pusher || $0.mayCommit(as: MailAddress(pusher)) })
        else { throw .strangePusher(pusher) }
        // Beside another ref, nobody could tell what came with what.
        guard change.refs.count == 1, change.moves.count == 1, let move = change.moves.first else {
            throw .notAlone(grant.ref)
        }
        if grant.repository != repository { throw .otherRepository(grant.repository, repository) }
        guard grant.ref == move.target || grant.ref == move.name else { throw .otherRef(grant.ref) }
        guard move.update.new == grant.head else { throw .otherHead(grant.head) }
        try check(grant.until, on: today)
        return move
    }

    private func check(_ until: Day, on today: Day) throws(Objection) {
        if until < today { throw .ended(until) }
        if until > today.adding(settings.longest) { throw .tooLong(until, settings.longest) }
    }
}

extension Grants {
    /// Who signed a grant: a person whom the policy names, with a key that counts today for the ref.
    private func granter(
        of file: SignedGrant, for move: RefMove, _ tools: Toolbox
    ) throws(Objection) -> String {
        try granter(of: file, tools) { $0.signs(for: move.target, isDefaultBranch: move.isDefaultBranch) }
    }

    private func granter(
        of file: SignedGrant, _ tools: Toolbox, _ signs: (Signer) -> Bool
    ) throws(Objection) -> String {
        guard let signed, let reader = tools.signatures else { throw .noReader }
        let facts = reader.facts(on: file.statement.bytes, signed: file.armour, namespace: Grant.namespace)
        let lists: (any Revocations)?
        do { lists = try signed.revocations(tools) } catch { throw Objection(error) }
        let moment = Moment(received: tools.now, made: tools.now)
        switch signed.signers.standing(of: facts, in: Grant.namespace, at: moment, lists) {
        case .good(let numbers):
            let people = numbers.map { signed.signers.list[$0] }.filter { $0.kind == .person && signs($0) }
            // A key that several people have proves none of them.
            guard Set(people.map(\.principal)).count == 1, let name = people.first?.principal else {
                throw .signature("its key is no one person's who signs for the ref")
            }
            guard granters.contains(name) else { throw .noGranter(name, granters) }
            return name
        case .missing: throw .signature("it is not signed")
        case .bad(let why), .unsupported(let why), .couldNotCheck(let why), .untrusted(let why), .expired(let why),
            .revoked(let why):
            throw .signature(why)
        }
    }

    /// Who has signed a grant, wherever it is for; or why it would count nowhere.
    package func granter(of file: SignedGrant, using tools: Toolbox) -> Result<String, Objection> {
        Result { () throws(Objection) in
            if granters.isEmpty { throw .nobodyMay }
            try check(file.statement.until, on: tools.today)
            return try granter(of: file, tools) { _ in true }
        }
    }

    /// Whether the person is known by one of these addresses.
    package func knows(_ granter: String, by addresses: [[UInt8]]) -> Bool {
        signed?.signers.list.contains { signer in
            signer.principal == granter && addresses.contains { signer.mayCommit(as: MailAddress($0)) }
        } ?? false
    }
}

extension Day {
    /// The day so many days later.
    fileprivate func adding(_ days: Int) -> Day { (0..<max(0, days)).reduce(self) { day, _ in day.next } }
}
