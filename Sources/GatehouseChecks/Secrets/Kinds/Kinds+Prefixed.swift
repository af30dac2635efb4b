import GatehouseCore
import GatehouseMatch

/// Entries for the plainest of kinds, whose examples follow from their shape.
extension Kinds {
    /// One of the prefixes, and so few to so many characters of the alphabet.
    static func prefixed(
        _ code: Code, _ title: StaticString, family: String, _ prefixes: String..., of alphabet: Alphabet,
        _ counts: ClosedRange<Int>, tests: [Kind.Test] = [], evidence: Evidence = .shaped, opens: StaticString,
        revoke: StaticString, page: StaticString? = nil
    ) -> Kind {
        Kind(
            code, title, family: family,
            .forms([Form(.anyOf(prefixes.map { Array($0.utf8) }), .some(alphabet, counts))]), tests: tests,
            evidence: evidence, opens: opens, revoke: revoke, page: page,
            finds: { prefixes.flatMap { token($0, alphabet, counts.upperBound)() } },
            leaves: token(prefixes.first ?? "", alphabet, counts.lowerBound - 1))
    }

    /// One of the prefixes, and exactly so many characters of the alphabet.
    static func prefixed(
        _ code: Code, _ title: StaticString, family: String, _ prefixes: String..., of alphabet: Alphabet,
        _ count: Int, tests: [Kind.Test] = [], evidence: Evidence = .shaped, opens: StaticString,
        revoke: StaticString, page: StaticString? = nil
    ) -> Kind {
        Kind(
            code, title, family: family,
            .forms([Form(.anyOf(prefixes.map { Array($0.utf8) }), .some(alphabet, count))]), tests: tests,
            evidence: evidence, opens: opens, revoke: revoke, page: page,
            finds: { prefixes.flatMap { token($0, alphabet, count)() } },
            leaves: token(prefixes.first ?? "", alphabet, count - 1))
    }

    /// A secret that stands in an address, behind a text that leads to it: the address is a key.
    static func address(
        _ code: Code, _ title: StaticString, family: String, behind leads: String..., of alphabet: Alphabet,
        _ counts: ClosedRange<Int>, evidence: Evidence = .shaped, opens: StaticString, revoke: StaticString,
        page: StaticString? = nil
    ) -> Kind {
        Kind(
            code, title, family: family,
            .forms([
                Form(
                    lead: [.anyOf(leads.map { Array($0.utf8) })], .some(alphabet, counts), notBefore: .none,
                    notAfter: alphabet)
            ]),
            evidence: evidence, opens: opens, revoke: revoke, page: page,
            finds: { leads.map { "url = https://" + $0 + Example.body(alphabet, counts.upperBound) } },
            leaves: { leads.map { "url = https://" + $0 + Example.body(alphabet, counts.lowerBound - 1) } })
    }

    /// The parts of a UUID.
    static func uuidParts(_ alphabet: Alphabet = .anyHex) -> [Form.Part] {
        [8, 4, 4, 4, 12].enumerated().flatMap { index, count -> [Form.Part] in
            index == 0 ? [.some(alphabet, count)] : [.text("-"), .some(alphabet, count)]
        }
    }

    /// One of the prefixes, and a UUID.
    static func prefixed(
        _ code: Code, _ title: StaticString, family: String, uuidBehind prefixes: String...,
        evidence: Evidence = .shaped, opens: StaticString, revoke: StaticString, page: StaticString? = nil
    ) -> Kind {
        Kind(
            code, title, family: family,
            .forms([Form([.anyOf(prefixes.map { Array($0.utf8) })] + uuidParts())]), evidence: evidence, opens: opens,
            revoke: revoke, page: page,
            finds: { prefixes.map { "key = " + $0 + uuid } },
            leaves: { prefixes.map { "key = " + $0 + String(uuid.dropLast()) } })
    }

    /// Refutes what is not as random as a made value: for prefixes that names begin with, too.
    static func isRandom(after prefix: Int) -> Kind.Test {
        { value in Randomness(value.dropFirst(prefix)).isRandom ? nil : .refutes }
    }
}
