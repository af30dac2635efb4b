import GatehouseCore

/// The last words of a report: the decision and the counts, and for an audit what was looked at.
struct Summary {
    private let report: Report
    private let sheet: Sheet

    init(_ report: Report, _ sheet: Sheet) {
        self.report = report
        self.sheet = sheet
    }

    /// Nothing for a commit or push of which nothing is told.
    var text: String {
        if report.stage == .scan { return sheet.line(coverage) + sheet.line(outcome("gatehouse:"), as: emphasis) }
        return counts.isEmpty ? "" : sheet.line(outcome("gatehouse: \(report.stage.subject) is"), as: emphasis)
    }

    private func outcome(_ start: String) -> String {
        let counted = counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
        if let failOn = report.failOn { return "\(start) \(counted); --fail-on \(failOn)" }
        return "\(start) \(report.verdict.decision.rawValue): \(counted)"
    }

    private var counts: [String] {
        let shown = report.verdict.findings.filter { !$0.isSilent }
        let isTold =
            report.stage == .scan || shown.contains { sheet.tells($0) }
            || report.verdict.waived.contains { sheet.tells(forgiven: $0) }
        let findings =
            isTold
            ? [
                count(shown, .block, "finding"), count(shown, .warn, "warning"), count(shown, .note, "note"),
                (report.verdict.waived.filter { !$0.isSilent }.count, "waived finding"),
            ] : []
        let all = findings + [(report.verdict.problems.count, "problem")]
        return all.filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
    }

    private func count(_ findings: [Weighed], _ level: Level, _ noun: String) -> (Int, String) {
        (findings.filter { $0.level == level }.count, noun)
    }

    private var coverage: String {
        let coverage = report.verdict.coverage
        let looked = "gatehouse: looked at \(counted(coverage.commits, "commit")), \(counted(coverage.blobs, "blob"))"
        let skipped = coverage.skipped.filter { $0.value > 0 }.sorted { $0.key < $1.key }
        let left = skipped.map { "\($0.value) \($0.key.rawValue)" }.joined(separator: ", ")
        return "\(looked) and \(counted(coverage.bytes, "byte"))\(policy)\(part) in \(time)"
            + (left.isEmpty ? "" : "; left out \(left)")
    }

    private var time: String {
        let milliseconds = report.milliseconds
        if milliseconds < 1_000 { return "\(milliseconds) ms" }
        if milliseconds < 60_000 { return "\(milliseconds / 1_000).\(milliseconds % 1_000 / 100) s" }
        return "\(milliseconds / 60_000) min \(milliseconds % 60_000 / 1_000) s"
    }

    private var policy: String {
        if report.policySource.isEmpty { return "" }
        if report.policySource == "own" && report.repositories.count > 1 { return " by their own policies" }
        return " by the policy \(report.policySource)"
    }

    private var part: String { report.shard.map { ", in shard \($0.split)" } ?? "" }

    private var emphasis: Sheet.Emphasis {
        switch report.verdict.decision {
        case .accepted: .note
        case .refused: .block
        case .undecided: .problem
        }
    }
}
