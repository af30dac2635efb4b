/// Reads a pattern, and says what the engine does not take.
///
/// Taken are: characters and `\` before signs, `.`, classes, `\d \w \s` and their opposites, `\b`, `^`, `$`, groups `( )`,
/// `(?: )`, `(?i)` at the start, `|`, and repetitions with an end, `?`, `{3}`, `{1,40}`. What is not taken could look back, call
/// itself or run without end.
struct PatternParser {
    private let bytes: [UInt8]
    private var at = 0
    private var isFolded = false
    private var depth = 0

    static let longest = 4096

    /// The pattern as a tree.
    static func parse(_ text: String) throws(PatternFault) -> PatternNode {
        var parser = PatternParser(bytes: Array(text.utf8))
        if parser.take("(?i)") { parser.isFolded = true }
        let node = try parser.alternatives()
        if parser.at < parser.bytes.count { throw parser.fault("this ')' closes nothing") }
        return node
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private func fault(_ reason: String) -> PatternFault {
        let characters = bytes.prefix(at).count { $0 & 0xc0 != 0x80 }
        return PatternFault(column: characters + 1, reason: reason)
    }

    private mutating func take(_ text: StaticString) -> Bool {
        guard bytes.stands(text, at: at) else { return false }
        at += text.utf8CodeUnitCount
        return true
    }

    private mutating func alternatives() throws(PatternFault) -> PatternNode {
        var all = [try row()]
        while take("|") { all.append(try row()) }
        return all.count == 1 ? all[0] : .either(all)
    }

    private mutating func row() throws(PatternFault) -> PatternNode {
        var nodes: [PatternNode] = []
        var sum = 0
        while let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
            let node = try repetition(of: try atom())
            sum += node.lengths.upperBound
            if sum > Self.longest { throw fault("expected a pattern that matches at most \(Self.longest) bytes") }
            nodes.append(node)
        }
        return nodes.count == 1 ? nodes[0] : .row(nodes)
    }

    // MARK: Repetition

    private mutating func repetition(of node: PatternNode) throws(PatternFault) -> PatternNode {
        guard let counts = try counts() else { return node }
        if case .edge = node { throw fault("expected no repetition of a place between characters") }
        if case .byte(let byte, _) = node, byte >= 0x80 {
            throw fault("expected a group (?: ) round what is repeated, where it is no ASCII character")
        }
        let (longest, isHuge) = node.lengths.upperBound.multipliedReportingOverflow(by: counts.upperBound)
        if isHuge || longest > Self.longest {
            throw fault("expected a pattern that matches at most \(Self.longest) bytes")
        }
        // The lazy and the possessive form.
        if next == UInt8(ascii: "?") || next == UInt8(ascii: "+") { at += 1 }
        if next.map(Self.repeaters.contains) == true { throw fault("expected one repetition, not two in a row") }
        return .repeated(node, counts)
    }

    private mutating func counts() throws(PatternFault) -> ClosedRange<Int>? {
        if take("?") { return 0...1 }
        if next == UInt8(ascii: "*") || next == UInt8(ascii: "+") {
            throw fault("expected a repetition with an end, such as {1,40}")
        }
        guard take("{") else { return nil }
        let least = try number()
        if take("}") { return least...least }
        guard take(",") else {
            throw fault("expected a repetition such as {3} or {1,40}; write \\{ for the sign itself")
        }
        if next == UInt8(ascii: "}") { throw fault("expected a repetition with an end, such as {1,40}") }
        let most = try number()
        guard take("}"), least <= most else { throw fault("expected a repetition such as {3} or {1,40}") }
        return least...most
    }

    private mutating func number() throws(PatternFault) -> Int {
        var number: Int?
        while let byte = next, Alphabet.digit.contains(byte) {
            number = (number ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
            if number ?? 0 > Self.longest { throw fault("expected a number of at most \(Self.longest)") }
            at += 1
        }
        guard let number else {
            throw fault("expected a repetition such as {3} or {1,40}; write \\{ for the sign itself")
        }
        return number
    }

    // MARK: Atoms

    private mutating func atom() throws(PatternFault) -> PatternNode {
        guard let byte = next else { throw fault("expected a character") }
        if Self.repeaters.contains(byte) { throw fault("expected something before the repetition") }
        at += 1
        switch byte {
        case UInt8(ascii: "("): return try group()
        case UInt8(ascii: "["): return try characterClass()
        case UInt8(ascii: "\\"): return try escape()
        case UInt8(ascii: "."): return .set
        case UInt8(ascii: "^"), UInt8(ascii: "$"): return .edge
        default: return character(byte)
        }
    }

    private func character(_ byte: UInt8) -> PatternNode {
        .byte(isFolded ? Literal.lowercase(byte) : byte, folded: isFolded)
    }

    private mutating func group() throws(PatternFault) -> PatternNode {
        depth += 1
        if depth > 50 { throw fault("expected groups nested at most 50 deep") }
        defer { depth -= 1 }
        if next == UInt8(ascii: "*") { throw fault("expected no verbs in groups") }
        if next == UInt8(ascii: "?"), !take("?:") {
            throw fault("expected ( ) or (?: ): no look-around, names, recursion, options or callouts in groups")
        }
        let node = try alternatives()
        guard take(")") else { throw fault("expected ')'") }
        return .row([node])
    }

    private mutating func escape() throws(PatternFault) -> PatternNode {
        guard let byte = next else { throw fault("expected a character after '\\'") }
        if Self.sets.contains(byte) {
            at += 1
            return .set
        }
        if take("b") || take("B") { return .edge }
        return character(try escapedByte())
    }

    // A sign, `\n`, `\r`, `\t`, `\f`, or `\x` and two digits.
    private mutating func escapedByte() throws(PatternFault) -> UInt8 {
        guard let byte = next else { throw fault("expected a character after '\\'") }
        at += 1
        switch byte {
        case UInt8(ascii: "n"): return 0x0a
        case UInt8(ascii: "r"): return 0x0d
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "f"): return 0x0c
        case UInt8(ascii: "x"): return try hexByte()
        case _ where Alphabet.base62.contains(byte):
            at -= 1
            throw fault("expected one of \\d \\D \\w \\W \\s \\S \\b \\B \\n \\r \\t \\f \\xHH, or '\\' before a sign")
        case 0x80...: throw fault("expected a sign after '\\'")
        default: return byte
        }
    }

    private mutating func hexByte() throws(PatternFault) -> UInt8 {
        var value: UInt8 = 0
        for _ in 0..<2 {
            guard let digit = next, Alphabet.anyHex.contains(digit) else {
                throw fault("expected two digits after \\x")
            }
            let low = digit | 0x20
            value = value << 4 | (low >= UInt8(ascii: "a") ? low - UInt8(ascii: "a") + 10 : digit - UInt8(ascii: "0"))
            at += 1
        }
        return value
    }

    private mutating func characterClass() throws(PatternFault) -> PatternNode {
        _ = take("^")
        // A bracket that stands first is a member.
        if next == UInt8(ascii: "]") { at += 1 }
        while let byte = next, byte != UInt8(ascii: "]") {
            if byte >= 0x80 { throw fault("expected ASCII characters in a class") }
            if take("[:") || take("[.") || take("[=") { throw fault("expected a class such as [a-z], without names") }
            at += 1
            if byte == UInt8(ascii: "\\") {
                if next.map(Self.sets.contains) == true { at += 1 } else { _ = try escapedByte() }
            }
        }
        guard take("]") else { throw fault("expected ']'") }
        return .set
    }

    private static let repeaters = Alphabet("*+?{")
    private static let sets = Alphabet("dDwWsS")
}
