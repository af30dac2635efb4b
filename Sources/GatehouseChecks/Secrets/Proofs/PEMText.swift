import GatehouseCore

/// A private key as text, between its BEGIN and END lines: on many lines, on one with `\n` in it, quoted, indented or
/// commented.
struct PEMText {
    /// What stands between BEGIN and the dashes, such as `RSA PRIVATE KEY`.
    let label: [UInt8]
    /// Lines such as `Proc-Type: 4,ENCRYPTED`.
    private(set) var headers: [[UInt8]] = []
    /// The digits of base64, without what stands between them.
    private(set) var body: [UInt8] = []
    /// The four digits of the armor's checksum, where there is one.
    private(set) var checksum: [UInt8]?
    /// Whether the END line of the same label is there.
    let isComplete: Bool
    /// Whether something stands in the body that no key has, such as `...` or `<key>`.
    private(set) var hasForeignText = false

    /// The text that starts with `-----BEGIN`; nil where no label of a private key follows.
    init?(_ text: [UInt8]) {
        guard let extent = PEMExtent(in: text, at: 0) else { return nil }
        label = extent.label
        isComplete = extent.isComplete
        let inside = Self.unescaped(text[extent.body])
        let lines = inside.split(omittingEmptySubsequences: false) { $0 == 0x0a || $0 == 0x0d }
        let margin = Self.margin(lines.last ?? [])
        for line in lines { take(line.starts(with: margin) ? line.dropFirst(margin.count) : line) }
    }

    /// Whether the headers say that the body is encrypted.
    var isEncrypted: Bool {
        headers.contains { $0.starts(with: "Proc-Type:".utf8) && $0.suffix(9).elementsEqual("ENCRYPTED".utf8) }
    }

    private mutating func take(_ line: some Collection<UInt8>) {
        if line.contains(UInt8(ascii: ":")) {
            headers.append(Array(line.filter { $0 > 0x20 && !Self.isQuote($0) }))
            return
        }
        for word in line.split(whereSeparator: Self.isBetween) where !word.elementsEqual("+".utf8) {
            if word.first == UInt8(ascii: "="), word.count == 5 {
                checksum = Array(word.dropFirst())
            } else {
                take(word: word)
            }
        }
    }

    private mutating func take(word: some Collection<UInt8>) {
        for byte in word {
            if byte == UInt8(ascii: "=") || Digits.base64.value(of: byte) != nil && byte != UInt8(ascii: "-") {
                body.append(byte)
            } else {
                hasForeignText = true
            }
        }
    }

    // What stands before END on its line stands before every line of an indented, quoted or commented key.
    private static func margin(_ line: some Collection<UInt8>) -> [UInt8] {
        line.contains { Digits.base62.value(of: $0) != nil } ? [] : Array(line)
    }

    private static func isQuote(_ byte: UInt8) -> Bool { "\"'`".utf8.contains(byte) }

    private static func isBetween(_ byte: UInt8) -> Bool { " \t\"'`,;#*>|\\()[]".utf8.contains(byte) }

    // Line ends and digits that a programming language or JSON wrote with a backslash.
    private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var rest = text
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                result.append(byte)
                continue
            }
            let (character, length) = escape(rest)
            result.append(character)
            rest = rest.dropFirst(length)
        }
        return result
    }

    private static func escape(_ rest: ArraySlice<UInt8>) -> (character: UInt8, length: Int) {
        switch rest.first {
        case UInt8(ascii: "n"), UInt8(ascii: "r"): return (0x0a, 1)
        case UInt8(ascii: "t"): return (0x20, 1)
        case UInt8(ascii: "/"): return (UInt8(ascii: "/"), 1)
        case UInt8(ascii: "u"):
            let digits = rest.dropFirst().prefix(4)
            guard let bytes = Coding.hex(digits), bytes.count == 2, bytes[0] == 0 else { return (0x20, 0) }
            return (bytes[1], 5)
        default: return (0x20, 0)
        }
    }
}
