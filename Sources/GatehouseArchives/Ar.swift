/// Archives of `ar`: Debian packages, and libraries.
enum Ar {
    static func unpack(_ bytes: [UInt8], into taker: inout some Unpacking) {
        var at = 8
        while at + headerSize <= bytes.count {
            let header = bytes[at..<(at + headerSize)]
            guard header.suffix(2).elementsEqual("`\n".utf8), let size = number(header[(at + 48)..<(at + 58)]),
                size <= bytes.count - at - headerSize
            else { return taker.skip(.unknown) }
            guard taker.mayTakeMember() else { return }
            let place = (at + headerSize)..<(at + headerSize + size)
            let name = header.prefix(16).prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "/") }
            if size > 0 { taker.take(Member(Array(name), Array(bytes[place]), at: place)) }
            // Members begin at even offsets.
            at = place.upperBound + place.upperBound % 2
        }
    }

    private static let headerSize = 60

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        let text = digits.prefix { $0 != UInt8(ascii: " ") }
        return Int(String(decoding: text, as: UTF8.self)).flatMap { $0 >= 0 ? $0 : nil }
    }
}
