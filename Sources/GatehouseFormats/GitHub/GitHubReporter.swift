package import GatehouseCore
package import GatehouseReport

/// The report as commands of a GitHub workflow, which shows them beside the lines of a pull request.
package struct GitHubReporter: Reporter {
    package let name = "github"

    package init() {}

    package func render(_ report: Report, _ style: Style) -> String {
        let shown = report.verdict.findings.filter { !$0.isSilent }
        let lines = shown.map(command) + report.verdict.problems.map(command)
        return lines.map { $0 + "\n" }.joined()
    }

    private func command(_ weighed: Weighed) -> String {
        let finding = weighed.finding
        let text = "\(finding.message.text)\n→ \(finding.remedy.text)\n\(weighed.fingerprint.text)"
        return command(weighed.level.command, finding.code.text, text, at: finding.place)
    }

    private func command(_ problem: Problem) -> String {
        command(
            "error", "gatehouse: not everything was looked at", "\(problem.sentence.text)\n→ \(problem.remedy.text)",
            at: problem.place)
    }

    private func command(_ word: String, _ title: String, _ text: String, at place: Place?) -> String {
        let file = place?.kind == .file ? place?.path : nil
        let isOneLine = place?.line == place?.endLine
        let properties: [(String, String?)] = [
            ("file", file.map { Escaped.text($0.bytes) }),
            ("line", file == nil ? nil : place?.line.map(String.init)),
            ("endLine", file == nil ? nil : place?.endLine.map(String.init)),
            ("col", file == nil || !isOneLine ? nil : place?.column.map(String.init)),
            // GitHub's last column is the one that is marked last.
            ("endColumn", file == nil || !isOneLine ? nil : place?.endColumn.map { String(max(1, $0 - 1)) }),
            ("title", title),
        ]
        let written = properties.compactMap { name, value in value.map { "\(name)=\(Self.property($0))" } }
        let place = file == nil ? place.map { "\($0.sentence): " } ?? "" : ""
        return "::\(word) \(written.joined(separator: ","))::\(Self.data(place + text))"
    }

    // The runner ends a command at a line feed, and reads %25, %0D and %0A back. `##[` would begin a command anywhere.
    private static func data(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { line in
            Escaped.text(line.utf8).replacing(["%": "%25"]).replacingAll("##[", "#\u{200a}#[")
        }.joined(separator: "%0A")
    }

    private static func property(_ text: String) -> String {
        data(text).replacing([":": "%3A", ",": "%2C"])
    }
}

extension Level {
    fileprivate var command: String {
        switch self {
        case .block: "error"
        case .warn: "warning"
        case .note: "notice"
        }
    }
}

extension String {
    fileprivate func replacing(_ words: [Unicode.Scalar: String]) -> String {
        unicodeScalars.map { words[$0] ?? String($0) }.joined()
    }

    fileprivate func replacingAll(_ word: String, _ other: String) -> String {
        var result = ""
        var rest = self[...]
        while !rest.isEmpty {
            if rest.utf8.starts(with: word.utf8) {
                result += other
                rest = rest[rest.utf8.index(rest.startIndex, offsetBy: word.utf8.count)...]
            } else {
                result.append(rest.removeFirst())
            }
        }
        return result
    }
}
