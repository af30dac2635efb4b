package import GatehouseCore
package import GatehouseReport

/// The formats of a report, in the order in which `--help` lists them. The first is the default.
///
/// This module holds those that only programs and browsers read: no hook links it. A format is a folder here with a
/// `Reporter` in it, and a line below.
package struct Formats: Sendable {
    package let all: [any Reporter]

    /// - Parameter story: the longer story of a code; nil for one that has none.
    package init(telling story: @escaping @Sendable (Code) -> Story? = { _ in nil }) {
        all = [
            TextReporter(), JSONReporter(), JSONLinesReporter(), SARIFReporter(telling: story),
            HTMLReporter(telling: story), JUnitReporter(),
            GitLabReporter(), GitLabSecretsReporter(), GitHubReporter(), CSVReporter(), MarkdownReporter(),
        ]
    }

    /// The reporter of a format; nil for a format that there is none of.
    package subscript(name: String) -> (any Reporter)? { all.first { $0.name == name } }
}
