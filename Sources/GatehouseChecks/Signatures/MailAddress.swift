import GatehouseCore

/// A mail address, as commits name people by: letters count as they are, but for those of the domain.
struct MailAddress: Hashable, Sendable {
    let bytes: [UInt8]

    init(_ bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard let at = bytes.lastIndex(of: UInt8(ascii: "@")) else {
            self.bytes = bytes
            return
        }
        let domain = bytes[at...].map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
        self.bytes = bytes[..<at] + domain
    }

    init(_ text: String) { self.init(text.utf8) }

    /// Whether it could be somebody's: no pattern, and with something on both sides of its sign.
    var isExact: Bool {
        let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
            && !bytes.contains { $0 <= 0x20 || $0 == 0x7f || Self.signs.contains($0) }
    }

    private static let signs = Set("*?!,<>\"".utf8)
}
