import GatehouseMatch

/// Reads a pattern in RE2's syntax.
struct ForeignParser {
    /// What `(?i)` and the like set, up to the end of their group.
    private struct Flags {
        var isFolded = false
        var dotTakesAll = false
    }

    private let bytes: [UInt8]
    private var at = 0
    private var flags = Flags()
    private var groups = 0
    private var depth = 0

    static func parse(_ text: String) throws(ForeignFault) -> ForeignNode {
        var parser = ForeignParser(bytes: Array(text.utf8))
        let node = try parser.alternatives()
        if parser.next != nil { throw ForeignFault(reason: "a ')' closes nothing") }
        return node
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func take(_ text: StaticString) -> Bool {
        guard bytes.stands(text, at: at) else { return false }
        at += text.utf8CodeUnitCount
        return true
    }

    private mutating func alternatives() throws(ForeignFault) -> ForeignNode {
        var all = [try row()]
        while take("|") { all.append(try row()) }
        return all.count == 1 ? all[0] : .either(all)
    }

    private mutating func row() throws(ForeignFault) -> ForeignNode {
        var nodes: [ForeignNode] = []
        while let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
            guard let atom = try atom() else { continue }
            nodes.append(try repetition(of: atom))
        }
        return nodes.count == 1 ? nodes[0] : .row(nodes)
    }

    // MARK: Repetition

    private mutating func repetition(of node: ForeignNode) throws(ForeignFault) -> ForeignNode {
        guard let (least, most) = counts() else { return node }
        let isLazy = take("?")
        let start = at
        guard counts() == nil else { throw ForeignFault(reason: "two repetitions stand in a row") }
        at = start
        return .repeated(node, least: least, most: most, isLazy: isLazy)
    }

    // A brace that begins no repetition is a character.
    private mutating func counts() -> (Int, Int?)? {
        if take("?") { return (0, 1) }
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        let start = at
        if take("{"), let least = number() {
            if take("}") { return (least, least) }
            if take(",") {
                if take("}") { return (least, nil) }
                if let most = number(), take("}"), most >= least { return (least, most) }
            }
        }
        at = start
        return nil
    }

    private mutating func number() -> Int? {
        var number: Int?
        while let byte = next, Alphabet.digit.contains(byte), number ?? 0 < 100_000 {
            number = (number ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
            at += 1
        }
        return number
    }

    // MARK: Atoms

    // Nil for what only sets flags.
    private mutating func atom() throws(ForeignFault) -> ForeignNode? {
        guard let byte = next else { return nil }
        switch byte {
        case UInt8(ascii: "("): return try group()
        case UInt8(ascii: "["): return try characterClass()
        case UInt8(ascii: "\\"): return try escape()
        case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"):
            throw ForeignFault(reason: "a repetition has nothing before it")
        case UInt8(ascii: "."):
            at += 1
            if flags.dotTakesAll { return .set(Alphabet.none.inverted, text: nil, folded: false) }
            return .set(Alphabet("\n").inverted, text: ".", folded: false)
        case UInt8(ascii: "^"):
            at += 1
            return .edge(.start)
        case UInt8(ascii: "$"):
            at += 1
            return .edge(.end)
        default: return character()
        }
    }

    private mutating func character() -> ForeignNode {
        let start = at
        at += 1
        while let byte = next, byte & 0xc0 == 0x80 { at += 1 }
        return .character(Array(bytes[start..<at]), folded: flags.isFolded)
    }

    private mutating func group() throws(ForeignFault) -> ForeignNode? {
        _ = take("(")
        depth += 1
        if depth > 50 { throw ForeignFault(reason: "its groups are nested more than 50 deep") }
        defer { depth -= 1 }
        let outer = flags
        var number: Int?
        if take("?") {
            guard let capture = try options() else { return nil }
            if capture { number = nextGroup() }
        } else {
            number = nextGroup()
        }
        let node = try alternatives()
        guard take(")") else { throw ForeignFault(reason: "a group has no end") }
        flags = outer
        if let number { return .group(node, number: number) }
        return node
    }

    private mutating func nextGroup() -> Int {
        groups += 1
        return groups
    }

    // What stands behind `(?`: whether the group captures; nil where there is no group, and only flags are set.
    private mutating func options() throws(ForeignFault) -> Bool? {
        if take(":") { return false }
        for sign: StaticString in ["=", "!", "<=", "<!"] where take(sign) {
            throw ForeignFault(reason: "it has a look-around")
        }
        if take("P<") || take("<") {
            while let byte = next, byte != UInt8(ascii: ">") { at += Alphabet.word.contains(byte) ? 1 : bytes.count }
            guard take(">") else { throw ForeignFault(reason: "a group's name has no end") }
            return true
        }
        var isSet = true
        while let byte = next {
            at += 1
            switch byte {
            case UInt8(ascii: "i"): flags.isFolded = isSet
            case UInt8(ascii: "s"): flags.dotTakesAll = isSet
            // Our places of lines are always those of lines.
            case UInt8(ascii: "m"): break
            case UInt8(ascii: "-"): isSet = false
            case UInt8(ascii: ":"): return false
            case UInt8(ascii: ")"): return nil
            default: throw ForeignFault(reason: "it has a group of a kind that our patterns do not take")
            }
        }
        throw ForeignFault(reason: "a group has no end")
    }

    // MARK: Escapes

    private mutating func escape() throws(ForeignFault) -> ForeignNode {
        let start = at
        if take("\\Q") { return quotedText() }
        if take("\\A") { return .edge(.start) }
        if take("\\z") { return .edge(.end) }
        if take("\\b") { return .edge(.word) }
        if take("\\B") { return .edge(.noWord) }
        at += 1
        if let set = takeSet() {
            return .set(set, text: String(decoding: bytes[start..<at], as: UTF8.self), folded: false)
        }
        let byte = try escapedByte()
        return .character([byte], folded: flags.isFolded)
    }

    private mutating func quotedText() -> ForeignNode {
        var nodes: [ForeignNode] = []
        while next != nil, !take("\\E") { nodes.append(character()) }
        return .row(nodes)
    }

    private mutating func takeSet() -> Alphabet? {
        let sets: [(StaticString, Alphabet)] = [
            ("d", .digit), ("D", Alphabet.digit.inverted), ("w", .word), ("W", Alphabet.word.inverted), ("s", .blank),
            ("S", Alphabet.blank.inverted),
        ]
        for (sign, set) in sets where take(sign) { return set }
        return nil
    }

    // What stands behind a backslash and is one byte.
    private mutating func escapedByte() throws(ForeignFault) -> UInt8 {
        guard let byte = next else { throw ForeignFault(reason: "nothing stands behind its last '\\'") }
        at += 1
        switch byte {
        case UInt8(ascii: "n"): return 0x0a
        case UInt8(ascii: "r"): return 0x0d
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "f"): return 0x0c
        case UInt8(ascii: "v"): return 0x0b
        case UInt8(ascii: "a"): return 0x07
        case UInt8(ascii: "x"): return try hexByte()
        case _ where Alphabet.base62.contains(byte) || byte >= 0x80:
            let sign = String(decoding: [byte & 0x7f], as: UTF8.self)
            throw ForeignFault(reason: "our patterns have no '\\\(sign)'")
        default: return byte
        }
    }

