package import GatehouseCore

/// Turns a report into one format: the last arrow before the exit code.
///
/// JSON is the canonical form, and every other format is a projection of the same report; the same report gives the same
/// bytes. A new format is one folder in GatehouseFormats and one line in `everyReporter` there; the hooks, which tell people
/// alone, link none of them.
package protocol Reporter: Sendable {
    /// What `--format` calls it.
    var name: String { get }

    /// The report in this format. Only the text takes a style.
    func render(_ report: Report, _ style: Style) -> String
}
