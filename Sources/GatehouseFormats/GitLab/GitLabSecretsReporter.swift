package import GatehouseCore
package import GatehouseReport

/// The credentials that were found as GitLab's secret detection report, for its list of vulnerabilities.
package struct GitLabSecretsReporter: Reporter {
    package let name = "gitlab-secrets"

    package init() {}

    package func render(_ report: Report, _ style: Style) -> String {
        let secrets = report.verdict.findings.filter { $0.finding.code.check == "secrets" && !$0.isSilent }
        return JSON.object([
            ("version", .string("15.0.7")), ("vulnerabilities", .array(secrets.map(vulnerability))),
            ("scan", scan(report)),
        ]).text
    }

    private func scan(_ report: Report) -> JSON {
        let program = JSON.object([
            ("id", .string("gatehouse")), ("name", .string("Gatehouse")), ("version", .string(report.version)),
            ("vendor", .object([("name", .string("Gatehouse"))])),
        ])
        // GitLab reads times of whole seconds, in UTC and without saying so.
        let start = Moment(report.started) ?? Moment(secondsSince1970: 0)
        let messages = report.verdict.problems.map { problem in
            JSON.object([("level", .string("fatal")), ("value", .string(problem.sentence.text))])
        }
        return .object([
            ("analyzer", program), ("scanner", program), ("type", .string("secret_detection")),
            ("start_time", .string(start.text)), ("end_time", .string(start.later(report.milliseconds / 1_000).text)),
            ("status", .string(report.verdict.problems.isEmpty ? "success" : "failure")),
            ("messages", .array(messages)),
        ])
    }

    private func vulnerability(_ weighed: Weighed) -> JSON {
        let finding = weighed.finding
        let code = finding.code.text
        return .object([
            ("id", .string(id(of: weighed))), ("category", .string("secret_detection")),
            ("name", .string(finding.message.text)),
            ("description", .string("\(finding.message.text), at \(finding.place.sentence)")),
            ("solution", .string(finding.remedy.text)), ("severity", .string(severity(of: weighed))),
            (
                "identifiers",
                .array([
                    .object([
                        ("type", .string("gatehouse_code")), ("name", .string("Gatehouse \(code)")),
                        ("value", .string(code)),
                    ])
                ])
            ),
            ("location", location(of: finding.place)),
            (
                "details",
                .object([
                    (
                        "fingerprint",
                        .object([
                            ("type", .string("text")), ("name", .string("Fingerprint")),
                            ("value", .string(weighed.fingerprint.text)),
                        ])
                    )
                ])
            ),
        ])
    }

    private func location(of place: Place) -> JSON {
        let path: String = place.path.map { Escaped.text($0.bytes) } ?? place.sentence
        let lines = [("start_line", place.line), ("end_line", place.endLine)]
        // Files that no commit has yet go by GitLab's name for that.
        let none = String(repeating: "0", count: 40)
        return .object(
            [("file", .string(path)), ("commit", .object([("sha", .string(place.commit?.hex ?? none))]))]
                + lines.compactMap { name, number in number.map { (name, .number($0)) } })
    }

    private func severity(of weighed: Weighed) -> String {
        if weighed.level == .note { return "Info" }
        switch weighed.finding.evidence {
        case .proved: return "Critical"
        case .shaped: return "High"
        case .contextual: return "Medium"
        case .suspected: return "Low"
        }
    }

    // A UUID of version 8 (RFC 9562): made of the fingerprint, so that it stays.
    private func id(of weighed: Weighed) -> String {
        var digits = Array(SHA256.hex(SHA256.digest(of: Array(weighed.fingerprint.text.utf8)).prefix(16)))
        digits[12] = "8"
        digits[16] = "8"
        let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
        return parts.joined(separator: "-")
    }
}
