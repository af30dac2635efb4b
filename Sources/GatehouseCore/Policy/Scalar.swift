/// What a scalar of a policy file stands for, by the core schema of YAML 1.2: `off` and `yes` are text.
enum Scalar: Equatable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    /// A number that is no integer, or one that is too large: its text.
    case decimal(String)
    case text(String)

    /// Only what stands without quotes can be anything but text.
    init(_ text: String, isPlain: Bool) {
        guard isPlain else {
            self = .text(text)
            return
        }
        switch text {
        case "", "~", "null", "Null", "NULL": self = .null
        case "true", "True", "TRUE": self = .bool(true)
        case "false", "False", "FALSE": self = .bool(false)
        default: self = Self.number(text) ?? .text(text)
        }
    }

    private static func number(_ text: String) -> Scalar? {
        if text.hasPrefix("0x") { return integer(text.dropFirst(2), radix: 16, text) }
        if text.hasPrefix("0o") { return integer(text.dropFirst(2), radix: 8, text) }
        var rest = text[...]
        if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
        if [".inf", ".Inf", ".INF"].contains(rest) || [".nan", ".NaN", ".NAN"].contains(text) {
            return .decimal(text)
        }
        let whole = takeDigits(&rest)
        var fraction = Substring()
        if rest.first == "." {
            rest.removeFirst()
            fraction = takeDigits(&rest)
        }
        guard !whole.isEmpty || !fraction.isEmpty else { return nil }
        if rest.isEmpty, fraction.allSatisfy({ $0 == "0" }) {
            return Int((text.first == "-" ? "-" : "") + whole).map(Scalar.integer) ?? .decimal(text)
        }
        return rest.isEmpty || isExponent(rest) ? .decimal(text) : nil
    }

    private static func integer(_ digits: Substring, radix: Int, _ text: String) -> Scalar? {
        guard !digits.isEmpty, digits.utf8.allSatisfy({ isDigit($0, radix: radix) }) else { return nil }
        return Int(digits, radix: radix).map(Scalar.integer) ?? .decimal(text)
    }

    private static func isExponent(_ text: Substring) -> Bool {
        var rest = text
        guard rest.first == "e" || rest.first == "E" else { return false }
        rest.removeFirst()
        if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
        let digits = takeDigits(&rest)
        return !digits.isEmpty && rest.isEmpty
    }

    private static func takeDigits(_ rest: inout Substring) -> Substring {
        let digits = rest.prefix { $0.utf8.count == 1 && isDigit($0.utf8.first ?? 0, radix: 10) }
        rest = rest[digits.endIndex...]
        return digits
    }

    private static func isDigit(_ byte: UInt8, radix: Int) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "7"): true
        case UInt8(ascii: "8"), UInt8(ascii: "9"): radix >= 10
        default: radix == 16 && (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
        }
    }
}

extension Node {
    /// What the node stands for where it is a scalar.
    var scalar: Scalar? {
        guard case .scalar(let text, let isPlain) = value else { return nil }
        return Scalar(text, isPlain: isPlain)
    }

    /// The letters of a scalar as they stand in the file, whatever they stand for.
    var text: String? {
        guard case .scalar(let text, _) = value else { return nil }
        return text
    }
}
