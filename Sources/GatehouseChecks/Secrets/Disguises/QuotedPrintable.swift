import GatehouseCore
import GatehouseMatch

/// Text of mails (RFC 2045, 6.7): long lines are broken behind a `=`, and bytes may be written as `=41`.
enum QuotedPrintable {
    static let disguise = Disguise(sign: .softBreak) { bytes, offset, after, found in
        var start = offset
        while start > after, offset - start <= longestLine, bytes[start - 1] != 0x0a { start -= 1 }
        // It is made for channels of seven bits.
        guard bytes[start..<offset].allSatisfy(Printable.contains) else { return offset + 1 }
        // Only a line that is as long as the rule demands was broken by it.
        // A row of them underlines a heading: a mail would write the one before the break as `=3D`.
        guard (shortestLine...longestLine).contains(offset - start), bytes[offset - 1] != UInt8(ascii: "=") else {
            return offset + 1
        }
        var (at, lineStart) = (start, start)
        var text: [UInt8] = []
        var origin = Origin(asItStands: start..<start)
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "="), let (byte, length) = escape(bytes, at) {
                if let byte { text.append(byte) }
                at += length
                origin.add(inner: text.count, outer: at..<at)
                if byte == nil { lineStart = at }
            } else {
                // Behind a line that is not broken, the next one may be.
                if bytes[at] == 0x0a {
                    if !goesOn(bytes, at + 1) { break }
                    lineStart = at + 1
                }
                if at - lineStart > longestLine || !Printable.contains(bytes[at]) { break }
                text.append(bytes[at])
                at += 1
            }
        }
        origin.add(inner: text.count, outer: at..<at)
        // What begins within a line that is too long is undone nowhere.
        if text.count < at - start { found(Layer(guessed: text, "it is written in quoted-printable", from: origin)) }
        return max(at, offset + 1)
    }

    // Mails are wrapped at 76; some programs break a little earlier.
    private static let shortestLine = 60
    private static let longestLine = 77

    // A byte, or nil for a break; and how long it is written.
    private static func escape(_ bytes: [UInt8], _ at: Int) -> (byte: UInt8?, length: Int)? {
        guard at + 1 < bytes.count else { return nil }
        if bytes[at + 1] == 0x0a { return (nil, 2) }
        if bytes[at + 1] == 0x0d, at + 2 < bytes.count, bytes[at + 2] == 0x0a { return (nil, 3) }
        return Escapes.number(bytes, at + 1, 2, radix: 16).map { (UInt8(truncatingIfNeeded: $0), 3) }
    }

    private static func goesOn(_ bytes: [UInt8], _ start: Int) -> Bool {
        let line = bytes[min(start, bytes.count)...].prefix(longestLine + 2).prefix { $0 != 0x0a }
        return line.last == UInt8(ascii: "=") || line.dropLast().last == UInt8(ascii: "=") && line.last == 0x0d
    }
}
