package import GatehouseCore

extension HiddenText {
    /// What the policy may say about text.
    package struct Settings: PolicySection, CheckSettings {
        package var mode = Mode.enforce
        package var deniesHidden = true
        package var deniesMarkers = true
        package var ignore: [Glob] = []
        package var allowsInline = false

        package init() {}

        package static let fields = [
            Field("mode", \Self.mode, .choice, "how far the check goes"),
            Field(
                "hidden", \Self.deniesHidden, .either("deny", "allow"),
                "characters that nobody sees, that turn the direction of text, or that look like others"),
            Field(
                "conflict-markers", \Self.deniesMarkers, .either("deny", "allow"), "what a merge leaves in a file"),
            Field("ignore", \Self.ignore, .list(of: .glob), "paths that are not judged"),
            Field(
                "inline", \Self.allowsInline, .either("allow", "deny"),
                "whether a comment 'gatehouse:allow' forgives on a server too"),
        ]

        package var weighing: Weighing { Weighing(mode: mode, allowsInline: allowsInline) }

        /// All that decides what is found.
        var basis: String {
            let left = ignore.map { "\($0.pattern.utf8.count):\($0.pattern)" }
            return "\(deniesHidden) \(deniesMarkers) " + left.joined()
        }
    }
}
