package import GatehouseCore

/// The report as sentences for people: worst first, and nothing at all for a clean commit or push.
package struct TextReporter: Reporter {
    package let name = "text"

    package init() {}

    package func render(_ report: Report, _ style: Style) -> String {
        let sheet = Sheet(style)
        let parts =
            findings(of: report.verdict, sheet) + problems(of: report, sheet)
            + [Picture(report, sheet).text, Summary(report, sheet).text]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func findings(of verdict: Verdict, _ sheet: Sheet) -> [String] {
        let told = verdict.findings.filter { sheet.tells($0) }
        let waived = verdict.waived.filter { sheet.tells(forgiven: $0) }
        let all = grouped(Array((told + waived).prefix(sheet.style.most))) + (told + waived).dropFirst(sheet.style.most)
        let authors = Dictionary(verdict.authors.map { ($0.commit, $0) }) { first, _ in first }
        return limited(all, by: sheet, "finding") { weighed in
            Paragraph(weighed, by: weighed.finding.place.commit.flatMap { authors[$0] }, sheet).text
        }
    }

    // What stands in one file is told together, where its worst would stand.
    private func grouped(_ findings: [Weighed]) -> [Weighed] {
        var groups: [[Weighed]] = []
        var numbers: [Place: Int] = [:]
        for weighed in findings {
            let place = weighed.finding.place
            var file = Place(place.kind, path: place.path, commit: place.path == nil ? place.commit : nil, ref: nil)
            file.repository = place.repository
            if place.path == nil { file.ref = place.ref }
            let number = numbers[file] ?? groups.count
            if number == groups.count { groups.append([]) }
            numbers[file] = number
            groups[number].append(weighed)
        }
        return groups.flatMap(\.self)
    }

    private func problems(of report: Report, _ sheet: Sheet) -> [String] {
        let mistakes = report.verdict.problems.filter { $0.place?.line != nil }
        let others = report.verdict.problems.filter { $0.place?.line == nil }
        return [list(mistakes, of: report, sheet)]
            + limited(others, by: sheet, "problem") { problem in
                let place = problem.place?.sentence ?? ""
                let where_ = place.isEmpty ? "" : " (\(place))"
                let sentence = "gatehouse: \(failure(of: report)): \(problem.attempt.text): \(problem.reason.text)"
                return sheet.line(sentence + where_, as: .problem) + sheet.line("→ " + problem.remedy.text, indent: 2)
            }
    }

    // What is wrong on a line of a file is told a line each, and what to do about it once.
    private func list(_ mistakes: [Problem], of report: Report, _ sheet: Sheet) -> String {
        guard let first = mistakes.first else { return "" }
        let lines = limited(mistakes, by: sheet, "mistake") { mistake in
            sheet.line("\(mistake.place?.sentence ?? ""): \(mistake.reason.text)", as: .problem)
        }
        return lines.joined() + sheet.line("gatehouse: \(failure(of: report)): \(first.attempt.text)")
            + sheet.line("→ " + first.remedy.text, indent: 2)
    }

    private func failure(of report: Report) -> String {
        if report.stage == .scan { return "could not finish the scan" }
        return "could not judge " + (report.verdict.decision == .refused ? "all of " : "") + report.stage.subject
    }

    private func limited<Item>(_ items: [Item], by sheet: Sheet, _ noun: String, _ show: (Item) -> String) -> [String] {
        let shown = items.prefix(sheet.style.most).map(show)
        let rest = items.count - shown.count
        return rest == 0 ? shown : shown + [sheet.line("and " + counted(rest, "more \(noun)"))]
    }
}

extension Stage {
    /// What is judged at this moment, in words.
    var subject: String {
        switch self {
        case .preCommit: "this commit"
        case .preMergeCommit: "this merge"
        case .commitMessage: "this message"
        case .prePush, .preReceive: "this push"
        case .scan: "what was scanned"
        }
    }
}

/// A number and its noun, with an s where there is not one: `1 finding`, `2 findings`.
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
