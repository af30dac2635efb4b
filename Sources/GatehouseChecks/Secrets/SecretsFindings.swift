import GatehouseCore

extension Secrets {
    /// What is found without a kind of its own.
    static let genericCodes: [Code] = [
        "secrets/url-password", "secrets/authorization", "secrets/password", "secrets/generic-token",
    ]

    /// The finding of a candidate that stands in the text of a content.
    func finding(_ candidate: Candidate, in bytes: [UInt8], at place: Place) -> Finding {
        let secret = Secret(bytes[candidate.range], publicPrefix: candidate.publicPrefix)
        switch candidate.source {
        case .kind(let index): return finding(engine.kind(at: index), secret, candidate, bytes, place)
        case .rule(let index): return finding(engine.rules[index].rule, secret, candidate, place)
        case .address:
            return finding(
                "secrets/url-password", "password in an address", candidate, secret, bytes, place,
                remedy: "take the user and the password out of the address, and change the password")
        case .header:
            return finding(
                "secrets/authorization", "credential in an Authorization header or command", candidate, secret, bytes,
                place,
                remedy: "read it from the environment when it is used, and revoke it")
        case .password:
            return finding(
                "secrets/password", "password \(standing(candidate, bytes))", candidate, secret, bytes, place,
                remedy: "move it to the environment or a vault, and change it")
        case .token:
            return finding(
                "secrets/generic-token", "secret value \(standing(candidate, bytes))", candidate, secret, bytes,
                place, remedy: "move it to the environment or a vault, and revoke it")
        }
    }

    private func finding(_ kind: Kind, _ secret: Secret, _ candidate: Candidate, _ bytes: [UInt8], _ place: Place)
        -> Finding
    {
        let field = kind.isPassword ? field(candidate, bytes, place) : nil
        let page: Message = kind.page.map { " (\($0))" } ?? ""
        return Finding(
            kind.code, at: place, shown(secret, as: "\(kind.title)"),
            remedy: "\(kind.revoke)\(page); whoever has it can \(kind.opens)", evidence: candidate.evidence,
            because: candidate.because, identity: Identity(family: kind.family, value: secret, field: field),
            isHarmless: candidate.isHarmless)
    }

    // Where nothing may be shown, a lone ellipsis would only look cut.
    private func shown(_ secret: Secret, as title: Message) -> Message {
        secret.mask == "…" ? title : "\(title) \(masked: secret)"
    }

    private func finding(_ rule: UserRule, _ secret: Secret, _ candidate: Candidate, _ place: Place) -> Finding {
        Finding(
            Code("secrets/" + rule.id), at: place, shown(secret, as: "\(escaped: rule.title)"),
            remedy: "take it out of the change, and revoke it", evidence: candidate.evidence,
            because: ["it matches the policy's rule \(quoted: rule.id)"] + candidate.because,
            identity: Identity(family: rule.id, value: secret), isHarmless: candidate.isHarmless)
    }

    private func finding(
        _ code: Code, _ title: Message, _ candidate: Candidate, _ secret: Secret, _ bytes: [UInt8], _ place: Place,
        remedy: Message
    ) -> Finding {
        Finding(
            code, at: place, title, remedy: remedy, evidence: candidate.evidence, because: candidate.because,
            identity: Identity(family: "generic", value: secret, field: field(candidate, bytes, place)),
            isHarmless: candidate.isHarmless)
    }

    // A password is named by where it stands, so that its fingerprint does not help to guess it.
    private func field(_ candidate: Candidate, _ bytes: [UInt8], _ place: Place) -> String {
        let name = candidate.field.map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
        return String(decoding: place.path?.bytes ?? [], as: UTF8.self) + "\0" + name
    }

    private func standing(_ candidate: Candidate, _ bytes: [UInt8]) -> Message {
        if let format = candidate.format { return "in \(format)" }
        guard let field = candidate.field else { return "given to a name" }
        return "given to \(quoted: String(decoding: bytes[field], as: UTF8.self))"
    }
}
