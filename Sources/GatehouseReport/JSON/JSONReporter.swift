package import GatehouseCore

/// The report as JSON: the canonical form, of which the others are projections.
package struct JSONReporter: Reporter {
    package let name = "json"

    package init() {}

    package func render(_ report: Report, _ style: Style) -> String { Self.json(report).text }

    /// The report as a JSON value.
    package static func json(_ report: Report) -> JSON { Report.form.write(report) }

    /// The report that these bytes are, as this reporter writes it and no other way.
    package static func read(_ bytes: [UInt8]) throws(Misfit) -> Report {
        var reader = JSONReader(bytes)
        return try Report.form.read(try reader.whole())
    }

    /// The JSON Schema of what this reporter writes: `Schemas/report.schema.json`.
    package static var schema: String {
        guard case .object(let shape) = Report.form.schema else { return "" }
        let head: [(String, JSON)] = [
            ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            ("$id", .string("urn:gatehouse:report:1")),
            ("title", .string("A report of Gatehouse")),
        ]
        let definitions: [(String, JSON)] = [
            ("finding", Weighed.form.schema), ("place", Place.form.schema),
        ]
        return JSON.object(head + shape + [("$defs", .object(definitions))]).text
    }
}
