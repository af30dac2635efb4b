package import GatehouseCore
package import GatehouseReport

/// The findings as GitLab's code quality report, which it shows beside the lines of a merge request.
package struct GitLabReporter: Reporter {
    package let name = "gitlab"

    package init() {}

    package func render(_ report: Report, _ style: Style) -> String {
        // GitLab shows one of those that share a fingerprint, so each gets one of its own.
        var counts: [String: Int] = [:]
        let shown = report.verdict.findings.filter { !$0.isSilent }
        let items = shown.map { weighed in
            let name = weighed.fingerprint.text
            counts[name, default: 0] += 1
            let number = counts[name] ?? 1
            return item(weighed, number == 1 ? name : "\(name):\(number)")
        }
        return JSON.array(items + report.verdict.problems.enumerated().map(item)).text
    }

    private func item(_ weighed: Weighed, _ name: String) -> JSON {
        let finding = weighed.finding
        return item(
            "\(finding.message.text) → \(finding.remedy.text)", finding.code.text, name,
            weighed.level.severity(finding.evidence), at: finding.place)
    }

    private func item(_ number: Int, _ problem: Problem) -> JSON {
        item(
            "\(problem.sentence.text) → \(problem.remedy.text)", "gatehouse/problem",
            "problem:" + SHA256.hex(SHA256.digest(of: Array("\(number) \(problem.sentence.text)".utf8)).prefix(16)),
            "blocker", at: problem.place ?? Place(.ref))
    }

    private func item(_ text: String, _ check: String, _ name: String, _ severity: String, at place: Place) -> JSON {
        // It shows nothing without a path: what stands in no file goes to the top, and says where it stands.
        let path = place.kind == .file ? place.path : nil
        let end = place.endLine.map { [("end", JSON.number($0))] } ?? []
        return .object([
            ("description", .string(path == nil && place.kind != .ref ? "\(place.sentence): \(text)" : text)),
            ("check_name", .string(check)), ("fingerprint", .string(name)), ("severity", .string(severity)),
            (
                "location",
                .object([
                    ("path", .string(path.map { Escaped.text($0.bytes) } ?? ".")),
                    (
                        "lines",
                        .object([("begin", .number(path == nil ? 1 : place.line ?? 1))] + (path == nil ? [] : end))
                    ),
                ])
            ),
        ])
    }
}

extension Level {
    fileprivate func severity(_ evidence: Evidence) -> String {
        switch self {
        case .block: evidence == .proved ? "blocker" : "critical"
        case .warn: "major"
        case .note: "info"
        }
    }
}
