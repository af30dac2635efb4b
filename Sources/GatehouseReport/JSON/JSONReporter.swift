package import GatehouseCore

/// The report as JSON: the canonical form, of which the others are projections.
package struct JSONReporter: Reporter {
    package let name = "json"

    package init() {}

    package func render(_ report: Report, _ style: Style) -> String { Self.form.write(report).text }

    /// The JSON Schema of what this reporter writes: `Schemas/report.schema.json`.
    package static var schema: String {
        guard case .object(let shape) = form.schema else { return "" }
        let head: [(String, JSON)] = [
            ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            ("$id", .string("urn:gatehouse:report:1")),
            ("title", .string("A report of Gatehouse")),
        ]
        let definitions: [(String, JSON)] = [
            ("finding", Weighed.form.schema), ("place", Place.form.schema),
        ]
        return JSON.object(head + shape + [("$defs", .object(definitions))]).text
    }

    private static let form: Form<Report> = object(
        Key("schema", "the form of this report", .constant("gatehouse/report/1")) { _ in "gatehouse/report/1" },
        Key("tool", "what wrote it", tool) { _ in () },
        Key("stage", "the moment at which was judged", .word(of: Stage.allCases.map(\.rawValue))) { $0.stage.rawValue },
        Key("decision", "what the gate says", .word(of: ["accepted", "refused", "undecided"])) {
            $0.verdict.decision.rawValue
        },
        Key("policy", "the policy in force", policy) { $0 },
        Key("findings", "what was found, worst first", list(of: Weighed.form.named("finding"))) { $0.verdict.findings },
        Key("waived", "what was found and is forgiven", list(of: Weighed.form.named("finding"))) { $0.verdict.waived },
        Key("coverage", "what was looked at, and what was not", coverage) { $0.verdict.coverage },
        Key("problems", "what could not be looked at, or was cut short", list(of: problem)) { $0.verdict.problems },
        Key("time", "when; the only part that differs between two runs", time) { $0 }
    )

    private static let tool: Form<Void> = object(
        Key("name", "always gatehouse", .constant("gatehouse")) { "gatehouse" },
        Key("version", "the version of the program", .text) { gatehouseVersion }
    )

    private static let policy: Form<Report> = object(
        Key("source", "where it was read: a path, a ref and a path, or default", .text) { $0.policySource },
        Key("digest", "the SHA-256 of the effective policy", .text) { $0.policyDigest }
    )

    private static let coverage: Form<Coverage> = object(
        Key("commits", "how many commits were read", .number()) { $0.commits },
        Key("blobs", "how many different files were read", .number()) { $0.blobs },
        Key("bytes", "how many bytes they hold", .number()) { $0.bytes },
        Key("skipped", "what is out of scope, by reason", list(of: skipped)) { coverage in
            coverage.skipped.filter { $0.value > 0 }.sorted { $0.key < $1.key }
        }
    )

    private static let skipped: Form<(key: SkipReason, value: Int)> = object(
        Key("reason", "why", .word(of: SkipReason.allCases.map(\.rawValue).sorted())) { $0.key.rawValue },
        Key("count", "how often", .number(from: 1)) { $0.value }
    )

    private static let problem: Form<Problem> = object(
        Key("message", "what was attempted, and why it failed", .text) { "\($0.attempt.text): \($0.reason.text)" },
        Key("remedy", "what to do next", .text) { $0.remedy.text },
        Key("cut", "whether a limit of size, depth or steps is the cause", .truth) { $0.isCut },
        Key("place", "where, if it has a place", orNull(Place.form.named("place"))) { $0.place }
    )

    private static let time: Form<Report> = object(
        Key("started", "when judging began, in UTC (RFC 3339)", .text) { $0.started },
        Key("milliseconds", "how long it took", .number()) { $0.milliseconds }
    )
}
