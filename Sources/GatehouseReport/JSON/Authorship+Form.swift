import GatehouseCore

extension Authorship {
    /// Who made a commit or a tag, as it stands in a JSON report.
    static let form: Form<Authorship> = object(
        Authorship(of: .none, day: Day(secondsSince1970: 0)),
        Key("commit", "the commit or the tag that a place names", Place.id, \.commit),
        Key("name", "its author's name, as the author writes it", .text, \.name),
        Key("email", "its author's address", .text, \.email),
        Key("day", "the day in UTC, by the author's clock", Weighed.day, \.day)
    )
}
