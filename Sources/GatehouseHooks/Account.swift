import GatehouseCore
import Synchronization

/// What a run of a hook has learned so far. However it ends, and whoever ends it, it is told once.
final class Account: Sendable {
    private let outcome = Mutex<Hook.Outcome?>(Hook.Outcome())

    /// Adds what was learned.
    func note(_ change: (inout Hook.Outcome) -> Void) {
        outcome.withLock { outcome in
            if var noted = outcome {
                change(&noted)
                outcome = noted
            }
        }
    }

    /// All that was learned, for the first who asks; nil for everybody after.
    func close() -> Hook.Outcome? {
        outcome.withLock { outcome in
            defer { outcome = nil }
            return outcome
        }
    }
}
