extension TOMLReader {
    mutating func basicText() throws(TOMLFault) -> String {
        _ = take("\"")
        var text: [UInt8] = []
        while let byte = next {
            if take("\"") { return String(decoding: text, as: UTF8.self) }
            if byte == UInt8(ascii: "\\") {
                text += try escaped()
            } else {
                text.append(try plain(byte))
            }
        }
        throw fault("expected the text's end")
    }

    mutating func literalText() throws(TOMLFault) -> String {
        _ = take("'")
        let start = at
        while let byte = next {
            if byte == UInt8(ascii: "'") {
                at += 1
                return String(decoding: bytes[start..<(at - 1)], as: UTF8.self)
            }
            _ = try plain(byte)
        }
        throw fault("expected the text's end")
    }

    mutating func longBasicText() throws(TOMLFault) -> String {
        _ = take("\"\"\"")
        _ = takeLineEnd()
        var text: [UInt8] = []
        while let byte = next {
            if let end = endOfLongText(UInt8(ascii: "\"")) {
                return String(decoding: text + end, as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") {
                if !foldedLine() { text += try escaped() }
            } else {
                try addLong(byte, to: &text)
            }
        }
        throw fault("expected the text's end")
    }

    mutating func longLiteralText() throws(TOMLFault) -> String {
        _ = take("'''")
        _ = takeLineEnd()
        var text: [UInt8] = []
        while let byte = next {
            if let end = endOfLongText(UInt8(ascii: "'")) { return String(decoding: text + end, as: UTF8.self) }
            try addLong(byte, to: &text)
        }
        throw fault("expected the text's end")
    }

    // Three quotes end the text; one or two more directly before them belong to it.
    private mutating func endOfLongText(_ quote: UInt8) -> [UInt8]? {
        let count = bytes[at...].prefix(5).prefix { $0 == quote }.count
        guard count >= 3 else { return nil }
        at += count
        return Array(repeating: quote, count: count - 3)
    }

    private mutating func addLong(_ byte: UInt8, to text: inout [UInt8]) throws(TOMLFault) {
        let start = at
        if takeLineEnd() {
            text += bytes[start..<at]
        } else {
            text.append(try plain(byte))
        }
    }

    // A backslash at a line's end takes all blanks and line ends behind it away.
    private mutating func foldedLine() -> Bool {
        let (start, startLine) = (at, line)
        at += 1
        while let byte = next, byte == 0x20 || byte == 0x09 { at += 1 }
        guard takeLineEnd() else {
            (at, line) = (start, startLine)
            return false
        }
        while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d {
            if !takeLineEnd() { at += 1 }
        }
        return true
    }

    private mutating func plain(_ byte: UInt8) throws(TOMLFault) -> UInt8 {
        if byte < 0x20 && byte != 0x09 || byte == 0x7f {
            throw fault(byte == 0x0a ? "expected the text's end on its line" : "expected no control character")
        }
        at += 1
        return byte
    }

    private mutating func escaped() throws(TOMLFault) -> [UInt8] {
        at += 1
        guard let byte = next else { throw fault("expected a character behind '\\'") }
        at += 1
        switch byte {
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "n"): return [0x0a]
        case UInt8(ascii: "f"): return [0x0c]
        case UInt8(ascii: "r"): return [0x0d]
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [byte]
        case UInt8(ascii: "u"): return try character(digits: 4)
        case UInt8(ascii: "U"): return try character(digits: 8)
        default: throw fault("expected an escape that TOML knows behind '\\'")
        }
    }

    private mutating func character(digits: Int) throws(TOMLFault) -> [UInt8] {
        let text = String(decoding: bytes[at...].prefix(digits), as: UTF8.self)
        guard text.utf8.count == digits, text.utf8.first != UInt8(ascii: "+"), text.utf8.first != UInt8(ascii: "-"),
            let number = UInt32(text, radix: 16), let scalar = Unicode.Scalar(number)
        else { throw fault("expected \(digits) hexadecimal digits that stand for a character") }
        at += digits
        return Array(String(scalar).utf8)
    }
}
