import GatehouseCore
import GatehouseSystem

/// Tells a person at a terminal how far a long scan has come, on one line that goes away again.
final class Progress {
    private let isShown: Bool
    private let started = Clock.milliseconds()
    private var last = 0

    init(isShown: Bool) { self.isShown = isShown && Streams.isTerminal(Streams.errors) }

    /// Tells what was read so far: after the first second, and four times a second at most.
    func tell(_ coverage: Coverage, of expected: Int?) {
        let now = Clock.milliseconds()
        guard isShown, now - started > 1_000, now - last > 250 else { return }
        last = now
        write("\r\u{1b}[K" + Self.line(coverage, of: expected, after: now - started))
    }

    /// The line: what was read, how fast, and how long the rest may take.
    static func line(_ coverage: Coverage, of expected: Int?, after milliseconds: Int) -> String {
        let megabytes = coverage.bytes / 1_000_000
        let rate = megabytes * 1_000 / max(1, milliseconds)
        let start = "scanned \(coverage.blobs) files and messages, \(megabytes) MB, \(rate) MB/s"
        guard let expected, expected > 0, coverage.bytes > 0 else { return start }
        let share = min(99, coverage.bytes / max(1, expected / 100))
        let left = max(0, expected - coverage.bytes) / max(1, coverage.bytes / max(1, milliseconds)) / 1_000
        let time = left < 60 ? "\(left) s" : "\(left / 60) min"
        return "\(start), \(share) %, about \(time) left"
    }

    /// Takes the line away.
    func clear() {
        if last > 0 { write("\r\u{1b}[K") }
    }

    private func write(_ text: String) { try? Streams.write(Array(text.utf8), to: Streams.errors) }
}
