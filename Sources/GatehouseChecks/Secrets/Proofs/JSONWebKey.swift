import GatehouseCore
import GatehouseMatch

/// Reads the private members of keys that are written as names and values: JSON Web Keys, and RSA keys in XML.
enum JSONWebKey {
    /// The private member of the key whose `kty` stands at the offset: `d`, or `k` of a symmetric key.
    static func secret(_ bytes: [UInt8], _ offset: Int, _ budget: inout Budget) -> Range<Int>? {
        let before = bytes[max(0, offset - longest)..<offset]
        let start = before.lastIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
        let end = bytes[offset...].prefix(longest).firstIndex(of: UInt8(ascii: "}")) ?? offset
        guard let start, bytes[start] == UInt8(ascii: "{"), budget.spend((end - start) / 4 + 1) else { return nil }
        let isSymmetric = holds(bytes[offset..<min(end, offset + 24)], "oct")
        for at in (start + 1)..<max(start + 1, end - 1)
        where bytes[at] == UInt8(ascii: isSymmetric ? "k" : "d") && quotes.contains(bytes[at - 1])
            && between.contains(bytes[at + 1])
        {
            if let value = value(behind: at + 1, to: end, in: bytes) { return value }
        }
        return nil
    }

    /// The private exponent of the RSA key in XML that begins at the offset.
    static func exponent(_ bytes: [UInt8], _ offset: Int, _ budget: inout Budget) -> Range<Int>? {
        let text = bytes[offset...].prefix(8_192)
        guard budget.spend(text.count / 16) else { return nil }
        for at in text.indices.dropLast(3)
        where bytes[at] == UInt8(ascii: "<") && bytes[at + 1] == UInt8(ascii: "D") && bytes[at + 2] == UInt8(ascii: ">")
        {
            let value = bytes[(at + 3)...].prefix(2_048).prefix(while: (Alphabet.base64 + "=").contains)
            return value.count >= 40 ? value.startIndex..<value.endIndex : nil
        }
        return nil
    }

    private static func value(behind name: Int, to end: Int, in bytes: [UInt8]) -> Range<Int>? {
        let signs = bytes[name..<end].prefix(12).prefix(while: between.contains)
        guard signs.contains(UInt8(ascii: ":")), signs.dropFirst(2).contains(where: quotes.contains) else { return nil }
        let value = bytes[signs.endIndex..<end].prefix(while: (Alphabet.base64url + "+/=").contains)
        return value.count >= 20 ? value.startIndex..<value.endIndex : nil
    }

    private static func holds(_ text: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
        text.contains(word)
    }

    private static let longest = 4_096
    private static let quotes = Alphabet("\"'")
    private static let between = Alphabet("\"' \t\r\n:\\")
}
