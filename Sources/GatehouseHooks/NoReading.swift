import GatehouseCore

/// A change with nothing in it.
final class NoReading: Reading {
    let steps: [Step] = []
    let coverage = Coverage()
    let problems: [Problem] = []

    func slices(_ body: (Change) throws(Problem) -> Void) throws(Problem) {}
    func contents(of versions: [Version]) throws(Problem) -> [Content] { [] }
}
