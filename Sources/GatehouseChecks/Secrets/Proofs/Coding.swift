/// Bytes written as text, in digits of four, five or six bits (RFC 4648).
package enum Coding {
    /// The bytes that the text stands for, with or without padding; nil for a foreign character, an impossible length or
    /// wrong padding.
    package static func base64(_ text: some Collection<UInt8>) -> [UInt8]? { padded(text, .base64, bits: 6, block: 4) }

    /// The bytes that the text stands for, with or without padding.
    package static func base32(_ text: some Collection<UInt8>) -> [UInt8]? { padded(text, .base32, bits: 5, block: 8) }

    /// The bytes that the hexadecimal digits stand for, in either case.
    package static func hex(_ text: some Collection<UInt8>) -> [UInt8]? {
        guard text.count.isMultiple(of: 2), let values = Digits.hex.values(of: text) else { return nil }
        return regroup(values, from: 4, to: 8)?.groups
    }

    /// The bytes in base64, without padding.
    package static func base64Text(of bytes: [UInt8]) -> [UInt8] { text(of: bytes, .base64, bits: 6) }

    /// The bytes in base64 of the URL-safe alphabet, without padding.
    package static func base64URLText(of bytes: [UInt8]) -> [UInt8] {
        base64Text(of: bytes).map {
            switch $0 {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            default: $0
            }
        }
    }

    /// The bytes in base32, without padding.
    package static func base32Text(of bytes: [UInt8]) -> [UInt8] { text(of: bytes, .base32, bits: 5) }

    private static func padded(
        _ text: some Collection<UInt8>, _ digits: Digits, bits: Int, block: Int
    ) -> [UInt8]? {
        let equals = UInt8(ascii: "=")
        let end = text.firstIndex(of: equals) ?? text.endIndex
        let padding = text[end...]
        guard padding.allSatisfy({ $0 == equals }), padding.count < block,
            padding.isEmpty || text.count.isMultiple(of: block),
            let values = digits.values(of: text[..<end]),
            let (groups, rest) = regroup(values, from: bits, to: 8), rest < bits
        else { return nil }
        return groups
    }

    private static func text(of bytes: [UInt8], _ digits: Digits, bits: Int) -> [UInt8] {
        guard let (groups, rest) = regroup(bytes, from: 8, to: bits) else { return [] }
        let tail = bytes.last.map { rest == 0 ? [] : [($0 & (1 << UInt8(rest) - 1)) << UInt8(bits - rest)] } ?? []
        return (groups + tail).map { digits.character(for: Int($0)) }
    }

    /// The same bits in groups of another size, and how many were left over; nil where a group is too big for its size.
    static func regroup(_ values: [UInt8], from: Int, to: Int) -> (groups: [UInt8], rest: Int)? {
        var groups: [UInt8] = []
        var (bits, count): (UInt32, Int) = (0, 0)
        for value in values {
            guard from == 8 || value < 1 << UInt8(from) else { return nil }
            bits = (bits << UInt32(from) | UInt32(value)) & 0xffff
            count += from
            while count >= to {
                count -= to
                groups.append(UInt8(truncatingIfNeeded: bits >> UInt32(count) & (1 << UInt32(to) - 1)))
            }
        }
        return (groups, count)
    }
}
