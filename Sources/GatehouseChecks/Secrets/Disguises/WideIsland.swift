import GatehouseCore
import GatehouseMatch

/// Text of two or four bytes a character among other bytes, such as UTF-16 in a program or a registry export.
enum WideIsland {
    static let disguise = Disguise(sign: .wide) { bytes, offset, after, found in
        guard let first = (offset..<min(bytes.count, offset + 8)).first(where: { bytes[$0] != 0 }) else {
            return offset + 1
        }
        let width = first + 2 < bytes.count && bytes[first + 2] == 0 ? 4 : 2
        // Zeros stand behind each character; where they stand before it, they are those of the character before.
        guard isCharacter(first, width, in: bytes) else { return offset + 1 }
        var (start, end) = (first, first)
        while start - width >= after, isCharacter(start - width, width, in: bytes) { start -= width }
        while isCharacter(end, width, in: bytes) { end += width }
        if end < bytes.count, Printable.contains(bytes[end]) { end += 1 }
        let text = stride(from: start, to: end, by: width).map { bytes[$0] }
        if text.count >= 8 {
            var origin = Origin()
            origin.add(inner: 0, outer: start..<end, innerUnit: 1, outerUnit: width)
            found(
                Layer(guessed: text, width == 2 ? "it is written in UTF-16" : "it is written in UTF-32", from: origin))
        }
        return max(end, offset + 1)
    }

    private static func isCharacter(_ at: Int, _ width: Int, in bytes: [UInt8]) -> Bool {
        guard at >= 0, at + width <= bytes.count, Printable.contains(bytes[at]) else { return false }
        return bytes[(at + 1)..<(at + width)].allSatisfy { $0 == 0 }
    }
}
