import GatehouseArchives
import GatehouseCore
import GatehouseMatch

/// Bytes as a list of hexadecimal numbers: `0x41, 0x42, 0x43`.
enum NumberList {
    static let disguise = Disguise(sign: .number) { bytes, offset, after, found in
        var at = offset
        var text: [UInt8] = []
        var origin = Origin()
        while let value = number(bytes, at) {
            origin.add(inner: text.count, outer: at..<(at + 4), innerUnit: 1, outerUnit: 4)
            text.append(value)
            guard let next = next(bytes, at + 4) else { break }
            at = next
        }
        if text.count >= 12, Printable.hasIsland(text) || Packing(of: text) != nil {
            found(Layer(guessed: text, "it is written as a list of numbers", from: origin))
        }
        return max(at + 1, offset + 1)
    }

    // Two digits behind `0x`, and no more.
    private static func number(_ bytes: [UInt8], _ at: Int) -> UInt8? {
        guard let value = Escapes.number(bytes, at + 2, 2, radix: 16), bytes[at] == UInt8(ascii: "0"),
            bytes[at + 1] | 0x20 == UInt8(ascii: "x"), at + 4 >= bytes.count || !Alphabet.word.contains(bytes[at + 4])
        else { return nil }
        return UInt8(truncatingIfNeeded: value)
    }

    // Between two numbers stand a comma, blanks, line ends, or a cast.
    private static func next(_ bytes: [UInt8], _ end: Int) -> Int? {
        var at = end
        while at + 3 < bytes.count, at < end + 64 {
            if bytes[at] == UInt8(ascii: "0"), bytes[at + 1] | 0x20 == UInt8(ascii: "x") { return at }
            if !between.contains(bytes[at]) { return nil }
            at += 1
        }
        return nil
    }

    private static let between = Alphabet.lower + " ,;\t\r\n\\\"'()|:"
}
