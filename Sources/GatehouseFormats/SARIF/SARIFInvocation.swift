import GatehouseCore

/// How the run went, as SARIF tells it: what could not be looked at, and what was left out, are notifications.
struct SARIFInvocation {
    private let report: Report
    private let leftOut: Int
    private let bases: SARIFBases

    init(_ report: Report, leftOut: Int, _ bases: SARIFBases) {
        self.report = report
        self.leftOut = leftOut
        self.bases = bases
    }

    /// What the notifications are called.
    static let descriptors: [JSON] = Notice.allCases.map { notice in
        .object([("id", .string(notice.rawValue)), ("shortDescription", .object([("text", .string(notice.meaning))]))])
    }

    var json: JSON {
        let start = report.started.isEmpty ? [] : [("startTimeUtc", JSON.string(report.started))]
        return .object(
            [("executionSuccessful", .bool(report.verdict.problems.isEmpty))] + start + [
                ("toolExecutionNotifications", .array(problems + skips + excess)),
                (
                    "properties",
                    .object([
                        ("decision", .string(report.verdict.decision.rawValue)),
                        ("milliseconds", .number(report.milliseconds)),
                    ])
                ),
            ])
    }

    private var problems: [JSON] {
        report.verdict.problems.map { problem in
            notification(
                problem.isCut ? .cut : .problem, "\(problem.sentence.text)\n→ \(problem.remedy.text)",
                at: problem.place)
        }
    }

    private var skips: [JSON] {
        let skipped = report.verdict.coverage.skipped.filter { $0.value > 0 }.sorted { $0.key < $1.key }
        return skipped.map { notification(.skipped, "left out: \($0.value) \($0.key.rawValue)") }
    }

    private var excess: [JSON] {
        leftOut == 0 ? [] : [notification(.excess, "\(leftOut) more findings are in the JSON report alone")]
    }

    private func notification(_ notice: Notice, _ text: String, at place: Place? = nil) -> JSON {
        let locations = place.map { [("locations", JSON.array([SARIFLocation($0, bases).json()]))] } ?? []
        let number = Notice.allCases.firstIndex(of: notice) ?? 0
        return .object(
            [
                ("descriptor", .object([("id", .string(notice.rawValue)), ("index", .number(number))])),
                ("level", .string(notice.level)),
                ("message", .object([("text", .string(SARIFText.escaped(text)))])),
            ] + locations)
    }
}

/// What there is to be told beside the results.
private enum Notice: String, CaseIterable {
    case problem, cut, skipped, excess

    var meaning: String {
        switch self {
        case .problem: "something could not be looked at"
        case .cut: "a limit of size, depth, steps or time has cut something short"
        case .skipped: "something is out of scope"
        case .excess: "there are more findings than readers of SARIF take"
        }
    }

    var level: String { self == .problem || self == .cut ? "error" : self == .excess ? "warning" : "note" }
}
