import GatehouseCore
import GatehouseMatch

/// A value that is put together from several strings: `"abc" + "def"`.
enum JoinedStrings {
    static let disguise = Disguise(sign: .joint) { bytes, offset, after, found in
        var start = offset
        while start > after, offset - start < 256, goesOn(with: bytes[start - 1]) { start -= 1 }
        var text = Array(bytes[start..<offset])
        var origin = Origin(asItStands: start..<offset)
        var end = offset
        while let quote = Joint.nextString(behind: end, in: bytes), let last = endOfString(at: quote, in: bytes) {
            origin.add(inner: text.count, outer: (quote + 1)..<last)
            text += bytes[(quote + 1)..<last]
            end = last
        }
        if end == offset { return offset + 1 }
        let rest = bytes[end...].prefix(128).prefix(while: goesOn)
        origin.add(inner: text.count, outer: rest.startIndex..<rest.endIndex)
        found(
            Layer(
                guessed: text + rest, "it is put together from several strings", from: origin, ofTheSameFile: true))
        return end + 1
    }

    private static func goesOn(with byte: UInt8) -> Bool { byte != 0x0a && Printable.goesOn(with: byte) }

    private static func endOfString(at quote: Int, in bytes: [UInt8]) -> Int? {
        var at = quote + 1
        while at < bytes.count, at < quote + 2048, goesOn(with: bytes[at]) {
            if bytes[at] == bytes[quote] { return at }
            at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }
}
