import GatehouseMatch

/// A pattern of RE2 told apart (github.com/google/re2/wiki/Syntax): what Go programs such as gitleaks match with.
indirect enum ForeignNode: Hashable, Sendable {
    /// One character: its bytes in UTF-8. Folded, an ASCII letter counts in both cases.
    case character([UInt8], folded: Bool)
    /// One byte of a set, and the text that says so to our patterns too, where it can stay as it is.
    case set(Alphabet, text: String?, folded: Bool)
    case edge(Edge)
    case row([ForeignNode])
    case either([ForeignNode])
    /// So few to so many times; to no end where `most` is nil.
    case repeated(ForeignNode, least: Int, most: Int?, isLazy: Bool)
    /// A group that captures, and its number from 1.
    case group(ForeignNode, number: Int)

    /// A place between characters.
    enum Edge: String, Sendable {
        case start = "^"
        case end = "$"
        case word = "\\b"
        case noWord = "\\B"
    }
}

/// Why a pattern cannot be carried over.
struct ForeignFault: Error, Hashable, Sendable {
    let reason: String
}

extension Alphabet {
    /// The set with the other case of each of its letters.
    var folded: Alphabet {
        Alphabet(members.flatMap { Alphabet.letter.contains($0) ? [$0 | 0x20, $0 & 0xdf] : [$0] })
    }
}
