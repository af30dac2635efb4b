import GatehouseCore
import GatehouseReport

/// The head of the page: what was decided, on what, by which policy, and in numbers.
struct Overview {
    private let report: Report

    init(_ report: Report) { self.report = report }

    var markup: Markup {
        let decision = report.verdict.decision
        return #"""
            <header class="top">
            <p class="brand">Gatehouse</p>
            <h1><span class="verdict \#(decision.rawValue)">\#(decision.title)</span> \#(sentence)</h1>
            <dl class="numbers">\#(numbers.map(number))</dl>
            </header>
            """#
    }

    var footer: Markup {
        let parts: [Markup] = [
            #"gatehouse \#(report.version)"#, report.started.isEmpty ? "" : #"began \#(report.started)"#,
            #"took \#(Figures.time(report.milliseconds))"#,
            report.policySource.isEmpty ? "" : #"policy <code>\#(report.policySource)</code>"#,
            report.policyDigest.isEmpty ? "" : #"<code>\#(report.policyDigest)</code>"#,
            report.failOn.map { #"exit code by --fail-on \#($0)"# } ?? "",
        ]
        let items = parts.filter { !$0.text.isEmpty }.map { #"<li>\#($0)</li>"# as Markup }
        return #"<footer><ul class="facts">\#(items)</ul></footer>"#
    }

    private var sentence: Markup {
        switch report.verdict.decision {
        case .accepted: "Everything was looked at, and nothing blocks."
        case .refused: blocking == 1 ? "One finding blocks." : #"\#(Figures.number(blocking)) findings block."#
        case .undecided: "Not everything could be looked at."
        }
    }

    private var blocking: Int { report.verdict.findings.filter { $0.level == .block }.count }

    private var numbers: [Number] {
        let verdict = report.verdict
        let shown = verdict.findings.filter { !$0.isSilent }
        let coverage = verdict.coverage
        let findings = [
            Number(shown.filter { $0.level == .block }.count, "block", "block"),
            Number(shown.filter { $0.level == .warn }.count, "warn", "warn"),
            Number(shown.filter { $0.level == .note }.count, "notes", "note"),
            Number(verdict.waived.filter { !$0.isSilent }.count, "forgiven", "waived"),
            Number(verdict.problems.count, "problems", "problem"),
        ].filter { $0.count > 0 || $0.name == "block" }
        let skipped = coverage.skipped.values.reduce(0, +)
        return findings
            + [
                Number(coverage.commits, "commits read", ""), Number(coverage.blobs, "files read", ""),
                Number(text: Figures.size(coverage.bytes), "of content", ""), Number(skipped, "left out", "", left),
            ].filter { $0.text != "0" }
    }

    private var left: String {
        report.verdict.coverage.skipped.filter { $0.value > 0 }.sorted { $0.key < $1.key }
            .map { "\($0.value) \($0.key.rawValue)" }.joined(separator: ", ")
    }

    private func number(_ number: Number) -> Markup {
        let note: Markup = number.note.isEmpty ? "" : #"<dd class="small">\#(number.note)</dd>"#
        return
            #"<div class="number \#(number.count == 0 ? "" : number.kind)"><dt>\#(number.name)</dt><dd>\#(number.text)</dd>\#(note)</div>"#
    }

    /// A number and what it counts.
    private struct Number {
        let count: Int
        let text: String
        let name: String
        let kind: String
        let note: String

        init(_ count: Int, _ name: String, _ kind: String, _ note: String = "") {
            self.init(count: count, text: Figures.number(count), name, kind, note)
        }

        init(text: String, _ name: String, _ kind: String) { self.init(count: 1, text: text, name, kind, "") }

        private init(count: Int, text: String, _ name: String, _ kind: String, _ note: String) {
            (self.count, self.text, self.name, self.kind, self.note) = (count, text, name, kind, note)
        }
    }
}

extension Decision {
    /// The decision as the first word of the page.
    fileprivate var title: String {
        switch self {
        case .accepted: "Accepted."
        case .refused: "Refused."
        case .undecided: "Undecided."
        }
    }
}
