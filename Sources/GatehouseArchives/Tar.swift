/// Archives of `tar`, in the forms of ustar, pax and GNU.
enum Tar {
    static func unpack(_ bytes: [UInt8], into taker: inout some Unpacking) {
        var at = 0
        var longName: [UInt8]?
        while at + TarHeader.size <= bytes.count {
            guard let header = TarHeader(in: bytes, at: at) else {
                // Two blocks of zeros end the archive; whatever follows was read as it stands.
                if bytes[at..<(at + TarHeader.size)].contains(where: { $0 != 0 }) { taker.skip(.unknown) }
                return
            }
            guard taker.mayTakeMember() else { return }
            let start = at + TarHeader.size
            let place = start..<(start + min(header.count, bytes.count - start))
            if header.count > place.count { taker.skip(.unknown) }
            switch header.type {
            case UInt8(ascii: "L"): longName = Array(bytes[place].prefix { $0 != 0 })
            case UInt8(ascii: "x"): longName = paxName(bytes[place])
            case UInt8(ascii: "g"), UInt8(ascii: "K"): break
            default:
                if !place.isEmpty { taker.take(Member(longName ?? header.name, Array(bytes[place]), at: place)) }
                longName = nil
            }
            at = start + (place.count + TarHeader.size - 1) / TarHeader.size * TarHeader.size
        }
    }

    // Records such as `27 path=some/long/name\n`.
    private static func paxName(_ records: ArraySlice<UInt8>) -> [UInt8]? {
        for line in records.split(separator: 0x0a) {
            guard let space = line.firstIndex(of: 0x20) else { continue }
            let record = line[(space + 1)...]
            if record.starts(with: "path=".utf8) { return Array(record.dropFirst(5)) }
        }
        return nil
    }
}
