import GatehouseCore
import GatehouseMatch

/// Reads the credentials of HTTP by their schemes: `Bearer …`, `Basic …`, and `curl -u user:password`.
enum Header {
    static let reader = ContextReader(
        "a credential of HTTP", ["bearer ", "basic ", " -u ", " -u'", " -u\"", "--user ", "--proxy-user "]
    ) {
        candidate(at: $0, in: $1, &$3)
    }

    private static func candidate(at offset: Int, in bytes: [UInt8], _ budget: inout Budget) -> Candidate? {
        let isOption = bytes[offset] == UInt8(ascii: " ") || bytes[offset] == UInt8(ascii: "-")
        guard let space = bytes[offset...].dropFirst().prefix(13).lastIndex(where: { separators.contains($0) }) else {
            return nil
        }
        var start = isOption ? space + 1 : offset
        while isOption, start < bytes.count, start < space + 4, separators.contains(bytes[start]) { start += 1 }
        let end =
            bytes[start...].prefix(1_024).firstIndex { isOption ? stop.contains($0) : ends.contains($0) }
            ?? min(bytes.count, start + 1_024)
        guard budget.spend((end - start) / 8 + 1), end > start else { return nil }
        return isOption ? option(start..<end, before: offset, in: bytes) : scheme(start..<end, in: bytes)
    }

    private static func scheme(_ text: Range<Int>, in bytes: [UInt8]) -> Candidate? {
        guard let found = Credentials.read(text, in: bytes), found.range.count >= 16 || !isBearer(bytes[text]),
            isBearer(bytes[text]) || Coding.base64(bytes[found.range])?.contains(UInt8(ascii: ":")) == true
        else { return nil }
        return Candidate(
            source: .header, range: found.range, publicPrefix: nil, evidence: found.evidence, because: [found.because],
            field: text.lowerBound..<(text.lowerBound + 5))
    }

    private static func isBearer(_ text: ArraySlice<UInt8>) -> Bool {
        text.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "e")
    }

    // `curl -u user:password https://…`: the line must speak of curl, or of an address.
    private static func option(_ range: Range<Int>, before offset: Int, in bytes: [UInt8]) -> Candidate? {
        guard let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")), colon > range.lowerBound,
            bytes[range].dropLast().last != UInt8(ascii: ":"), isCurl(before: offset, in: bytes)
        else { return nil }
        let password = bytes[(colon + 1)..<range.upperBound]
        guard let evidence = GivenPassword.evidence(of: password, user: bytes[range.lowerBound..<colon]) else {
            return nil
        }
        return Candidate(
            source: .header, range: (colon + 1)..<range.upperBound, publicPrefix: nil, evidence: evidence,
            because: ["a user and a password on a command line"], field: offset..<(offset + 3))
    }

    // Whether the command, of which the option may stand some lines further down, is curl.
    private static func isCurl(before offset: Int, in bytes: [UInt8]) -> Bool {
        let before = bytes[max(0, offset - 500)..<offset]
        var start = before.endIndex
        while start > before.startIndex {
            let isBreak = bytes[start - 1] == UInt8(ascii: "\n")
            if isBreak, !(start >= before.startIndex + 2 && continuations.contains(bytes[start - 2])) { break }
            start -= 1
        }
        return before[start...].contains("curl")
    }

    private static let separators = Alphabet(" '\"")
    private static let continuations = Alphabet("\\`^\r")
    private static let stop = Alphabet(" \t\r\n\"'`<>,;)}]\\")
    private static let ends = Alphabet("\r\n<>{}[](),;")
}
