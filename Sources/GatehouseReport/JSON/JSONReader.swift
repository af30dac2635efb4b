package import GatehouseCore

/// Reads JSON (RFC 8259) as reports and records hold it, and strictly: UTF-8, no key twice, numbers without fractions, nothing behind.
package struct JSONReader {
    private let bytes: [UInt8]
    private var next = 0

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    // Reports are at most eight deep.
    private static let depth = 32

    /// The one value that the bytes are.
    package mutating func whole() throws(Misfit) -> JSON {
        skipSpace()
        let value = try value(depth: 0)
        skipSpace()
        guard next == bytes.count else { throw misfit("the end") }
        return value
    }

    private mutating func value(depth: Int) throws(Misfit) -> JSON {
        guard depth < Self.depth else { throw misfit("fewer brackets around it") }
        switch peek {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func object(depth: Int) throws(Misfit) -> JSON {
        var pairs: [(String, JSON)] = []
        var names = Set<String>()
        try list(from: "{", to: "}") { reader throws(Misfit) in
            let name = try reader.string()
            guard names.insert(name).inserted else { throw reader.misfit("no key twice") }
            reader.skipSpace()
            try reader.take(":")
            reader.skipSpace()
            pairs.append((name, try reader.value(depth: depth + 1)))
        }
        return .object(pairs)
    }

    private mutating func array(depth: Int) throws(Misfit) -> JSON {
        var items: [JSON] = []
        try list(from: "[", to: "]") { reader throws(Misfit) in items.append(try reader.value(depth: depth + 1)) }
        return .array(items)
    }

    private mutating func list(
        from open: Unicode.Scalar, to close: Unicode.Scalar, _ item: (inout JSONReader) throws(Misfit) -> Void
    ) throws(Misfit) {
        try take(open)
        skipSpace()
        if takes(close) { return }
        while true {
            try item(&self)
            skipSpace()
            if takes(close) { return }
            try take(",")
            skipSpace()
        }
    }

    private mutating func word(_ word: String, _ value: JSON) throws(Misfit) -> JSON {
        guard bytes[next...].starts(with: word.utf8) else { throw misfit("a value") }
        next += word.utf8.count
        return value
    }

    private mutating func number() throws(Misfit) -> Int {
        let digits = bytes[next...].prefix { $0 == UInt8(ascii: "-") || isDigit($0) }
        let text = String(decoding: digits, as: UTF8.self)
        // What is no canonical number, such as 007 or -0, would be written otherwise.
        guard let number = Int(text), String(number) == text else { throw misfit("a value") }
        next += digits.count
        return number
    }

    private mutating func string() throws(Misfit) -> String {
        try take("\"")
        var text: [UInt8] = []
        while true {
            let plain = bytes[next...].prefix { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
            text += plain
            next += plain.count
            if takes("\"") { break }
            guard takes("\\") else { throw misfit("the end of a text") }
            text += try escape()
        }
        guard let decoded = String(validating: text, as: UTF8.self) else { throw misfit("a text in UTF-8") }
        return decoded
    }

    private mutating func escape() throws(Misfit) -> [UInt8] {
        let letter = peek
        next += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0c]
        case UInt8(ascii: "n"): return [0x0a]
        case UInt8(ascii: "r"): return [0x0d]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return Array(String(try scalar()).utf8)
        default: throw misfit("an escape")
        }
    }

    // Beyond 16 bits a character is written as two escapes.
    private mutating func scalar() throws(Misfit) -> Unicode.Scalar {
        let first = try unit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xdc00, takes("\\"), takes("u") else { throw misfit("the second half of a character") }
        let second = try unit()
        guard (0xdc00...0xdfff).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xd800) << 10 + (second - 0xdc00))
        else { throw misfit("the second half of a character") }
        return scalar
    }

    private mutating func unit() throws(Misfit) -> UInt32 {
        let digits = bytes[next...].prefix(4)
        guard digits.count == 4, digits.allSatisfy(isHexDigit),
            let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw misfit("four hexadecimal digits") }
        next += 4
        return unit
    }

    // No byte of a JSON text is zero where one may be expected.
    private var peek: UInt8 { next < bytes.count ? bytes[next] : 0 }

    private mutating func skipSpace() {
        while next < bytes.count, [0x20, 0x0a, 0x0d, 0x09].contains(bytes[next]) { next += 1 }
    }

    private mutating func takes(_ sign: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: sign) else { return false }
        next += 1
        return true
    }

    private mutating func take(_ sign: Unicode.Scalar) throws(Misfit) {
        guard takes(sign) else { throw misfit("'\(escaped: String(sign))'") }
    }

    private func misfit(_ expected: Message) -> Misfit { Misfit(expected: "\(expected) at byte \(next)") }
}

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
private func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (97...102).contains(byte) || (65...70).contains(byte)
}
