package import GatehouseCore

/// A change that is in memory from the start: a message, or a stream.
package final class ReadyReading: Reading {
    package let steps: [Step] = []
    package let coverage: Coverage
    package let problems: [Problem] = []
    private let change: Change
    private let remembered: (Guards) throws(Problem) -> Change?

    /// - Parameter history: what there is to say to rules about history; nothing by default.
    package init(_ change: Change, history: @escaping (Guards) throws(Problem) -> Change? = { _ in nil }) {
        self.change = change
        remembered = history
        var coverage = Coverage()
        coverage.bytes = change.contents.reduce(0) { $0 + $1.bytes.count }
        self.coverage = coverage
    }

    package func slices(_ body: (Change) throws(Problem) -> Void) throws(Problem) { try body(change) }
    package func history(_ guards: (Stage) -> Guards?) throws(Problem) -> Change? {
        guard let guards = guards(change.stage) else { return nil }
        return try remembered(guards)
    }

    package func contents(of versions: [Version]) throws(Problem) -> [Content] { [] }
}
