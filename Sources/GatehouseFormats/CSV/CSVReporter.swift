package import GatehouseCore
package import GatehouseReport

/// The findings as a table for spreadsheets (RFC 4180): a line for each, what is forgiven and what could not be looked at
/// among them.
package struct CSVReporter: Reporter {
    package let name = "csv"

    package init() {}

    package func render(_ report: Report, _ style: Style) -> String {
        let makers = Makers(report.verdict)
        let findings = report.verdict.findings.map {
            row($0, $0.isSilent ? "evaluated" : $0.level.rawValue, makers[$0])
        }
        let waived = report.verdict.waived.map { row($0, "waived", makers[$0]) }
        let rows = [Self.header] + findings + waived + report.verdict.problems.map(row)
        return rows.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
    }

    private static let header = [
        "level", "code", "evidence", "repository", "path", "line", "column", "commit", "ref", "places", "message",
        "remedy", "fingerprint", "author", "day", "waiver",
    ]

    private func row(_ weighed: Weighed, _ level: String, _ maker: Authorship?) -> [String] {
        let finding = weighed.finding
        return [level, finding.code.text, finding.evidence.rawValue] + columns(of: finding.place) + [
            String(1 + weighed.alsoAt.count), finding.message.text, finding.remedy.text, weighed.fingerprint.text,
            maker?.person ?? "", maker?.day.description ?? "", weighed.waiver?.reason ?? "",
        ]
    }

    private func row(_ problem: Problem) -> [String] {
        ["problem", "", ""] + columns(of: problem.place ?? Place(.ref)) + [
            "", problem.sentence.text, problem.remedy.text, "", "", "", "",
        ]
    }

    private func columns(of place: Place) -> [String] {
        [
            place.repository ?? "", place.path.map { Escaped.text($0.bytes) } ?? "", place.line.map(String.init) ?? "",
            place.column.map(String.init) ?? "", place.commit?.hex ?? "",
            place.ref.map { Escaped.text($0.bytes) } ?? "",
        ]
    }

    // A spreadsheet runs what begins like a formula, also in wide letters: an apostrophe makes it a text.
    private static let formulas: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "|", "＝", "＋", "－", "＠"]

    private static func cell(_ text: String) -> String {
        let safe = Escaped.text(text.utf8)
        let start = safe.unicodeScalars.first { $0 != " " }
        let cell = (start.map(formulas.contains) ?? false ? "'" : "") + safe
        guard cell.utf8.contains(where: { "\",; ".utf8.contains($0) }) else { return cell }
        return "\"" + cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
}
