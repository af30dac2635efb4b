/// A library that inflates, step by step.
protocol InflatingStream: AnyObject {
    /// Reads from the input and writes to the output, as far as either goes.
    func step(_ input: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutableBufferPointer<UInt8>) -> InflatingStep
    /// Whether another stream begins behind the one that ended; it is then made ready for it.
    func startsAgain(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool
}

/// What one step did.
struct InflatingStep {
    enum State {
        case goesOn, ended, damaged, tooBig
    }

    let read: Int
    let written: Int
    let state: State
}
