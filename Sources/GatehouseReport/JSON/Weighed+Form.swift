import GatehouseCore

extension Weighed {
    /// A finding as it stands in a JSON report. What it names is not written: read back, its fingerprint stands for it.
    static let form: Form<Weighed> = object(
        blank,
        Key("code", "what was found: check/what-was-found", code, \.finding.code),
        Key(derived: "check", "the check that found it", .text, from: { $0.finding.code.check }),
        Key("level", "what it means under the policy", .word(of: Level.allCases), \.level),
        Key(
            optional: "evaluated", "there where the rule only evaluates, and blocks nothing", .onlyTrue,
            from: { $0.isSilent ? true : nil }, to: { $0.isSilent = $1 }),
        Key("evidence", "how sure it is", .word(of: Evidence.allCases), \.finding.evidence),
        Key("because", "which tests passed and which failed", list(of: .sentence), \.finding.because),
        Key("message", "what is wrong; a secret is masked", .sentence, \.finding.message),
        Key("remedy", "what to do next", .sentence, \.finding.remedy),
        Key("place", "where it stands first", Place.form.named("place"), \.finding.place),
        Key("alsoAt", "the other places of the same thing", list(of: Place.form.named("place")), \.alsoAt),
        Key(
            optional: "measure", "how much there is of it, where more is worse", Measure.form,
            from: { $0.finding.measure }, to: { $0.finding.measure = $1 }),
        Key(optional: "quote", "the line at its first place, with secrets masked", Quote.form, \.quote),
        Key("fingerprint", "what was found, apart from where", name, \.named),
        Key("waiver", "why it is forgiven, where it is", orNull(forgiveness), \.waiver)
    )

    private static let blank: Weighed = {
        let finding = Finding("", at: Place(.file), "", remedy: "")
        return Weighed(finding, Fingerprint(of: finding.identity, key: nil), level: .note)
    }()

    private static let code = Form<Code>.text(
        matching: "^[a-z0-9-]+/[a-z0-9-]+$", { $0.text }, { Code($0).isWellFormed ? Code($0) : nil })

    private static let name = Form<Fingerprint>.text(
        matching: "^gh1:[0-9a-f]{32}$", { $0.text }, { Fingerprint($0) })

    private static let forgiveness: Form<Waiver> = object(
        Waiver(.policy, reason: ""),
        Key("source", "where that is written", .word(of: [.policy, .baseline, .inline, .grant]), \.source),
        Key("reason", "why, in its author's words", .text, \.reason),
        Key("until", "the last day, in UTC", orNull(day), \.until),
        Key(optional: "grant", "of a grant, its number and who gave it", granted, \.grant)
    )

    private static let granted: Form<Waiver.Granted> = object(
        Waiver.Granted(number: "", by: ""),
        Key("number", "what pushes name it by", .text, \.number),
        Key("by", "who gave it, as the policy calls them", .text, \.by)
    )

    static let day = Form<Day>.text(
        matching: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", { $0.description }, { Day($0) })
}

extension Weighed {
    // With a key, fingerprints and values are one to one, and only reports with one are ever joined.
    fileprivate var named: Fingerprint {
        get { fingerprint }
        set {
            fingerprint = newValue
            finding.identity = Identity(family: "fingerprint", value: .password(newValue.text.utf8))
        }
    }
}
