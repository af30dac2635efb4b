package import GatehouseCore

/// Why bytes of SSH's forms were not taken: they are wrong, or of a kind that is not known here.
package struct SSHFault: Error, Hashable, Sendable {
    /// A sentence that begins with what is wrong.
    package let reason: Message
    /// Whether nothing is wrong as far as could be read: another program may be able to tell.
    package let isUnsupported: Bool

    /// Bytes that no program should take.
    static func bad(_ reason: Message) -> SSHFault { SSHFault(reason: reason, isUnsupported: false) }
    /// Bytes that may be right, and cannot be judged here.
    static func unsupported(_ reason: Message) -> SSHFault { SSHFault(reason: reason, isUnsupported: true) }
}
