/// A JSON value (RFC 8259) that writes itself the same way every time: keys stay in the order given.
package indirect enum JSON: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(Int)
    /// A number with at most three decimals.
    case decimal(thousandths: Int)
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

    /// The value with the keys of every object in the order of their bytes: what a digest is made of.
    package var sorted: JSON {
        switch self {
        case .array(let items): .array(items.map(\.sorted))
        case .object(let pairs):
            .object(
                pairs.map { ($0.0, $0.1.sorted) }.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) })
        default: self
        }
    }

    private func write(to out: inout String, indent: Int?) {
        switch self {
        case .null: out += "null"
        case .bool(let truth): out += truth ? "true" : "false"
        case .number(let number): out += String(number)
        case .decimal(let thousandths): out += Self.decimal(thousandths)
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

    private static func decimal(_ thousandths: Int) -> String {
        let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1_000)
        var digits = String(rest + 1_000).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return (thousandths < 0 ? "-" : "") + String(whole) + (digits.isEmpty ? "" : "." + digits)
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
