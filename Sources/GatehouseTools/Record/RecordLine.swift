package import GatehouseCore

/// What the record says of one commit or push: who, what, by which policy, and how it was decided. It names findings by
/// code and fingerprint, and never holds a value.
package struct RecordLine: Sendable {
    let report: Report
    let refs: [RecordedRef]
    let pusher: String?
    let legacyAccepts: Bool

    /// - Parameter legacyAccepts: whether the hook that was there before ours accepts too.
    package init(
        _ report: Report, refs: [RecordedRef] = [], pusher: String? = nil, legacyAccepts: Bool = true
    ) {
        self.report = report
        self.refs = refs
        self.pusher = pusher
        self.legacyAccepts = legacyAccepts
    }

    /// The line as the developer's machine keeps it.
    package var json: JSON { .object([("schema", .string(RecordLink.schema))] + fields) }

    /// The line as a server keeps it, without what binds it to others.
    func fields(in repository: JSON) -> [(String, JSON)] {
        [("kind", .string("judged")), ("repository", repository)] + fields
            + [("grants", .array(grants)), ("legacy", .string(legacyAccepts ? "accepted" : "refused"))]
    }

    /// The grants that let something in, each with what.
    private var grants: [JSON] {
        report.verdict.waived.compactMap { weighed in
            guard let waiver = weighed.waiver, let grant = waiver.grant else { return nil }
            return .object([
                ("number", .string(grant.number)), ("by", .string(Escaped.text(Array(grant.by.utf8), limit: 200))),
                ("finding", .string(weighed.fingerprint.text)), ("code", .string(weighed.finding.code.text)),
                ("until", waiver.until.map { .string($0.description) } ?? .null),
            ])
        }
    }

    private var fields: [(String, JSON)] {
        let verdict = report.verdict
        return [
            ("tool", .string(gatehouseVersion)),
            ("time", .string(report.started)),
            ("stage", .string(report.stage.rawValue)),
            ("pusher", Self.json(of: pusher)),
            ("refs", .array(refs.map(\.json))),
            ("decision", .string(verdict.decision.rawValue)),
            ("policy", .object([("source", .string(report.policySource)), ("digest", .string(report.policyDigest))])),
            ("findings", .array(verdict.findings.map(json(of:)))),
            ("waived", .array(verdict.waived.map(json(of:)))),
            ("problems", .array(verdict.problems.map { .string(($0.attempt + ": " + $0.reason).text) })),
            ("commits", .number(verdict.coverage.commits)),
            ("blobs", .number(verdict.coverage.blobs)),
            ("bytes", .number(verdict.coverage.bytes)),
            ("milliseconds", .number(report.milliseconds)),
        ]
    }

    static func json(of pusher: String?) -> JSON {
        pusher.map { .string(Escaped.text(Array($0.utf8), limit: 200)) } ?? .null
    }

    private func json(of weighed: Weighed) -> JSON {
        .object([
            ("code", .string(weighed.finding.code.text)),
            ("level", .string(weighed.level.rawValue)),
            ("evaluated", .bool(weighed.isSilent)),
            ("fingerprint", .string(weighed.fingerprint.text)),
            ("places", .number(1 + weighed.alsoAt.count)),
        ])
    }
}
