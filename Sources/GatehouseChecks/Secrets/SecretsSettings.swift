package import GatehouseCore

extension Secrets {
    /// What the policy may say about secrets.
    package struct Settings: CheckSettings {
        package var mode = Mode.enforce
        package var blockFrom = Evidence.contextual
        package var allowsInline = false
        package var ignore: [Glob] = []
        package var rules: [UserRule] = []

        package init() {}

        package static let fields: [Field<Self>] = []

        package var weighing: Weighing {
            Weighing(mode: mode, blockFrom: blockFrom, ignore: ignore, allowsInline: allowsInline)
        }
    }
}
