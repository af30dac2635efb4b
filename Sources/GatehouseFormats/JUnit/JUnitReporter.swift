package import GatehouseCore
package import GatehouseReport

/// The report as JUnit XML, which build servers show as tests: a suite for each check, in which what blocks has failed and
/// what is forgiven was skipped; and one for the gate itself, in which problems are errors.
package struct JUnitReporter: Reporter {
    package let name = "junit"

    package init() {}

    package func render(_ report: Report, _ style: Style) -> String {
        let all = report.verdict.findings + report.verdict.waived
        let checks = Set(all.map(\.finding.code.check)).sorted()
        let suites =
            [Suite("gatehouse", Self.cases(of: report.verdict.problems))]
            + checks.map { check in
                Suite(check, all.filter { $0.finding.code.check == check }.map(Self.testCase))
            }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + XML("testsuites", [("name", "gatehouse")] + Suite.counts(suites.flatMap(\.cases)), suites.map(\.xml))
            .text()
    }

    // A report without any test counts as broken with some: that all was looked at is one.
    private static func cases(of problems: [Problem]) -> [TestCase] {
        let whole = TestCase("everything was looked at", in: "gatehouse", .passed(""))
        if problems.isEmpty { return [whole] }
        return problems.map { problem in
            let place = problem.place.map { " (\($0.sentence))" } ?? ""
            return TestCase(
                problem.attempt.text + place, in: "gatehouse",
                .error(problem.sentence.text, "\(problem.sentence.text)\(place)\n→ \(problem.remedy.text)"))
        }
    }

    private static func testCase(_ weighed: Weighed) -> TestCase {
        let finding = weighed.finding
        let name = "\(finding.code.text) \(finding.place.sentence)"
        let text = [finding.message.text, "→ " + finding.remedy.text, weighed.fingerprint.text].joined(separator: "\n")
        let outcome: TestCase.Outcome
        if let waiver = weighed.waiver {
            outcome = .skipped(waiver.reason)
        } else {
            outcome = weighed.level == .block ? .failure(finding.message.text, text) : .passed(text)
        }
        return TestCase(name, in: finding.code.check, outcome)
    }
}

/// Test cases of one kind.
private struct Suite {
    let name: String
    let cases: [TestCase]

    init(_ name: String, _ cases: [TestCase]) {
        self.name = name
        self.cases = cases
    }

    var xml: XML { XML("testsuite", [("name", name)] + Self.counts(cases), cases.map(\.xml)) }

    static func counts(_ cases: [TestCase]) -> [(String, String)] {
        ["tests", "failures", "errors", "skipped"].map { name in
            (name, String(name == "tests" ? cases.count : cases.filter { $0.counted == name }.count))
        }
    }
}

/// One finding, or one problem.
private struct TestCase {
    enum Outcome {
        case passed(String)
        case failure(String, String)
        case error(String, String)
        case skipped(String)
    }

    private let name: String
    private let suite: String
    private let outcome: Outcome

    init(_ name: String, in suite: String, _ outcome: Outcome) {
        self.name = name
        self.suite = suite
        self.outcome = outcome
    }

    var counted: String {
        switch outcome {
        case .passed: ""
        case .failure: "failures"
        case .error: "errors"
        case .skipped: "skipped"
        }
    }

    var xml: XML {
        XML("testcase", [("classname", suite), ("name", name)], detail)
    }

    private var detail: [XML] {
        switch outcome {
        case .passed(let text): text.isEmpty ? [] : [XML("system-out", text: text)]
        case .failure(let message, let text): [XML("failure", [("message", message)], text: text)]
        case .error(let message, let text): [XML("error", [("message", message)], text: text)]
        case .skipped(let reason): [XML("skipped", [("message", reason)])]
        }
    }
}
