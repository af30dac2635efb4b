package import GatehouseCore

/// A change that is in memory from the start: a message, or a stream.
package final class ReadyReading: Reading {
    package let steps: [Step] = []
    package let coverage: Coverage
    package let problems: [Problem] = []
    private let change: Change

    package init(_ change: Change) {
        self.change = change
        var coverage = Coverage()
        coverage.bytes = change.contents.reduce(0) { $0 + $1.bytes.count }
        self.coverage = coverage
    }

    package func slices(_ body: (Change) throws(Problem) -> Void) throws(Problem) { try body(change) }
    package func contents(of versions: [Version]) throws(Problem) -> [Content] { [] }
}
