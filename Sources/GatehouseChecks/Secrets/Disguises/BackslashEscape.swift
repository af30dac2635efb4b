/// Escapes of programming languages and JSON: `\u0041`, `\U00000041`, `\u{41}`, `\x41`, `\x{41}`, `\101`, `\/`, `\n`.
enum BackslashEscape {
    /// The escape whose backslash stands at the offset; nil where none does.
    static func read(_ bytes: [UInt8], _ at: Int) -> Escapes.Escape? {
        guard at + 1 < bytes.count else { return nil }
        switch bytes[at + 1] {
        case UInt8(ascii: "u"): return braced(bytes, at) ?? pair(bytes, at) ?? unit(bytes, at, digits: 4)
        case UInt8(ascii: "U"): return unit(bytes, at, digits: 8)
        case UInt8(ascii: "x"), UInt8(ascii: "X"): return braced(bytes, at) ?? byte(bytes, at)
        case UInt8(ascii: "0")...UInt8(ascii: "3"):
            guard let value = Escapes.number(bytes, at + 1, 3, radix: 8) else { return nil }
            return Escapes.Escape(
                text: Escapes.Letter(UInt8(truncatingIfNeeded: value)), length: 4, weight: weight(value))
        case UInt8(ascii: "/"): return Escapes.Escape(text: Escapes.Letter(UInt8(ascii: "/")), length: 2, weight: 1)
        case UInt8(ascii: "n"), UInt8(ascii: "r"):
            return Escapes.Escape(text: Escapes.Letter(0x0a), length: 2, weight: 0)
        case UInt8(ascii: "t"): return Escapes.Escape(text: Escapes.Letter(0x09), length: 2, weight: 0)
        case UInt8(ascii: "\\"):
            // An escape that was escaped once more is undone in the next layer.
            let isDeeper =
                Text.byte(bytes, at + 2) == UInt8(ascii: "u") || Text.byte(bytes, at + 2) == UInt8(ascii: "x")
            return Escapes.Escape(text: Escapes.Letter(UInt8(ascii: "\\")), length: 2, weight: isDeeper ? 1 : 0)
        default: return nil
        }
    }

    private static func weight(_ value: UInt32) -> Int { (0x20..<0x7f).contains(value) ? 1 : 0 }

    private static func byte(_ bytes: [UInt8], _ at: Int) -> Escapes.Escape? {
        guard let value = Escapes.number(bytes, at + 2, 2, radix: 16) else { return nil }
        return Escapes.Escape(text: Escapes.Letter(UInt8(truncatingIfNeeded: value)), length: 4, weight: weight(value))
    }

    private static func unit(_ bytes: [UInt8], _ at: Int, digits: Int) -> Escapes.Escape? {
        guard let value = Escapes.number(bytes, at + 2, digits, radix: 16), let text = Escapes.Letter(of: value) else {
            return nil
        }
        return Escapes.Escape(text: text, length: digits + 2, weight: weight(value))
    }

    // A character beyond the first 65,536 in two halves, as JSON writes it.
    private static func pair(_ bytes: [UInt8], _ at: Int) -> Escapes.Escape? {
        guard let high = Escapes.number(bytes, at + 2, 4, radix: 16), (0xd800..<0xdc00).contains(high),
            at + 7 < bytes.count, bytes[at + 6] == UInt8(ascii: "\\"), bytes[at + 7] == UInt8(ascii: "u"),
            let low = Escapes.number(bytes, at + 8, 4, radix: 16), (0xdc00..<0xe000).contains(low),
            let text = Escapes.Letter(of: 0x10000 + (high - 0xd800) << 10 + (low - 0xdc00))
        else { return nil }
        return Escapes.Escape(text: text, length: 12, weight: 0)
    }

    private static func braced(_ bytes: [UInt8], _ at: Int) -> Escapes.Escape? {
        guard at + 2 < bytes.count, bytes[at + 2] == UInt8(ascii: "{") else { return nil }
        let digits = bytes[(at + 3)...].prefix(8).prefix { Digits.hex.value(of: $0) != nil }
        guard digits.endIndex < bytes.count, bytes[digits.endIndex] == UInt8(ascii: "}"),
            let value = Escapes.number(bytes, at + 3, digits.count, radix: 16), let text = Escapes.Letter(of: value)
        else { return nil }
        return Escapes.Escape(text: text, length: digits.count + 4, weight: weight(value))
    }
}
