import GatehouseCore

extension Coverage {
    /// What was looked at, as it stands in a JSON report.
    static let form: Form<Coverage> = object(
        Coverage(),
        Key("commits", "how many commits were read", .number(), \.commits),
        Key("blobs", "how many different files were read", .number(), \.blobs),
        Key("bytes", "how many bytes they hold", .number(), \.bytes),
        Key(
            derived: "skipped", "what is out of scope, by reason", list(of: Skipped.form), from: { $0.reasons },
            to: { $0.reasons = $1 })
    )
}

extension Coverage {
    fileprivate var reasons: [Skipped] {
        get {
            skipped.filter { $0.value > 0 }.sorted { $0.key < $1.key }
                .map { Skipped(reason: $0.key, count: $0.value) }
        }
        set { for one in newValue { skipped[one.reason] = one.count } }
    }
}

/// How many things were left out for one reason.
private struct Skipped: Sendable {
    var reason: SkipReason
    var count: Int

    static let form: Form<Skipped> = object(
        Skipped(reason: .gitlink, count: 1),
        Key("reason", "why", .word(of: SkipReason.allCases.sorted()), \.reason),
        Key("count", "how often", .number(from: 1), \.count)
    )
}
