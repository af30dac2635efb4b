@testable import GatehouseCore

/// A check for tests, whose section has a setting of every shape.
struct SampleCheck: PureCheck {
    static let about = About("sample", "a section with a setting of every shape", at: [])

    struct Settings: PolicySection, CheckSettings {
        var mode = Mode.enforce
        var limit = 4
        var isStrict = false
        var size = 10_000_000
        var ignore: [Glob] = []
        var refs: [RefName] = [RefName("refs/heads/main")]
        var rules: [Located<Item>] = []

        init() {}

        static let fields = [
            Field("mode", \Self.mode, .choice, "how far the section goes"),
            Field("limit", \Self.limit, .number(in: 0...8), "a number"),
            Field("strict", \Self.isStrict, .bool, "a truth value"),
            Field("largest", \Self.size, .byteSize, "a size"),
            Field("ignore", \Self.ignore, .list(of: .glob), "patterns of paths"),
            Field("refs", \Self.refs, .list(of: .refName), "names of refs"),
            Field("rules", \Self.rules, .list(of: .located(.section)), "a list of sections"),
        ]

        var weighing: Weighing { Weighing(mode: mode) }

        func mistakes() -> [Mistake] {
            rules.filter { $0.value.id == "taken" }.map { Mistake(at: $0.position, "the name 'taken' is taken") }
        }
    }

    struct Item: PolicySection, Equatable {
        var id = ""
        var match: String?

        static let fields = [
            Field("id", \Self.id, .identifier, "a name", isRequired: true),
            Field("match", \Self.match, .pattern, "a pattern"),
        ]
    }

    let settings: Settings

    init(_ settings: Settings) { self.settings = settings }

    func findings(in change: Change) -> Findings { [] }
}
