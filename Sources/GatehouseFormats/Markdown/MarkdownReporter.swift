package import GatehouseCore
package import GatehouseReport

/// The report as a summary in Markdown, for comments and the pages of build servers.
package struct MarkdownReporter: Reporter {
    package let name = "markdown"

    package init() {}

    // What a person reads in a comment; the rest is counted.
    private static let most = 50

    package func render(_ report: Report, _ style: Style) -> String {
        let parts =
            ["## Gatehouse: \(report.verdict.decision.rawValue)", counts(of: report)] + findings(of: report.verdict)
            + problems(of: report.verdict) + [coverage(of: report)]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private func counts(of report: Report) -> String {
        let shown = report.verdict.findings.filter { !$0.isSilent }
        let names: [(Level, String)] = [(.block, "finding"), (.warn, "warning"), (.note, "note")]
        let all =
            names.map { level, noun in (shown.filter { $0.level == level }.count, noun) } + [
                (report.verdict.waived.count, "waived finding"), (report.verdict.problems.count, "problem"),
            ]
        let told = all.filter { $0.0 > 0 }.map { "**\($0.0)** \($0.1)\($0.0 == 1 ? "" : "s")" }
        return told.isEmpty ? "Nothing was found." : told.joined(separator: ", ")
    }

    private func findings(of verdict: Verdict) -> [String] {
        let shown = verdict.findings.filter { !$0.isSilent }
        if shown.isEmpty { return [] }
        let rows = shown.prefix(Self.most).map { weighed in
            let finding = weighed.finding
            let others = weighed.alsoAt.isEmpty ? "" : " and \(weighed.alsoAt.count) more"
            return "| \(weighed.level.word) | \(code(finding.place.sentence))\(others) "
                + "| \(text(finding.message.text))<br>→ \(text(finding.remedy.text)) | \(code(finding.code.text)) |"
        }
        let rest = shown.count - rows.count
        return [
            "| | Where | What | Code |\n|---|---|---|---|\n" + rows.joined(separator: "\n"),
            rest == 0 ? "" : "And \(rest) more, which are in the other reports.",
        ]
    }

    private func problems(of verdict: Verdict) -> [String] {
        if verdict.problems.isEmpty { return [] }
        let lines = verdict.problems.prefix(Self.most).map { problem in
            "- \(text(problem.sentence.text))\(problem.place.map { " (\(code($0.sentence)))" } ?? "")<br>"
                + "→ \(text(problem.remedy.text))"
        }
        let rest = verdict.problems.count - lines.count
        return ["### Not looked at", (lines + (rest == 0 ? [] : ["- and \(rest) more"])).joined(separator: "\n")]
    }

    private func coverage(of report: Report) -> String {
        let coverage = report.verdict.coverage
        let left = coverage.skipped.filter { $0.value > 0 }.sorted { $0.key < $1.key }
            .map { "\($0.value) \($0.key.rawValue)" }
        let policy = report.policySource.isEmpty ? "" : " by the policy \(code(report.policySource))"
        return
            "<sub>Looked at \(counted(coverage.commits, "commit")), \(counted(coverage.blobs, "blob")) and \(counted(coverage.bytes, "byte"))\(policy)"
            + (left.isEmpty ? "" : "; left out \(left.joined(separator: ", "))") + ".</sub>"
    }

    private func text(_ text: String) -> String { Markdown.text(text) }
    private func code(_ text: String) -> String { Markdown.code(text) }
}

extension Level {
    fileprivate var word: String {
        switch self {
        case .block: "**blocks**"
        case .warn: "warns"
        case .note: "note"
        }
    }
}

private func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
