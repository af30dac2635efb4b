/// Sizes as people write them.
enum ByteSize {
    private static let units = [
        ("B", 1), ("kB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("KiB", 1 << 10), ("MiB", 1 << 20),
        ("GiB", 1 << 30),
    ]

    /// The number of bytes; nil for what is no size of one to six digits and a unit.
    static func parse(_ text: String) -> Int? {
        let digits = text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let rest = text.utf8.dropFirst(digits.count)
        let name = rest.first == UInt8(ascii: " ") ? rest.dropFirst() : rest
        guard (1...6).contains(digits.count), digits.first != UInt8(ascii: "0"), let number = Int(Substring(digits)),
            let unit = units.first(where: { name.elementsEqual($0.0.utf8) })
        else { return nil }
        return number * unit.1
    }

    /// The size in the largest unit that leaves no fraction.
    static func text(_ bytes: Int) -> String {
        let unit = units.filter { bytes % $0.1 == 0 }.max { $0.1 < $1.1 } ?? ("B", 1)
        return "\(bytes / unit.1) \(unit.0)"
    }
}

/// Seconds as people write them, kept in thousandths.
enum Seconds {
    /// The thousandths; nil for what is no number, is negative, or has more than three decimals.
    static func parse(_ scalar: Scalar) -> Int? {
        switch scalar {
        case .integer(let number): return (0...1_000_000).contains(number) ? number * 1_000 : nil
        case .decimal(let text):
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 2, parts.allSatisfy({ (1...6).contains($0.utf8.count) }), parts[1].utf8.count <= 3,
                parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
                let whole = Int(parts[0]),
                let fraction = Int(parts[1] + String(repeating: "0", count: 3 - parts[1].count))
            else { return nil }
            return whole * 1_000 + fraction
        default: return nil
        }
    }

    /// The thousandths as a decimal number without needless zeros.
    static func text(_ thousandths: Int) -> String { JSON.decimal(thousandths: thousandths).line }
}

/// Keys as people write them.
enum KeyText {
    /// The bytes of at least 16 in hexadecimal digits or base64; nil for anything else.
    static func bytes(of text: String) -> [UInt8]? {
        let isHex = text.utf8.allSatisfy { value($0, in: hexDigits) != nil }
        guard let bytes = isHex ? hex(text) : base64(text), bytes.count >= 16 else { return nil }
        return bytes
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)
    private static let base64Digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static func value(_ byte: UInt8, in digits: [UInt8]) -> UInt8? {
        let byte = digits.count == 16 ? asciiLowercase(byte) : byte
        return digits.firstIndex(of: byte).map(UInt8.init)
    }

    private static func hex(_ text: String) -> [UInt8]? {
        let digits = text.utf8.compactMap { value($0, in: hexDigits) }
        guard digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    private static func base64(_ text: String) -> [UInt8]? {
        let padding = text.utf8.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        let body = text.utf8.dropLast(padding)
        let digits = body.compactMap { value($0, in: base64Digits) }
        guard digits.count == body.count, padding <= 2, text.utf8.count.isMultiple(of: 4) else { return nil }
        var bytes: [UInt8] = []
        var (bits, held) = (UInt32(0), 0)
        for digit in digits {
            (bits, held) = (bits << 6 | UInt32(digit), held + 6)
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
            }
        }
        return bytes
    }
}
