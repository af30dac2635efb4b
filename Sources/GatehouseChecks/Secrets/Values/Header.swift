import GatehouseCore
import GatehouseMatch

/// Reads the credentials of HTTP: `Authorization: Bearer …`, `Authorization: Basic …`, and `curl -u user:password`.
enum Header {
    static let anchors = ["bearer ", "basic ", " -u ", " -u'", " -u\"", "--user "].map { Literal($0, folded: true) }

    /// The credential behind the anchor at the offset; nil where none stands there.
    static func candidate(at offset: Int, in bytes: [UInt8], _ budget: inout Budget) -> Candidate? {
        let isOption = bytes[offset] == UInt8(ascii: " ") || bytes[offset] == UInt8(ascii: "-")
        guard let space = bytes[offset...].dropFirst().prefix(8).lastIndex(where: { separators.contains($0) }) else {
            return nil
        }
        var start = space + 1
        while start < bytes.count, start < space + 4, separators.contains(bytes[start]) { start += 1 }
        let limit = min(bytes.count, start + 1024)
        var end = start
        while end < limit, !stop.contains(bytes[end]) { end += 1 }
        guard budget.spend((end - start) / 8 + 1), end > start else { return nil }
        return isOption
            ? option(start..<end, before: offset, in: bytes) : credential(start..<end, at: offset, in: bytes)
    }

    private static func credential(_ range: Range<Int>, at offset: Int, in bytes: [UInt8]) -> Candidate? {
        let value = bytes[range]
        let isBasic = bytes[offset + 1] | 0x20 == UInt8(ascii: "a")
        if isBasic {
            guard let pair = Coding.base64(value), let colon = pair.firstIndex(of: UInt8(ascii: ":")),
                pair.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }), pair.count - colon > 3,
                !isPlaceholder(pair[(colon + 1)...])
            else { return nil }
            return Candidate(
                source: .header, range: range, publicPrefix: nil, evidence: .contextual,
                because: ["it decodes to a user and a password"], field: offset..<(offset + 5))
        }
        let randomness = Randomness(value)
        guard value.count >= 16, randomness.isRandom, Placeholder.reason(value) == nil,
            value.contains(where: Alphabet.digit.contains), !value.contains(UInt8(ascii: ":"))
        else { return nil }
        return Candidate(
            source: .header, range: range, publicPrefix: 0, evidence: .contextual,
            because: ["it stands behind 'Bearer'", "the value is as random as a made one"], field: offset..<(offset + 6)
        )
    }

    // `curl -u user:password https://…`: the line must speak of curl, or of an address.
    private static func option(_ range: Range<Int>, before offset: Int, in bytes: [UInt8]) -> Candidate? {
        guard let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")), colon > range.lowerBound,
            bytes[range].dropLast().last != UInt8(ascii: ":"), isCurl(before: offset, in: bytes)
        else { return nil }
        let password = bytes[(colon + 1)..<range.upperBound]
        guard password.count >= 4, password.first != UInt8(ascii: "$"), password.first != UInt8(ascii: "/"),
            !isPlaceholder(password)
        else { return nil }
        return Candidate(
            source: .header, range: (colon + 1)..<range.upperBound, publicPrefix: nil, evidence: .contextual,
            because: ["a user and a password on a command line"], field: offset..<(offset + 3))
    }

    private static func isPlaceholder(_ password: ArraySlice<UInt8>) -> Bool {
        Placeholder.reason(password) != nil || OwnWords.are(password)
    }

    private static func isCurl(before offset: Int, in bytes: [UInt8]) -> Bool {
        let line = bytes[max(0, offset - 200)..<offset]
        let start = line.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? line.startIndex
        return Placeholder.contains(Array(line[start...]), "curl")
    }

    private static let separators = Alphabet(" '\"")
    private static let stop = Alphabet(" \t\r\n\"'`<>,;)}]\\")
}
