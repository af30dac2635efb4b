package import GatehouseCore
import GatehouseMatch

extension Secrets {
    /// What the policy may say about secrets.
    package struct Settings: PolicySection, CheckSettings {
        package var mode = Mode.enforce
        package var blockFrom = Evidence.contextual
        package var allowsInline = false
        package var rules: [Located<UserRule>] = []
        package var ignore: [Glob] = []

        package init() {}

        package static let fields = [
            Field("mode", \Self.mode, .choice, "how far the check goes"),
            Field(
                "block-from", \Self.blockFrom, .choice, "the weakest evidence that blocks; weaker findings are notes"),
            Field(
                "inline", \Self.allowsInline, .either("allow", "deny"),
                "whether a comment gatehouse:allow may forgive a finding on the server"),
            Field("rules", \Self.rules, .list(of: .located(.section)), "kinds of secrets of your own"),
            Field(
                "ignore", \Self.ignore, .list(of: .glob),
                "paths whose contextual and suspected findings are dropped; shaped and proved ones stay"),
        ]

        package var weighing: Weighing {
            Weighing(mode: mode, blockFrom: blockFrom, ignore: ignore, allowsInline: allowsInline)
        }

        /// Rules whose names are taken, those that do not prove themselves, and those that find something everywhere.
        package func mistakes() -> [Mistake] {
            if rules.isEmpty { return [] }
            var budget = Budget(steps: 3_000_000)
            let failures = rules.flatMap { $0.value.failures(within: &budget) }
            var breadthBudget = Budget(steps: 3_000_000)
            return takenNames() + failures + Breadth.mistakes(of: rules.map(\.value), within: &breadthBudget)
        }

        private func takenNames() -> [Mistake] {
            // A policy is read in every hook, and the catalogue is long: it is asked only for what could be taken.
            let codes = Set(rules.map { "secrets/" + $0.value.id })
            var taken = Set((everyText.map(\.code) + Secrets.genericCodes).lazy.map(\.text).filter(codes.contains))
            if codes.contains(where: Named.mayBe) {
                taken.formUnion(everyNamed.lazy.map(\.code.text).filter(codes.contains))
            }
            return rules.compactMap { rule in
                let isNew = taken.insert("secrets/" + rule.value.id).inserted
                return isNew
                    ? nil
                    : Mistake(at: rule.position, "the name \(quoted: rule.value.id) is taken: give the rule another id")
            }
        }
    }
}
