/// How far a section of the policy goes.
package enum Mode: String, Sendable, CaseIterable {
    /// The check does not run.
    case off
    /// It judges and records, blocks nothing, and prints nothing to the person who pushes.
    case evaluate
    /// It tells, and blocks nothing.
    case warn
    case enforce
}
