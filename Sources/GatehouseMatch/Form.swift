/// What a token looks like: parts in a row, and what may stand before and behind them.
///
///     Form(.text("glpat-"), .some(.base64url, 20))
///     Form(lead: [.text("Authorization: Basic ", folded: true)], .some(.base64, 12...400))
///
/// Runs are greedy and give back what a later part needs. A form has a text of at least three bytes in it, at which
/// it is looked for; its length is bounded.
package struct Form: Sendable {
    /// A piece of a form.
    package indirect enum Part: Sendable {
        case text([UInt8], folded: Bool)
        case anyOf([[UInt8]])
        case run(Alphabet, ClosedRange<Int>)
        case maybe([Part])
    }

    /// All parts: what leads to the value, the value, what trails it.
    let sequence: [Part]
    let value: Range<Int>
    /// What must not stand directly before.
    let notBefore: Alphabet
    /// What must not stand directly behind.
    let notAfter: Alphabet

    /// A form whose value is the parts; `lead` and `trail` must stand around it and do not belong to it.
    ///
    /// Unless it is said otherwise, no letter, digit or underscore may stand before it, nor behind it, and behind it
    /// nothing of the alphabet of its last run: a longer run is another thing.
    package init(
        lead: [Part] = [], _ parts: Part..., trail: [Part] = [], notBefore: Alphabet = .word, notAfter: Alphabet? = nil
    ) {
        self.init(lead: lead, parts, trail: trail, notBefore: notBefore, notAfter: notAfter)
    }

    /// A form whose value is the parts, as above.
    package init(
        lead: [Part] = [], _ parts: [Part], trail: [Part] = [], notBefore: Alphabet = .word, notAfter: Alphabet? = nil
    ) {
        sequence = lead + parts + trail
        value = lead.count..<(lead.count + parts.count)
        self.notBefore = notBefore
        self.notAfter = notAfter ?? Self.end(of: sequence)
    }

    /// A form whose value is the parts, and which may begin behind anything.
    package init(of parts: [Part], notAfter: Alphabet) {
        sequence = parts
        value = 0..<parts.count
        notBefore = .none
        self.notAfter = notAfter
    }

    private static func end(of sequence: [Part]) -> Alphabet {
        if case .run(let alphabet, _) = sequence.last { return alphabet + .word }
        return .word
    }
}

extension Form.Part {
    /// Exactly these characters; folded, in upper or lower case.
    package static func text(_ text: String, folded: Bool = false) -> Form.Part {
        .text(Array(text.utf8), folded: folded)
    }

    /// One of these texts.
    package static func anyOf(_ texts: String...) -> Form.Part { .anyOf(texts.map { Array($0.utf8) }) }

    /// That many bytes of the alphabet.
    package static func some(_ alphabet: Alphabet, _ count: Int) -> Form.Part { .run(alphabet, count...count) }

    /// So few to so many bytes of the alphabet.
    package static func some(_ alphabet: Alphabet, _ counts: ClosedRange<Int>) -> Form.Part { .run(alphabet, counts) }

    /// The parts, or nothing.
    package static func maybe(_ parts: Form.Part...) -> Form.Part { .maybe(parts) }
}

extension Form.Part {
    /// How many bytes the part can have.
    var lengths: ClosedRange<Int> {
        switch self {
        case .text(let text, _): text.count...text.count
        case .anyOf(let texts): (texts.map(\.count).min() ?? 0)...(texts.map(\.count).max() ?? 0)
        case .run(_, let counts): counts
        case .maybe(let parts): 0...parts.reduce(0) { $0 + $1.lengths.upperBound }
        }
    }

    /// What the part can begin with, where it is not empty.
    var start: Alphabet {
        switch self {
        case .text(let text, let folded): Self.start(of: text, folded: folded)
        case .anyOf(let texts): texts.reduce(.none) { $0 + Self.start(of: $1, folded: false) }
        case .run(let alphabet, _): alphabet
        case .maybe(let parts): parts.reduce(.none) { $0 + $1.start }
        }
    }

    private static func start(of text: [UInt8], folded: Bool) -> Alphabet {
        guard let first = text.first else { return .none }
        let isLetter = Alphabet.lower.contains(first)
        return Alphabet(folded && isLetter ? [first, first - 0x20] : [first])
    }
}
