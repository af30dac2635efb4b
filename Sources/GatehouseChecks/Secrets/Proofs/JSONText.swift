package import GatehouseCore

/// Reads JSON (RFC 8259) out of foreign bytes, such as the claims of a token.
package struct JSONText {
    private let bytes: [UInt8]
    private var index = 0

    /// The value that the bytes are, as a whole; nil for anything else, and for values nested deeper than 32.
    ///
    /// A number that is no integer of 64 bits is read as null.
    package static func value(of bytes: some Sequence<UInt8>) -> JSON? {
        var reader = JSONText(Array(bytes))
        guard let value = reader.value(depth: 0) else { return nil }
        reader.skipSpace()
        return reader.index == reader.bytes.count ? value : nil
    }

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = next, [0x20, 0x09, 0x0a, 0x0d].contains(byte) { index += 1 }
    }

    private mutating func take(_ byte: Character) -> Bool {
        skipSpace()
        guard next == byte.asciiValue else { return false }
        index += 1
        return true
    }

    private mutating func take(word: String) -> Bool {
        guard bytes[index...].starts(with: word.utf8) else { return false }
        index += word.utf8.count
        return true
    }

    private mutating func value(depth: Int) -> JSON? {
        guard depth < 32 else { return nil }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return object(depth: depth + 1)
        case UInt8(ascii: "["): return array(depth: depth + 1)
        case UInt8(ascii: "\""): return string().map { .string($0) }
        case UInt8(ascii: "t"): return take(word: "true") ? .bool(true) : nil
        case UInt8(ascii: "f"): return take(word: "false") ? .bool(false) : nil
        case UInt8(ascii: "n"): return take(word: "null") ? .null : nil
        default: return number()
        }
    }

    private mutating func object(depth: Int) -> JSON? {
        index += 1
        var pairs: [(String, JSON)] = []
        if take("}") { return .object(pairs) }
        repeat {
            skipSpace()
            guard let key = string(), take(":"), let value = value(depth: depth) else { return nil }
            pairs.append((key, value))
        } while take(",")
        return take("}") ? .object(pairs) : nil
    }

    private mutating func array(depth: Int) -> JSON? {
        index += 1
        var items: [JSON] = []
        if take("]") { return .array(items) }
        repeat {
            guard let value = value(depth: depth) else { return nil }
            items.append(value)
        } while take(",")
        return take("]") ? .array(items) : nil
    }

    private mutating func number() -> JSON? {
        let start = index
        while let byte = next, "+-.0123456789eE".utf8.contains(byte) { index += 1 }
        guard index > start else { return nil }
        return Int(String(decoding: bytes[start..<index], as: UTF8.self)).map { .number($0) } ?? .null
    }

    private mutating func string() -> String? {
        guard next == UInt8(ascii: "\"") else { return nil }
        index += 1
        var text: [UInt8] = []
        while let byte = next, byte >= 0x20 {
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let escaped = escape() else { return nil }
                text += escaped
            default: text.append(byte)
            }
        }
        return nil
    }

    private mutating func escape() -> [UInt8]? {
        guard let byte = next else { return nil }
        index += 1
        switch byte {
        case UInt8(ascii: "n"): return [0x0a]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "r"): return [0x0d]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0c]
        case UInt8(ascii: "u"): return unicode()
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        default: return nil
        }
    }

    // A half of a surrogate pair becomes U+FFFD: the names that are looked for are ASCII.
    private mutating func unicode() -> [UInt8]? {
        guard index + 4 <= bytes.count, let values = Digits.hex.values(of: bytes[index..<(index + 4)])
        else { return nil }
        index += 4
        let code = values.reduce(UInt32(0)) { $0 << 4 | UInt32($1) }
        return Array(String(Unicode.Scalar(code) ?? "\u{fffd}").utf8)
    }
}

extension JSON {
    /// What stands under a key of an object; nil for anything else.
    subscript(key: String) -> JSON? {
        guard case .object(let pairs) = self else { return nil }
        return pairs.first { $0.0 == key }?.1
    }

    /// The text of a string; nil for anything else.
    var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The number; nil for anything else.
    var number: Int? {
        guard case .number(let number) = self else { return nil }
        return number
    }
}
