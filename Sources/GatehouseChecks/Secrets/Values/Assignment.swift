import GatehouseMatch

/// A name and the value that it is given, in any of the ways in which files do that.
///
/// `NAME=value`, `name: value`, `"name" => "value"`, `<name>value</name>`, `name="password" value="…"`,
/// `--name value`, `set_name("value")`, `name: String = "value"`: read by hand, forward from the name, within one line.
struct Assignment {
    /// What stands between the name and the value.
    enum Sign {
        case equals, colon, comparison, argument, element, space
    }

    /// Where the name stands, without quotes.
    let name: Range<Int>
    let sign: Sign
    /// Where the value stands, without quotes.
    let value: Range<Int>
    let isQuoted: Bool

    static let longestName = 80
    static let longestValue = 1024

    /// The assignment to the name of which the keyword is a part; nil where there is none.
    init?(at keyword: Range<Int>, in bytes: [UInt8], _ budget: inout Budget) {
        var reader = AssignmentReader(bytes)
        name = reader.name(around: keyword)
        guard budget.spend(1 + name.count / 8) else { return nil }
        guard let sign = reader.sign(behind: name), let found = reader.value(behind: sign, of: name) else { return nil }
        guard budget.spend(found.range.count / 8) else { return nil }
        self.sign = sign
        value = found.range
        isQuoted = found.isQuoted
    }

    /// An assignment whose parts were found in another way.
    init(name: Range<Int>, sign: Sign, value: Range<Int>, isQuoted: Bool) {
        self.name = name
        self.sign = sign
        self.value = value
        self.isQuoted = isQuoted
    }
}
