package import GatehouseCore

extension Grants {
    /// What the policy may say about grants.
    package struct Settings: PolicySection, CheckSettings {
        package var mode = Mode.enforce
        package var granters: [Located<String>] = []
        package var longest = 7

        package init() {}

        package static let fields = [
            Field("mode", \Self.mode, .choice, "how far the check goes"),
            Field(
                "by", \Self.granters, .list(of: .located(.text)),
                "who may let a finding in that others brought: principals of 'signatures'; by default nobody"),
            Field(
                "longest", \Self.longest, .number(in: 0...90), "how many days from today a grant may still count"),
        ]

        package var weighing: Weighing { Weighing(mode: mode) }
    }
}
