/// The full name of a ref, such as `refs/heads/main`.
package struct RefName: Hashable, Sendable {
    package let bytes: [UInt8]

    package init(bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }
    package init(_ text: String) { bytes = Array(text.utf8) }

    /// Whether git itself would accept the name (`git check-ref-format`, without its options) under `refs/`.
    package var isWellFormed: Bool {
        guard bytes.starts(with: Array("refs/".utf8)) else { return false }
        let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.count >= 2 && parts.allSatisfy(Self.isWellFormed(part:)) && bytes.last != UInt8(ascii: ".")
            && !bytes.contains("@{")
    }

    private static func isWellFormed(part: ArraySlice<UInt8>) -> Bool {
        guard let first = part.first, first != UInt8(ascii: "."), !part.suffix(5).elementsEqual(".lock".utf8) else {
            return false
        }
        return !part.contains("..")
            && part.allSatisfy { $0 > 0x20 && $0 != 0x7f && !forbidden.contains($0) }
    }

    private static let forbidden = Array("~^:?*[\\".utf8)
}

extension RefName: Comparable {
    package static func < (left: RefName, right: RefName) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