    private mutating func hexByte() throws(ForeignFault) -> UInt8 {
        let isBraced = take("{")
        let digits = bytes[at...].prefix(isBraced ? 8 : 2).prefix(while: Alphabet.anyHex.contains)
        guard let number = Int(String(decoding: digits, as: UTF8.self), radix: 16), number < 0x80 else {
            throw ForeignFault(reason: "it asks for a character beyond ASCII by its number")
        }
        at += digits.count
        if isBraced && !take("}") { throw ForeignFault(reason: "a number of a character has no end") }
        return UInt8(number)
    }

    // MARK: Classes

    private mutating func characterClass() throws(ForeignFault) -> ForeignNode {
        let start = at
        _ = take("[")
        let isInverted = take("^")
        var members: [UInt8] = []
        var isOurs = true
        var isFirst = true
        while isFirst || next != UInt8(ascii: "]") {
            guard next != nil else { throw ForeignFault(reason: "a class has no end") }
            isFirst = false
            members += try classMembers(&isOurs)
        }
        _ = take("]")
        let set = flags.isFolded && isInverted ? Alphabet(members).folded : Alphabet(members)
        return .set(
            isInverted ? set.inverted : set,
            text: isOurs ? String(decoding: bytes[start..<at], as: UTF8.self) : nil, folded: flags.isFolded)
    }

    private mutating func classMembers(_ isOurs: inout Bool) throws(ForeignFault) -> [UInt8] {
        if take("[:") {
            isOurs = false
            for (name, set) in Self.named where take(name) { return set.members }
            throw ForeignFault(reason: "it has a class that our patterns do not know")
        }
        if next == UInt8(ascii: "\\") {
            let start = at
            at += 1
            if let set = takeSet() { return set.members }
            at = start
        }
        let first = try classByte(&isOurs)
        guard next == UInt8(ascii: "-"), at + 1 < bytes.count, bytes[at + 1] != UInt8(ascii: "]") else {
            return [first]
        }
        at += 1
        let last = try classByte(&isOurs)
        guard first <= last else { throw ForeignFault(reason: "a range in a class runs backwards") }
        return Array(first...last)
    }

    private mutating func classByte(_ isOurs: inout Bool) throws(ForeignFault) -> UInt8 {
        guard let byte = next else { throw ForeignFault(reason: "a class has no end") }
        if byte >= 0x80 { throw ForeignFault(reason: "a class has characters beyond ASCII") }
        // Ours opens a class of its own there; written by number it is the character.
        if byte == UInt8(ascii: "[") { isOurs = false }
        at += 1
        guard byte == UInt8(ascii: "\\") else { return byte }
        if next.map(Alphabet("vax").contains) == true { isOurs = false }
        return try escapedByte()
    }

    private static let named: [(StaticString, Alphabet)] = [
        ("alnum:]", .base62), ("alpha:]", .letter), ("digit:]", .digit), ("lower:]", .lower), ("upper:]", .upper),
        ("word:]", .word), ("space:]", .blank + "\u{0b}"), ("xdigit:]", .anyHex), ("blank:]", Alphabet(" \t")),
        ("punct:]", Alphabet(Alphabet.graphic.members.filter { !Alphabet.base62.contains($0) })),
        ("graph:]", .graphic), ("print:]", .graphic + " "),
    ]
}

extension Alphabet {
    /// What RE2 calls a blank.
    static let blank = Alphabet(" \t\n\r\u{0c}")
}
