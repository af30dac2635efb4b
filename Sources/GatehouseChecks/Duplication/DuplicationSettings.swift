package import GatehouseCore

extension Duplication {
    /// What the policy may say about duplication.
    package struct Settings: PolicySection, CheckSettings {
        package var mode = Mode.enforce
        package var limit = 5
        package var tokens = 50
        package var lines = 5
        package var judge = Judging.new
        package var ignore: [Glob] = []
        package var allowsInline = true
        /// Whether the policy has the section.
        package var isAsked = false

        package init() {}

        package static let fields = [
            Field("mode", \Self.mode, .choice, "how far the check goes"),
            Field(
                "limit", \Self.limit, .number(in: 0...100),
                "how many percent of the code lines may be copies; from twenty added lines up"),
            Field(
                "tokens", \Self.tokens, .number(in: 20...1_000), "how many equal tokens in a row are a copy"),
            Field("lines", \Self.lines, .number(in: 1...1_000), "how many lines of code a copy has at least"),
            Field(
                "judge", \Self.judge, .choice,
                "new: each copy that a change adds; all: in an audit, the share of copies as well"),
            Field("ignore", \Self.ignore, .list(of: .glob), "paths that are not judged, nor compared with"),
            Field(
                "inline", \Self.allowsInline, .either("allow", "deny"),
                "whether a comment 'gatehouse:allow' forgives on a server too"),
        ]

        package static var shape: Shape<Self> { Shape<Self>.section.noting { $0.isAsked = true } }

        package var weighing: Weighing { Weighing(mode: mode, blockFrom: .shaped, allowsInline: allowsInline) }
    }

    /// What is judged.
    package enum Judging: String, Sendable, CaseIterable {
        case new, all
    }
}
