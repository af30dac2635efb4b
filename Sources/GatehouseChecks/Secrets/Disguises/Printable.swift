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
        var (run, zeros) = (0, 0)
        for byte in bytes {
            run = contains(byte) ? run + 1 : 0
            if run >= enough || run == bytes.count && run >= 8 { return true }
            if byte == 0 { zeros += 1 }
        }
        return run == bytes.count || zeros * 5 >= bytes.count * 2
    }
}
