package import GatehouseCore
package import GatehouseReport

/// The JSON report line by line, for programs that read as they go: each finding, each that is forgiven and each problem
/// stands on a line of its own, and the last line is the rest of the report.
package struct JSONLinesReporter: Reporter {
    package let name = "jsonl"

    package init() {}

    package func render(_ report: Report, _ style: Style) -> String {
        guard case .object(let pairs) = JSONReporter.json(report) else { return "" }
        var lines: [String] = []
        for (list, item) in Self.lists {
            guard case .array(let items)? = pairs.first(where: { $0.0 == list })?.1 else { continue }
            lines += items.map { JSON.object([(item, $0)]).line }
        }
        let rest = pairs.filter { pair in !Self.lists.contains { $0.list == pair.0 } }
        return (lines + [JSON.object([("report", .object(rest))]).line]).map { $0 + "\n" }.joined()
    }

    private static let lists: [(list: String, item: String)] = [
        ("findings", "finding"), ("waived", "waived"), ("problems", "problem"),
    ]
}
