import GatehouseCore

extension Timeline {
    /// A timeline as it stands in a JSON report.
    static let form: Form<Timeline> = object(
        Timeline(),
        Key("months", "the months in which commits were made, in order", list(of: Month.form), \.months),
        Key(
            optional: "people", "who made them, where somebody asked for people", list(of: Person.form),
            from: { $0.people.isEmpty ? nil : $0.people }, to: { $0.people = $1 })
    )
}

extension Timeline.Month {
    fileprivate static let form: Form<Timeline.Month> = object(
        Timeline.Month(""),
        Key("month", "the year and the month, in UTC", monthName, \.name),
        Key("commits", "how many commits were made", .number(), \.commits),
        Key("signed", "how many of them carry a signature, whoever made it", .number(), \.signed)
    )

    private static let monthName = Form<String>.text(
        matching: "^[0-9]{4}-(0[1-9]|1[0-2])$", { $0 }, { Day($0 + "-01") == nil ? nil : $0 })
}

extension Timeline.Person {
    fileprivate static let form: Form<Timeline.Person> = object(
        Timeline.Person(""),
        Key("address", "the author's address", .text, \.address),
        Key("commits", "how many commits", .number(), \.commits),
        Key("signed", "how many of them carry a signature", .number(), \.signed)
    )
}
