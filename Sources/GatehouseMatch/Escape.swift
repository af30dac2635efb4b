/// Escapes inside strings: what looks like a letter before a token may be the end of one, as in `"\nTOKEN"` or `%3DTOKEN`.
package enum Escape {
    /// Whether the bytes directly before the offset are an escape.
    package static func ends(at offset: Int, _ bytes: [UInt8]) -> Bool {
        func byte(_ back: Int) -> UInt8 { offset >= back ? bytes[offset - back] : 0 }
        func isHex(_ back: Int) -> Bool { Alphabet.anyHex.contains(byte(back)) }
        if byte(2) == UInt8(ascii: "\\") { return letters.contains(byte(1)) }
        guard isHex(1), isHex(2) else { return false }
        if byte(3) == UInt8(ascii: "%") { return true }
        if byte(4) == UInt8(ascii: "\\") { return byte(3) == UInt8(ascii: "x") }
        return isHex(3) && isHex(4) && byte(5) == UInt8(ascii: "u") && byte(6) == UInt8(ascii: "\\")
    }

    private static let letters = Alphabet("nrtfvb0")
}
