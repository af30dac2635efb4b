import GatehouseCore
import GatehouseFormats
import GatehouseReport
import GatehouseSystem

/// A report that goes to a file: `json=out.json`.
struct ReportFile {
    private let reporter: any Reporter
    private let path: String

    init?(_ text: String) {
        guard let equals = text.firstIndex(of: "="),
            let found = everyFormat[String(text[..<equals])],
            equals != text.indices.last
        else { return nil }
        reporter = found
        path = String(text[text.index(after: equals)...])
    }

    func write(_ report: Report) throws {
        try Files.write(Array(reporter.render(report, Style()).utf8), to: Array(path.utf8))
    }

    // More than any audit writes, and less than fills a machine.
    private static let largest = 1 << 30

    /// The report that a JSON file holds.
    static func read(_ path: String) throws -> Report {
        let bytes = try Files.read(Array(path.utf8), limit: largest)
        do throws(Misfit) {
            return try JSONReporter.read(bytes)
        } catch {
            throw Problem(
                "read the report \(quoted: path)", error.sentence,
                remedy: "give what 'gatehouse scan --format json' wrote, whole and unchanged")
        }
    }
}
