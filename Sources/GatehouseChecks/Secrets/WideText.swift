/// UTF-16 as Windows writes it, turned into UTF-8 so that the engine can read it.
enum WideText {
    /// The text in UTF-8 without its byte order mark, where the bytes are UTF-16 by a byte order mark, or by the
    /// pattern of their NUL bytes; nil where they are not.
    static func decoded(_ bytes: [UInt8]) -> [UInt8]? {
        if bytes.starts(with: [0xff, 0xfe]) { return decode(bytes.dropFirst(2), isBigEndian: false) }
        if bytes.starts(with: [0xfe, 0xff]) { return decode(bytes.dropFirst(2), isBigEndian: true) }
        let length = min(bytes.count, 4096)
        // Nearly every text is told to be none by this alone.
        guard bytes.withUnsafeBufferPointer({ $0.prefix(length).contains(0) }) else { return nil }
        let half = length / 2
        guard half >= 8 else { return nil }
        var nuls = (even: 0, odd: 0)
        for index in stride(from: 0, to: length - 1, by: 2) {
            nuls.even += bytes[index] == 0 ? 1 : 0
            nuls.odd += bytes[index + 1] == 0 ? 1 : 0
        }
        if nuls.odd * 2 >= half, nuls.even * 8 <= half { return decode(bytes[...], isBigEndian: false) }
        if nuls.even * 2 >= half, nuls.odd * 8 <= half { return decode(bytes[...], isBigEndian: true) }
        return nil
    }

    private static func decode(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
        let high = isBigEndian ? 0 : 1
        let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).lazy.map { (at: Int) -> UInt16 in
            UInt16(bytes[at + high]) << 8 | UInt16(bytes[at + 1 - high])
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        _ = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false) {
            result.append($0)
        }
        return result
    }
}
