/// Which bytes are a private key's text, from its BEGIN line to its END line, or to where it is cut off.
struct PEMExtent {
    let label: [UInt8]
    /// The label's line and all that follows, the END line included.
    let whole: Range<Int>
    /// What stands between the two lines.
    let body: Range<Int>
    let isComplete: Bool

    /// The text that starts at the offset with `-----BEGIN`; nil where no label of a private key follows.
    init?(in bytes: [UInt8], at offset: Int) {
        let begin = Array("-----BEGIN ".utf8)
        guard offset >= 0, offset < bytes.count, bytes[offset...].starts(with: begin),
            let label = Self.label(bytes[(offset + begin.count)...])
        else { return nil }
        self.label = Array(label)
        let start = label.endIndex + Self.dashes.count
        let limit = min(bytes.count, start + Self.longest)
        let stop = Self.firstDashes(in: bytes[start..<limit]) ?? limit
        let end = Array("-----END ".utf8) + label + Self.dashes
        isComplete = bytes[stop...].starts(with: end)
        let last = isComplete ? stop : Self.cut(bytes[start..<stop])
        body = start..<last
        whole = offset..<(isComplete ? stop + end.count : last)
    }

    private static let dashes = Array("-----".utf8)
    // A key of 16384 bits takes 13 kB.
    private static let longest = 32_768

    private static func label(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let label = rest.prefix(48).prefix { $0 != UInt8(ascii: "-") }
        let isPlain = label.allSatisfy { (0x41...0x5a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x20 }
        let words = label.split(separator: 0x20)
        let isPrivate = zip(words, words.dropFirst()).contains {
            $0.elementsEqual("PRIVATE".utf8) && $1.elementsEqual("KEY".utf8)
        }
        return isPlain && isPrivate && rest[label.endIndex...].starts(with: dashes) ? label : nil
    }

    private static func firstDashes(in bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.startIndex
        while let dash = bytes[index...].firstIndex(of: UInt8(ascii: "-")) {
            if bytes[dash...].starts(with: dashes) { return dash }
            index = dash + 1
        }
        return nil
    }

    // A key without its end goes as far as its lines hold nothing but base64 and what quotes it.
    private static func cut(_ bytes: ArraySlice<UInt8>) -> Int {
        var end = bytes.startIndex
        for line in bytes.split(separator: 0x0a, omittingEmptySubsequences: false) {
            let digits = line.filter { Digits.base64.value(of: $0) != nil }.count
            if digits * 10 < line.count * 8 { break }
            end = line.endIndex
        }
        return end
    }
}
