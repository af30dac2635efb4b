import GatehouseCore

extension Quote {
    /// A quoted line as it stands in a JSON report.
    static let form: Form<Quote> = object(
        Quote("", column: 1, endColumn: 2),
        Key("text", "the line, cut where it is long", .text, \.text),
        Key("column", "the first character of it that was found, from 1", .number(from: 1), \.column),
        Key("endColumn", "the character behind the last", .number(from: 1), \.endColumn),
        Key(
            optional: "lineHash", "the rolling hash of 100 characters from there on, without secrets, and its number",
            hash, \.lineHash)
    )

    private static let hash = Form<String>.text(matching: "^[0-9a-f]{1,16}:[1-9][0-9]*$", { $0 }, { hash(in: $0) })

    private static func hash(in text: String) -> String? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...16).contains(parts[0].utf8.count), UInt64(parts[0], radix: 16) != nil,
            parts[0].utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
            parts[1].utf8.allSatisfy({ (48...57).contains($0) }), parts[1].first != "0", Int(parts[1]) != nil
        else { return nil }
        return text
    }
}

extension Measure {
    /// A measure as it stands in a JSON report.
    static let form: Form<Measure> = object(Measure(0), Key("value", "how much", .number(), \.value))
}
