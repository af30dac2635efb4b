import GatehouseCore
import GatehouseReport
import GatehouseSystem
import Synchronization

/// What a scan looked at, and how long each check took: what `--verbose` tells at the end.
final class Attendance: Witness {
    private let state = Mutex(State())

    private struct State {
        var files: Set<Place> = []
        var times: [String: Int] = [:]
    }

    func now() -> Int { Clock.nanoseconds() }

    func saw(_ check: String, lookAt change: Change, for nanoseconds: Int) {
        let files = change.contents.map(\.place).filter { $0.kind == .file && $0.path != nil }
        state.withLock { state in
            state.times[check, default: 0] += nanoseconds
            state.files.formUnion(files.map { Place($0.kind, path: $0.path) })
        }
    }

    /// A line for each file, and one for the checks.
    var lines: [Message] {
        let (files, times) = state.withLock { ($0.files.sorted(), $0.times.sorted { $0.value > $1.value }) }
        let checks = times.map { "\($0.key) \($0.value / 1_000_000) ms" }.joined(separator: ", ")
        return files.map { "gatehouse: looked at \(escaped: $0.sentence)" }
            + (times.isEmpty ? [] : ["gatehouse: the checks took, all threads together: \(escaped: checks)"])
    }
}
