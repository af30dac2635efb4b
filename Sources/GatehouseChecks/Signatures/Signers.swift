import GatehouseCore

/// The signers of a policy, found by their keys. It decides by the key, never by what a certificate or a signature says
/// of itself.
struct Signers: Sendable {
    let list: [Signer]
    private let byKey: [SigningKey: [Int]]
    private let revoked: Set<String>

    init(_ signers: [Signer], revoked: [SigningKey] = []) {
        list = signers
        byKey = signers.enumerated().reduce(into: [:]) { keys, signer in
            for key in signer.element.signingKeys { keys[key, default: []].append(signer.offset) }
        }
        self.revoked = Set(revoked.map(\.name))
    }

    /// Whether any of them has the key, whatever became of it.
    func know(_ key: String) -> Bool { byKey[.ssh(key)] != nil || byKey[.openPGP(key)] != nil }

    /// What the policy makes of a signature.
    ///
    /// - Parameter namespace: what an SSH key has to be allowed to sign.
    func standing(
        of facts: SignatureFacts, in namespace: String = "git", at moment: Moment, _ lists: (any Revocations)?
    ) -> Trust {
        switch facts.outcome {
        case .missing: return .missing
        case .bad(let why): return .bad(why)
        case .unsupported(let why): return .unsupported(why)
        case .couldNotCheck(let why): return .couldNotCheck(why)
        case .unknownKey: return .untrusted("\(keyOf: facts) is not in the policy's keyring")
        case .valid: return trust(in: facts, namespace, at: moment, lists)
        }
    }

    private func trust(
        in facts: SignatureFacts, _ namespace: String, at moment: Moment, _ lists: (any Revocations)?
    ) -> Trust {
        let names = [facts.key, facts.certificate?.authority].compactMap(\.self)
        if let why = lists?.objection(to: facts) { return .revoked(why) }
        if names.contains(where: revoked.contains) || facts.isRevoked {
            return .revoked("\(keyOf: facts) was revoked")
        }
        let claims = claims(on: facts)
        let standings = claims.map { standing(of: $0, facts, namespace, at: moment) }
        if let revoked = standings.first(where: { if case .revoked = $0 { true } else { false } }) { return revoked }
        let good = zip(claims, standings).filter { if case .good = $0.1 { true } else { false } }.map(\.0.signer)
        if !good.isEmpty { return facts.isExpired ? .expired("\(keyOf: facts) has expired") : .good(good) }
        return standings.first ?? .untrusted("no signer of the policy has \(keyOf: facts)")
    }

    /// An entry that has the key, itself or through the authority behind its certificate.
    private struct Claim {
        let signer: Int
        let isByCertificate: Bool
    }

    private func claims(on facts: SignatureFacts) -> [Claim] {
        guard let key = facts.key else { return [] }
        let own = byKey[facts.format == .openpgp ? .openPGP(key) : .ssh(key)] ?? []
        let certified = facts.certificate.flatMap { byKey[.authority($0.authority)] } ?? []
        return own.map { Claim(signer: $0, isByCertificate: false) }
            + certified.map { Claim(signer: $0, isByCertificate: true) }
    }

    private func standing(
        of claim: Claim, _ facts: SignatureFacts, _ namespace: String, at moment: Moment
    ) -> Trust {
        let signer = list[claim.signer]
        if let day = signer.compromised {
            return .revoked(
                "\(keyOf: facts) of \(escaped: signer.principal) has not been theirs alone since \(day: day)")
        }
        if facts.format != .openpgp, !signer.signs(in: namespace) {
            return .untrusted("\(keyOf: facts) of \(escaped: signer.principal) does not sign \(escaped: namespace)")
        }
        if claim.isByCertificate, let certificate = facts.certificate {
            if let refusal = refusal(of: certificate, for: signer, at: moment) { return refusal }
        }
        if let last = [signer.until, signer.retired].compactMap(\.self).min(), moment.day > last {
            return .expired("\(keyOf: facts) of \(escaped: signer.principal) counts until \(day: last) only")
        }
        if let first = signer.from, moment.dayMade < first {
            return .expired("\(keyOf: facts) of \(escaped: signer.principal) counts from \(day: first) on only")
        }
        return .good([claim.signer])
    }

    // A certificate without principals is good for everybody, and so proves nobody.
    private func refusal(
        of certificate: SignatureFacts.Certificate, for signer: Signer, at moment: Moment
    ) -> Trust? {
        let names = Set(certificate.principals.map(MailAddress.init))
        guard
            names.contains(MailAddress(signer.principal))
                || signer.emails.contains(where: { names.contains(MailAddress($0)) })
        else { return .untrusted("its certificate does not name \(escaped: signer.principal)") }
        let received = UInt64(clamping: moment.received)
        if received >= certificate.validBefore { return .expired("its certificate has expired") }
        if received < certificate.validAfter { return .expired("its certificate does not count yet") }
        return nil
    }
}

extension Message.Interpolation {
    /// A key as people tell it from others.
    mutating func appendInterpolation(keyOf facts: SignatureFacts) {
        appendLiteral(facts.format == .openpgp ? "the OpenPGP key " : "the key ")
        appendInterpolation(escaped: facts.key ?? "that signed")
    }

    mutating func appendInterpolation(day: Day) { appendInterpolation(escaped: "\(day)") }
}
