package import GatehouseCore

/// Turns a report into one format: the last arrow before the exit code.
///
/// JSON is the canonical form, and every other format is a projection of the same report; the same report gives the same
/// bytes. A new format is one file and one line in `everyReporter`.
package protocol Reporter: Sendable {
    /// What `--format` calls it.
    var name: String { get }

    /// The report in this format. Only the text takes a style.
    func render(_ report: Report, _ style: Style) -> String
}

/// The formats, in the order in which `--help` lists them. The first is the default.
package let everyReporter: [any Reporter] = [TextReporter(), JSONReporter()]

/// The reporter of a format; nil for a format that there is none of.
package func reporter(named name: String) -> (any Reporter)? { everyReporter.first { $0.name == name } }
