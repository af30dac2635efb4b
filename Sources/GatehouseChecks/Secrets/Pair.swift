import GatehouseCore
import GatehouseMatch

/// An id that is told by its text, and the secret that goes with it, which has a length and an alphabet and no more: within a
/// few lines of the id, what has them, stands between quotes or behind a sign, and is random, is that secret.
struct Pair: Sendable {
    private let id: FormMatcher
    private let alphabet: Alphabet
    private let counts: ClosedRange<Int>

    init?(_ id: Form, _ alphabet: Alphabet, _ counts: ClosedRange<Int>) {
        guard let matcher = FormMatcher(id) else { return nil }
        self.id = matcher
        self.alphabet = alphabet
        self.counts = counts
    }

    /// How a kind looks that is the secret of such a pair.
    var look: Kind.Look { .code(anchors: id.anchors) { secret(in: $0, besideAnchor: $1, &$2) } }

    private func secret(in bytes: [UInt8], besideAnchor offset: Int, _ budget: inout Budget) -> Range<Int>? {
        guard let id = id.match(in: bytes, anchor: offset, &budget)?.value else { return nil }
        let behind = id.upperBound..<Self.lines(behind: id.upperBound, in: bytes)
        let before = Self.lines(before: id.lowerBound, in: bytes)..<id.lowerBound
        guard budget.spend(before.count + behind.count) else { return nil }
        return secret(in: bytes, behind) ?? secret(in: bytes, before)
    }

    private func secret(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while start < range.upperBound {
            let run = bytes[start..<range.upperBound].prefix(while: alphabet.contains)
            if counts.contains(run.count), isGiven(run.indices, in: bytes), isMade(run),
                !Self.isOther(bytes[range.lowerBound..<start])
            {
                return run.indices
            }
            start = run.endIndex + 1
        }
        return nil
    }

    // Between quotes, or behind a sign and before the end of a line or of what stands in it.
    private func isGiven(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0
        let behind = range.upperBound < bytes.count ? bytes[range.upperBound] : UInt8(ascii: "\n")
        return Alphabet("\"'`=:>| \t").contains(before) && Alphabet("\"'`,;<)]}|& \t\r\n\\").contains(behind)
    }

    // Random values of that length have a digit and a letter, and nearly always pass for random.
    private func isMade(_ value: ArraySlice<UInt8>) -> Bool {
        value.contains(where: Alphabet.digit.contains) && value.contains(where: Alphabet.letter.contains)
            && Randomness(value).isRandom && Placeholder.reason(value) == nil
    }

    // What the line calls a sum or another id.
    private static func isOther(_ text: ArraySlice<UInt8>) -> Bool {
        let line = text.suffix(64)
        let start = line.lastIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: ",") }.map { $0 + 1 }
        let name = line[(start ?? line.startIndex)...].map(asciiLowercase)
        return others.contains(where: name.contains)
    }

    private static let others: [StaticString] = [
        "sha", "md5", "sum", "hash", "digest", "etag", "commit", "revision", "integrity", "fingerprint", "uuid",
        "image",
    ]

    private static let longest = 400

    private static func lines(behind offset: Int, in bytes: [UInt8]) -> Int {
        var left = 5
        let text = bytes[offset...].prefix(longest)
        return text.firstIndex { byte in
            if byte == UInt8(ascii: "\n") { left -= 1 }
            return left == 0
        } ?? text.endIndex
    }

    private static func lines(before offset: Int, in bytes: [UInt8]) -> Int {
        var left = 5
        let text = bytes[..<offset].suffix(longest)
        let start = text.lastIndex { byte in
            if byte == UInt8(ascii: "\n") { left -= 1 }
            return left == 0
        }
        return start.map { $0 + 1 } ?? text.startIndex
    }
}
