import GatehouseCore
import GatehouseMatch

/// Weighs a value that has the length and the letters that the provider's keys have, behind the provider's word.
enum NamedJudge {
    /// Whether it may be a key. Invented ones that follow the alphabet pass; words do not.
    static func passes(_ value: ArraySlice<UInt8>) -> Bool {
        let folded = value.map(asciiLowercase)
        guard !Placeholder.isTemplate(folded), !Placeholder.hasWord(folded), Set(folded).count > 3,
            !words.contains(where: folded.contains)
        else { return false }
        let digits = value.count(where: Alphabet.digit.contains)
        if digits == value.count { return digits >= 16 }
        if digits * 4 >= value.count || Randomness(value).isRandom { return true }
        let steps = zip(folded, folded.dropFirst()).count { $1 &- $0 == 1 }
        return steps * 5 >= folded.count * 2
    }

    /// `2024-05-01-release`: many digits, and no piece that is longer than a word. A UUID has one of twelve.
    static func isMadeOfWords(_ value: ArraySlice<UInt8>) -> Bool {
        value.split(whereSeparator: { !Alphabet.base62.contains($0) }).allSatisfy { $0.count < 12 }
    }

    /// Whether the value begins as the tokens do that have a text of their own, as `sk_`: a kind knows more of it.
    static func hasPrefix(_ value: ArraySlice<UInt8>) -> Bool {
        let head = value.prefix(while: Alphabet.letter.contains)
        return (2...8).contains(head.count) && value.dropFirst(head.count).first == UInt8(ascii: "_")
    }

    /// Whether the name is one of something public, or of a sum.
    static func isPublic(_ name: NameAtoms) -> Bool { publics.contains(where: name.has) }

    private static let words: [StaticString] = ["your", "xxxx", "sample", "0000000000"]
    private static let publics: [StaticString] = [
        "public", "publishable", "pub", "hash", "sha", "sum", "checksum", "digest", "fingerprint", "commit", "md",
        "integrity", "url", "uri", "version",
    ]
}
