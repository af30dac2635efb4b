/// A JSON value (RFC 8259) that writes itself the same way every time: keys stay in the order given.
package indirect enum JSON: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([JSON])
    case object([(String, JSON)])

    package static func == (left: JSON, right: JSON) -> Bool { left.line == right.line }

    /// The value on one line.
    package var line: String {
        var out = ""
        write(to: &out, indent: nil)
        return out
    }

    /// The value on as many lines as it has parts, indented by two spaces, with a line feed at the end.
    package var text: String {
        var out = ""
        write(to: &out, indent: 0)
        return out + "\n"
    }

    private func write(to out: inout String, indent: Int?) {
        switch self {
        case .null: out += "null"
        case .bool(let truth): out += truth ? "true" : "false"
        case .number(let number): out += String(number)
        case .string(let text): Self.quote(text, to: &out)
        case .array(let items):
            Self.list(items, "[", "]", to: &out, indent) { item, out, indent in item.write(to: &out, indent: indent) }
        case .object(let pairs):
            Self.list(pairs, "{", "}", to: &out, indent) { pair, out, indent in
                Self.quote(pair.0, to: &out)
                out += indent == nil ? ":" : ": "
                pair.1.write(to: &out, indent: indent)
            }
        }
    }

    private static func list<Item>(
        _ items: [Item], _ open: String, _ close: String, to out: inout String, _ indent: Int?,
        _ write: (Item, inout String, Int?) -> Void
    ) {
        out += open
        for (index, item) in items.enumerated() {
            if index > 0 { out += "," }
            newline(&out, indent.map { $0 + 1 })
            write(item, &out, indent.map { $0 + 1 })
        }
        if !items.isEmpty { newline(&out, indent) }
        out += close
    }

    private static func newline(_ out: inout String, _ indent: Int?) {
        if let indent { out += "\n" + String(repeating: "  ", count: indent) }
    }

    private static func quote(_ text: String, to out: inout String) {
        out += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case _ where controls(scalar):
                for unit in UTF16.encode(scalar) ?? .init() {
                    let digits = String(unit, radix: 16)
                    out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            default: out.unicodeScalars.append(scalar)
            }
        }
        out += "\""
    }

    // JSON is shown on terminals too, so what could steer one is escaped, though RFC 8259 asks for less.
    private static func controls(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7f }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return true
        default: return false
        }
    }
}
