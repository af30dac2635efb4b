/// Bytes that are looked for.
package struct Literal: Hashable, Sendable {
    package let bytes: [UInt8]
    /// Whether ASCII letters count in both cases. The bytes are then in lower case.
    package let isFolded: Bool

    package init(_ bytes: [UInt8], folded: Bool) {
        self.bytes = folded ? bytes.map(Self.lowercase) : bytes
        isFolded = folded
    }

    package init(_ text: String, folded: Bool = false) { self.init(Array(text.utf8), folded: folded) }

    /// Whether the literal stands at the offset.
    package func stands(in bytes: [UInt8], at offset: Int) -> Bool {
        guard offset >= 0, offset <= bytes.count - self.bytes.count else { return false }
        for index in self.bytes.indices {
            let byte = bytes[offset + index]
            if (isFolded ? Self.lowercase(byte) : byte) != self.bytes[index] { return false }
        }
        return true
    }

    /// The bit that tells the cases of a letter of the literal apart, where both count; no bit else.
    func caseBit(of byte: UInt8) -> UInt8 { isFolded && byte &- UInt8(ascii: "a") < 26 ? 0x20 : 0 }

    @inline(__always)
    static func lowercase(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }
}
