/// The value of a credential. It never goes into a message, a report or a log: only its mask does.
package struct Secret: Hashable, Sendable {
    package let bytes: [UInt8]
    /// How many bytes at the start are the kind's public prefix, such as `ghp_`; nil for a password, of which nothing
    /// is shown.
    package let publicPrefix: Int?

    package init(_ bytes: some Sequence<UInt8>, publicPrefix: Int?) {
        self.bytes = Array(bytes)
        self.publicPrefix = publicPrefix
    }

    /// A credential of which nothing may be shown.
    package static func password(_ bytes: some Sequence<UInt8>) -> Secret { Secret(bytes, publicPrefix: nil) }

    /// The public prefix, an ellipsis, and the last characters: at most two, and at most an eighth of what is no prefix.
    package var mask: String {
        guard let publicPrefix else { return "…" }
        let head = bytes.prefix(publicPrefix)
        let rest = bytes.dropFirst(publicPrefix)
        let tail = rest.suffix(min(2, rest.count / 8))
        return Escaped.text(head) + "…" + (tail.allSatisfy(Self.isPlain) ? String(decoding: tail, as: UTF8.self) : "")
    }

    private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7f }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { mask }
    package var debugDescription: String { mask }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
