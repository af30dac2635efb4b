import GatehouseCore

extension Weighed {
    /// A finding as it stands in a JSON report.
    static let form: Form<Weighed> = object(
        Key("code", "what was found: check/what-was-found", .text(matching: "^[a-z0-9-]+/[a-z0-9-]+$")) {
            $0.finding.code.text
        },
        Key("check", "the check that found it", .text) { $0.finding.code.check },
        Key("level", "what it means under the policy", .word(of: Level.allCases.map(\.rawValue))) { $0.level.rawValue },
        Key("evidence", "how sure it is", .word(of: Evidence.allCases.map(\.rawValue))) {
            $0.finding.evidence.rawValue
        },
        Key("because", "which tests passed and which failed", list(of: .text)) { $0.finding.because.map(\.text) },
        Key("message", "what is wrong; a secret is masked", .text) { $0.finding.message.text },
        Key("remedy", "what to do next", .text) { $0.finding.remedy.text },
        Key("place", "where it stands first", Place.form.named("place")) { $0.finding.place },
        Key("alsoAt", "the other places of the same thing", list(of: Place.form.named("place"))) { $0.alsoAt },
        Key("fingerprint", "what was found, apart from where", .text(matching: "^gh1:[0-9a-f]{32}$")) {
            $0.fingerprint.text
        },
        Key("waiver", "why it is forgiven, where it is", orNull(forgiveness)) { $0.waiver }
    )

    private static let forgiveness: Form<Waiver> = object(
        Key("source", "where that is written", .word(of: ["policy", "baseline", "inline"])) { $0.source.rawValue },
        Key("reason", "why, in its author's words", .text) { $0.reason },
        Key("until", "the last day, in UTC", orNull(.text(matching: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))) {
            $0.until?.description
        }
    )
}
