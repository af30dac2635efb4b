import GatehouseCore
import GatehouseMatch

/// Judges the value of an assignment whose name speaks of a secret: a row of named tests, of which any may dismiss it.
///
/// It is an object, so that what most tests do not ask is found out once, and only where one asks.
final class ValueJudge {
    let bytes: [UInt8]
    let assignment: Assignment
    let name: AssignedName
    let path: PathNature
    let value: ArraySlice<UInt8>
    private(set) lazy var folded = value.map(asciiLowercase)
    private(set) lazy var randomness = Randomness(value)

    init(_ bytes: [UInt8], _ assignment: Assignment, _ name: AssignedName, _ path: PathNature) {
        self.bytes = bytes
        self.assignment = assignment
        self.name = name
        self.path = path
        value = Self.trimmed(bytes[assignment.value])
    }

    /// What the value would be reported as; nil where a test dismisses it.
    func candidate() -> Candidate? {
        if Self.dismissals.contains(where: { $0.holds(self) }) { return nil }
        guard let evidence = name.strength == .password ? passwordEvidence : tokenEvidence else { return nil }
        let isDoubtful =
            isListed && !randomness.isRandom || isTranslation || path == .lock || name.isSealed
        return Candidate(
            source: name.strength == .password ? .password : .token, range: value.startIndex..<value.endIndex,
            publicPrefix: nil, evidence: isDoubtful ? min(evidence, .suspected) : evidence, because: reasons,
            field: assignment.name)
    }

    private var reasons: [Message] {
        let name: Message = name.strength == .weak ? "its name may hold a secret" : "its name holds secrets"
        return randomness.isRandom ? [name, "the value is as random as a made one"] : [name]
    }

    /// One reason to say that a value is no secret, by its name.
    struct Dismissal: Sendable {
        let name: StaticString
        let holds: @Sendable (ValueJudge) -> Bool

        init(_ name: StaticString, _ holds: @escaping @Sendable (ValueJudge) -> Bool) {
            self.name = name
            self.holds = holds
        }
    }

    /// Every reason, the cheapest first: no value is there; it is something else that is written like one; it is words.
    static let dismissals = lengths + notValues + data + words

    private static let lengths = [
        Dismissal("too short or too long") { !(4...512).contains($0.value.count) }
    ]

    // Bare values may carry what ends the statement or the string around them, and queries go on with the next parameter.
    private static func trimmed(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var value = value
        if let next = nextParameter(in: value) { value = value[..<next] }
        while let last = value.last, Alphabet(" \t\r;,").contains(last) { value = value.dropLast() }
        while let first = value.first, Alphabet(" \t").contains(first) { value = value.dropFirst() }
        for scheme in cleartexts where value.starts(with: scheme.utf8) { value = value.dropFirst(scheme.utf8.count) }
        return value
    }

    // `value&name=…`.
    private static func nextParameter(in value: ArraySlice<UInt8>) -> Int? {
        guard let ampersand = value.firstIndex(of: UInt8(ascii: "&")) else { return nil }
        let name = value[(ampersand + 1)...].prefix(while: (Alphabet.word + "-.").contains)
        guard name.count >= 2, name.endIndex < value.endIndex, value[name.endIndex] == UInt8(ascii: "=") else {
            return nil
        }
        return ampersand
    }

    // How Spring and LDAP say that what follows is the password itself.
    private static let cleartexts = ["{noop}", "{plain}", "{cleartext}", "{CLEARTEXT}", "{PLAIN}"]
}

// What the tests ask of the value.
extension ValueJudge {
    var hasDigit: Bool { value.contains(where: Alphabet.digit.contains) }

    var hasLetter: Bool { value.contains(where: Alphabet.letter.contains) }

    /// Whether it is made of bytes beyond ASCII, too.
    var isForeign: Bool { value.contains { $0 >= 0x80 } }

    var isIdentifier: Bool { value.allSatisfy((Alphabet.word + "-").contains) }

    /// Whether it may be a name of a program: not where it is random and has digits.
    var isPlain: Bool { !hasDigit || !randomness.isRandom }

    /// `--password value`.
    var isOption: Bool { bytes[assignment.name.lowerBound] == UInt8(ascii: "-") }

    func begins(with texts: [StaticString]) -> Bool {
        texts.contains { text in
            text.withUTF8Buffer { text in
                folded.count >= text.count && text.indices.allSatisfy { folded[$0] == text[$0] }
            }
        }
    }

    func ends(with texts: [StaticString]) -> Bool {
        texts.contains { text in
            text.withUTF8Buffer { text in
                folded.count >= text.count
                    && text.indices.allSatisfy { folded[folded.count - text.count + $0] == text[$0] }
            }
        }
    }

    func holds(_ texts: [StaticString]) -> Bool { texts.contains(where: folded.contains) }
}
