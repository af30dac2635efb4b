import GatehouseCore
import GatehouseSystem

/// Tells a person at a terminal how far a long scan has come, on one line that goes away again.
final class Progress {
    private let isShown: Bool
    private let started = Clock.milliseconds()
    private var last = 0

    init(isShown: Bool) { self.isShown = isShown && Streams.isTerminal(Streams.errors) }

    /// Tells what was read so far: after the first second, and four times a second at most.
    func tell(_ coverage: Coverage) {
        let now = Clock.milliseconds()
        guard isShown, now - started > 1_000, now - last > 250 else { return }
        last = now
        let megabytes = coverage.bytes / 1_000_000
        let rate = megabytes * 1_000 / max(1, now - started)
        write("\r\u{1b}[Kscanned \(coverage.blobs) files and messages, \(megabytes) MB, \(rate) MB/s")
    }

    /// Takes the line away.
    func clear() {
        if last > 0 { write("\r\u{1b}[K") }
    }

    private func write(_ text: String) { try? Streams.write(Array(text.utf8), to: Streams.errors) }
}
