package import GatehouseCore

/// Why a list of signers or of revoked keys cannot be read: a list that cannot be read trusts nobody.
package struct ListFault: Error, Hashable, Sendable {
    /// The line, from 1; nil for lists that are no text.
    package let line: Int?
    package let reason: Message

    init(line: Int? = nil, _ reason: Message) {
        self.line = line
        self.reason = reason
    }

    /// The line, where there is one, and the reason.
    package var sentence: Message { line.map { "line \($0): " + reason } ?? reason }
}
