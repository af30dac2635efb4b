import GatehouseMatch

/// How far a text is from words: code and prose against characters drawn by chance.
///
/// Each character is weighed by the two before it: how rare it is there in the words of code and prose, less how rare it
/// is by chance. Random values come out above zero and grow with their length; words and identifiers come out below.
/// Letters lose their case, but a hump begins a word, as other signs do.
enum Strangeness {
    /// The strangeness of the text, in quarter bits.
    static func of(_ text: ArraySlice<UInt8>) -> Int {
        table.withUTF8Buffer { table in
            guard table.count == 28 * 28 * 28 else { return 0 }
            var walk = Walk()
            for index in text.indices {
                let byte = text[index]
                let next = index + 1 < text.endIndex ? text[index + 1] : 0
                walk.step(byte, before: index > text.startIndex ? text[index - 1] : 0, next, table)
            }
            walk.add(0, table)
            return walk.sum
        }
    }

    private struct Walk {
        var sum = 0
        private var first = 0
        private var second = 0
        private var turns = 0

        mutating func step(_ byte: UInt8, before: UInt8, _ next: UInt8, _ table: UnsafeBufferPointer<UInt8>) {
            switch byte {
            case 0x61...0x7a:
                if isDigit(before) { turn() }
                add(Int(byte) - 0x60, table)
            case 0x41...0x5a:
                if isDigit(before) { turn() }
                if isLower(before) || isUpper(before) && isLower(next) { add(0, table) }
                add(Int(byte) - 0x40, table)
            case 0x30...0x39: add(27, table)
            default:
                add(0, table)
                if byte < 0x80 && !Strangeness.joints.contains(byte) { sum += Strangeness.sign }
            }
        }

        // One class more: 0 between words, the letters, 27 for a digit.
        mutating func add(_ symbol: Int, _ table: UnsafeBufferPointer<UInt8>) {
            if symbol == 0 && second == 0 { return }
            let chance = symbol == 0 ? 0 : symbol < 27 ? Strangeness.letter : Strangeness.digit
            sum += Int(table[(first * 28 + second) * 28 + symbol]) - 0x23 - chance
            (first, second) = symbol == 0 ? (0, 0) : (second, symbol)
        }

        // Names may go on behind a number, as in `md5sum`, but not time and again.
        private mutating func turn() {
            sum += turns == 0 ? 0 : Strangeness.turn
            turns += 1
        }

        private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
        private func isLower(_ byte: UInt8) -> Bool { 0x61...0x7a ~= byte }
        private func isUpper(_ byte: UInt8) -> Bool { 0x41...0x5a ~= byte }
    }

    // A letter by chance is one of 26, a digit a third of what is not: 4.75 and 1.75 bits. Other signs are rare in words.
    private static let letter = 19
    private static let digit = 7
    private static let sign = 10
    private static let turn = 16
    // What stands between the words of a name, a path or a sentence.
    private static let joints = Alphabet("_-. /:")
}
