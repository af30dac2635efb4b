import GatehouseCore
import GatehouseMatch

/// A stretch of text as the letters and digits in it, in lower case, and where the words among them begin and end:
/// `boxSecret_2 key` is `box secret 2 key`.
struct NameAtoms {
    /// Without the signs between the words.
    private(set) var letters: [UInt8] = []
    /// Where a word begins or ends in `letters`: the first is 0, the last their count.
    private(set) var bounds: [Int] = [0]

    /// The words of a range. `cuts` are offsets at which a word ends whatever its letters are.
    init(_ range: Range<Int>, in bytes: [UInt8], cuts: [Int]) {
        letters.reserveCapacity(range.count)
        var before: UInt8 = 0
        for index in range {
            let byte = bytes[index]
            if Self.isWord(byte) {
                let next = index + 1 < range.upperBound ? bytes[index + 1] : 0
                if Self.parts(before, byte, next) || cuts.contains(index) { cut() }
                letters.append(asciiLowercase(byte))
            } else {
                cut()
            }
            before = byte
        }
        cut()
    }

    /// Whether one of the words is this.
    func has(_ word: StaticString) -> Bool {
        word.withUTF8Buffer { word in
            zip(bounds, bounds.dropFirst()).contains { letters[$0..<$1].elementsEqual(word) }
        }
    }

    private mutating func cut() {
        if bounds.last != letters.count { bounds.append(letters.count) }
    }

    // `aB`, `A1`, `1a`, and the last capital of `ABc`.
    private static func parts(_ before: UInt8, _ byte: UInt8, _ next: UInt8) -> Bool {
        let isUpper = Alphabet.upper.contains(byte)
        if isUpper && Alphabet.lower.contains(before) { return true }
        if isUpper && Alphabet.upper.contains(before) && Alphabet.lower.contains(next) { return true }
        return Alphabet.digit.contains(byte) != Alphabet.digit.contains(before)
    }

    private static func isWord(_ byte: UInt8) -> Bool { Alphabet.base62.contains(byte) }
}
