/// Tells decoded text from decoded noise.
enum Printable {
    /// Whether the byte is ASCII that is printed, or white space.
    static func contains(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7f || byte == 0x0a || byte == 0x09 || byte == 0x0d
    }

    /// Whether text may go on with the byte, in ASCII or another encoding: no control character breaks it off.
    static func goesOn(with byte: UInt8) -> Bool { byte >= 0x80 || contains(byte) }

    /// Whether the bytes are text throughout: no control characters, and few bytes that are not ASCII.
    static func isText(_ bytes: [UInt8]) -> Bool {
        var foreign = 0
        for byte in bytes where !contains(byte) {
            if byte < 0x80 { return false }
            foreign += 1
        }
        return foreign * 3 <= bytes.count
    }

    /// Whether somewhere so many printed bytes stand in a row, or so many between zeros, as noise of this length never has.
    static func hasIsland(_ bytes: [UInt8]) -> Bool {
        // Of all bytes, 0.38 are printed: each doubling of the length makes a run that is longer by 0.72 as likely.
        let enough = 11 + bytes.count.bitWidth - (bytes.count / 64).leadingZeroBitCount
        return bytes.withUnsafeBufferPointer { bytes in
            if hasRun(of: min(enough, bytes.count), in: bytes) { return true }
            return bytes.count { $0 == 0 } * 5 >= bytes.count * 2
        }
    }

    // Looks at the last byte of what would be a run first: where that is none of it, all bytes before it are no start of one.
    private static func hasRun(of length: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var (start, known) = (0, 0)
        while start + length <= bytes.count {
            // What lies between `start` and `known` is printed.
            var at = start + length - 1
            while at >= known, contains(bytes[at]) { at -= 1 }
            if at < known { return true }
            known = max(known, start + length)
            start = at + 1
        }
        return false
    }
}
