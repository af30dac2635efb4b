/// A policy file as it was read, before rules are made of it.
struct PolicyDraft: Sendable {
    var version = 1
    /// The sections of the checks, by the name of the check.
    var settings: [String: any CheckSettings] = [:]
    var limits = Limits()
    var fingerprints = FingerprintSettings()
    var repositoryWaivers: [Evidence] = []
    var waivers: [Located<WaiverEntry>] = []

    /// All that the top of a policy file may say.
    static func fields(with checks: [any Check.Type]) -> Fields<PolicyDraft> {
        Fields(
            PolicyDraft(),
            [
                Field(
                    "version", \Self.version, .number(in: 1...1), "the version of this format: always 1",
                    isRequired: true)
            ] + checks.map { field(for: $0) } + [
                Field("limits", \Self.limits, .section, "how much is looked at, and what being cut short means"),
                Field("fingerprints", \Self.fingerprints, .section, "how fingerprints are made"),
                Field(
                    "repository-waivers", \Self.repositoryWaivers, .list(of: .choice),
                    "in a server's policy: the levels of evidence for which the repository's own waivers and baseline "
                        + "count"),
                Field("waivers", \Self.waivers, .list(of: .located(.section)), "findings that are forgiven"),
            ])
    }

    private static func field<C: Check>(for check: C.Type) -> Field<PolicyDraft> {
        let shape = C.Settings.shape
        return Field(
            C.about.name, C.about.title,
            read: { node, draft, mistakes in
                guard let settings = shape.read(node, &mistakes) else { return false }
                draft.settings[C.about.name] = settings
                return true
            },
            show: { shape.show($0.settings(of: C.self)) },
            schema: shape.schema)
    }

    /// The checks, set up as the policy says, each told of the others.
    func rules(of checks: [any Check.Type]) -> [Rule] {
        let alone = checks.map { rule(of: $0) }
        return alone.map { Rule($0.check.beside(alone.map(\.check)), $0.weighing) }
    }

    /// The check, set up as the policy says.
    private func rule<C: Check>(of check: C.Type) -> Rule {
        let settings = settings(of: check)
        return Rule(C(settings), settings.weighing)
    }

    private func settings<C: Check>(of check: C.Type) -> C.Settings {
        settings[C.about.name] as? C.Settings ?? C.Settings()
    }

    /// The waivers by fingerprint. A second one for the same fingerprint is a mistake: which one counts would not be
    /// plain to see.
    func waivers(_ mistakes: inout [Mistake]) -> [Fingerprint: Waiver] {
        var result: [Fingerprint: Waiver] = [:]
        for entry in waivers {
            guard let fingerprint = entry.value.fingerprint else { continue }
            if result[fingerprint] != nil {
                mistakes.append(Mistake(at: entry.position, "expected one waiver for \(quoted: fingerprint.text)"))
            }
            result[fingerprint] = Waiver(.policy, reason: entry.value.reason, until: entry.value.until)
        }
        return result
    }
}
