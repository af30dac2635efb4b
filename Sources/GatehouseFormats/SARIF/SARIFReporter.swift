package import GatehouseCore
package import GatehouseReport

/// The report as SARIF 2.1.0, which code hosts and editors read.
package struct SARIFReporter: Reporter {
    package let name = "sarif"
    private let story: @Sendable (Code) -> Story?

    package init(telling story: @escaping @Sendable (Code) -> Story?) { self.story = story }

    package func render(_ report: Report, _ style: Style) -> String {
        let log = JSON.object([
            (
                "$schema",
                .string("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
            ),
            ("version", .string("2.1.0")),
            ("runs", .array([run(of: report)])),
        ])
        return log.text
    }

    /// More results than GitHub takes in one run are left out, the least first, and a notification says so.
    static let mostResults = 25_000

    private func run(of report: Report) -> JSON {
        let all = report.verdict.findings + report.verdict.waived
        let told = all.prefix(Self.mostResults)
        let byCode = Dictionary(grouping: told, by: \.finding.code)
        let codes = byCode.keys.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
        let rules = codes.map { code in
            SARIFRule(code, story(code), byCode[code] ?? []).json
        }
        let bases = SARIFBases(report)
        let makers = Makers(report.verdict)
        return .object([
            ("tool", .object([("driver", driver(report, rules))])),
            ("invocations", .array([SARIFInvocation(report, leftOut: all.count - told.count, bases).json])),
            ("automationDetails", .object([("id", .string("gatehouse/\(report.stage.rawValue)/"))])),
            ("originalUriBaseIds", bases.json),
            ("columnKind", .string("unicodeCodePoints")),
            ("redactionTokens", .array([.string("…")])),
            (
                "results",
                .array(told.map { SARIFResult($0, rule: numbers[$0.finding.code] ?? 0, by: makers[$0], bases).json })
            ),
            ("properties", .object(properties(of: report))),
        ])
    }

    private func driver(_ report: Report, _ rules: [JSON]) -> JSON {
        .object([
            ("name", .string("Gatehouse")), ("semanticVersion", .string(report.version)),
            ("rules", .array(rules)), ("notifications", .array(SARIFInvocation.descriptors)),
        ])
    }

    private func properties(of report: Report) -> [(String, JSON)] {
        let coverage = report.verdict.coverage
        return [
            ("policy", .string(report.policySource)), ("policyDigest", .string(report.policyDigest)),
            ("commits", .number(coverage.commits)), ("blobs", .number(coverage.blobs)),
            ("bytes", .number(coverage.bytes)),
        ]
    }
}
