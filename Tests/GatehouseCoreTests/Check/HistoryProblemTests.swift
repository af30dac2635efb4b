import Testing

@testable import GatehouseCore

/// A check that wants the history, and cannot look.
private struct BlindCheck: Check {
    struct Settings: PolicySection, CheckSettings {
        static let fields: [Field<Settings>] = []
        var weighing: Weighing { Weighing() }
    }

    static let about = About("blind", "cannot look", at: [.preReceive])
    init(_ settings: Settings) {}
    var needs: Needs { .moves }

    func findings(in change: Change, using tools: Toolbox) throws(Problem) -> Findings {
        throw Problem("look", "it is dark", remedy: "make light")
    }
}

/// A push without contents.
private final class EmptyPush: Reading {
    let steps: [Step] = []
    let coverage = Coverage()
    let problems: [Problem] = []

    func slices(_ body: (Change) throws(Problem) -> Void) throws(Problem) {}
    func contents(of versions: [Version]) throws(Problem) -> [Content] { [] }
    func history(_ guards: (Stage) -> Guards?) throws(Problem) -> Change? {
        guards(.preReceive) == nil ? nil : Change(at: .preReceive)
    }
}

@Test func `a check that could not look at the history leaves the verdict undecided`() {
    let policy = Policy(
        source: "test", rules: [Rule(BlindCheck(BlindCheck.Settings()), Weighing())], digest: "sha256:00")
    let verdict = Gate(policy: policy, tools: Toolbox(today: Day("2026-06-15")!)).judge(EmptyPush())
    #expect(verdict.decision == .undecided)
    #expect(verdict.problems.map(\.reason) == ["it is dark"])
}
