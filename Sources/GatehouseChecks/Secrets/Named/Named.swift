import GatehouseCore
import GatehouseMatch

/// A kind of key that has no text of its own: the provider's word in the name that it is given to tells whose it is.
///
/// A table of these costs next to nothing to make; what is found becomes a `Kind` when it is told.
struct Named: Sendable {
    /// The provider's words, in lower case and without signs, with a blank between two; the first names the kind.
    let words: StaticString
    let title: StaticString
    /// What the whole value may be made of; none where the provider does not say.
    let shapes: [[Form.Part]]
    let page: StaticString?

    init(_ words: StaticString, _ title: StaticString, _ shapes: [Form.Part]..., page: StaticString? = nil) {
        self.words = words
        self.title = title
        self.shapes = shapes
        self.page = page
    }

    /// The value that begins at the offset and has one of the shapes; nil where none has.
    func match(at offset: Int, in bytes: [UInt8], _ budget: inout Budget) -> FormMatcher.Match? {
        for shape in shapes {
            let matcher = FormMatcher(wholly: Form(of: shape, notAfter: Self.goesOn))
            if let match = matcher.match(value: offset..<bytes.count, in: bytes, &budget),
                !isFollowed(match.value.upperBound, bytes)
            {
                return match
            }
        }
        return nil
    }

    // A dot ends a sentence, and a colon or an equals sign a name; before a letter they are part of the value.
    private func isFollowed(_ end: Int, _ bytes: [UInt8]) -> Bool {
        end + 1 < bytes.count && Alphabet(".:").contains(bytes[end]) && Alphabet.word.contains(bytes[end + 1])
    }

    /// What machines make.
    static let machineMade = Named(
        "unknown", "key", [.some(.base64url, 16...128), .maybe(.text("="), .maybe(.text("=")))])

    private static let goesOn = Alphabet.word + "-+/=~"
}

extension Named {
    /// What its findings are called.
    var code: Code {
        Code("secrets/" + (words.description.split(separator: " ").first.map(String.init) ?? "") + Self.codeEnd)
    }

    /// Whether a code looks like one of a kind of this sort.
    static func mayBe(_ code: String) -> Bool { code.hasSuffix(codeEnd) }

    private static let codeEnd = "-secret"

    /// The kind, as everything else knows it.
    var kind: Kind {
        let every = words.description.split(separator: " ").map(String.init)
        let word = every.first ?? ""
        let shapes = shapes.isEmpty ? Self.machineMade.shapes : shapes
        return Kind(
            code, title, family: word, .named(every), evidence: .contextual,
            opens: "use the account's services as the key's owner",
            revoke: "revoke it in the provider's settings, where its keys are listed", page: page,
            finds: { shapes.map { shape in word + "_api_key = \"" + Self.example(of: shape) + "\"" } },
            leaves: { shapes.flatMap { shape in counterexamples(Self.example(of: shape), word) } })
    }

    // A public name, and a value that is longer, where no other shape allows that.
    private func counterexamples(_ example: String, _ word: String) -> [String] {
        let longer = example + "0123"
        var budget = Budget(steps: 10_000)
        let isOther = shapes.isEmpty || match(at: 0, in: Array(longer.utf8), &budget) != nil
        let identifier = word + "_id = \"" + example + "\""
        return isOther ? [identifier] : [identifier, word + "_api_key = \"" + longer + "\""]
    }

    private static func example(of shape: [Form.Part]) -> String {
        zip(1..., shape).map { seed, part in
            switch part {
            case .text(let text, _): String(decoding: text, as: UTF8.self)
            case .anyOf(let texts): String(decoding: texts.first ?? [], as: UTF8.self)
            case .run(let alphabet, let counts): Example.body(alphabet, counts.upperBound, seed: UInt64(seed))
            case .maybe: ""
            }
        }.joined()
    }
}

extension [Form.Part] {
    /// That many bytes of the alphabet.
    static func some(_ alphabet: Alphabet, _ count: Int) -> [Form.Part] { [.some(alphabet, count)] }

    /// So few to so many bytes of the alphabet.
    static func some(_ alphabet: Alphabet, _ counts: ClosedRange<Int>) -> [Form.Part] { [.some(alphabet, counts)] }

    /// Groups of 8, 4, 4, 4 and 12 letters and digits.
    static let uuid: [Form.Part] = [
        .some(.base62, 8), .text("-"), .some(.base62, 4), .text("-"), .some(.base62, 4), .text("-"),
        .some(.base62, 4), .text("-"), .some(.base62, 12),
    ]
}
