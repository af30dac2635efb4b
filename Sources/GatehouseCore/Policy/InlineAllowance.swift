/// A comment that forgives a finding where it stands: `gatehouse:allow CODE [until=DATE] reason`, on the line of the
/// finding or the one above. Without a reason, or with a date that is none, it forgives nothing.
package struct InlineAllowance: Hashable, Sendable {
    package let code: Code
    package let until: Day?
    package let reason: String

    /// The allowance that a line holds, wherever in the line it begins.
    package init?(inLine line: some Collection<UInt8>) {
        let line = Array(line)
        guard let start = Self.end(of: Self.marker, in: line) else { return nil }
        var words = String(decoding: line[start...], as: UTF8.self)
            .split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" })[...]
        guard let code = words.popFirst(), code.contains("/") else { return nil }
        var until: Day?
        if let word = words.first, word.hasPrefix("until=") {
            guard let day = Day(String(word.dropFirst(6))) else { return nil }
            until = day
            words.removeFirst()
        }
        let reason = words.filter { !Self.closers.contains(String($0)) }
        if reason.isEmpty { return nil }
        self.code = Code(String(code))
        self.until = until
        self.reason = reason.joined(separator: " ")
    }

    /// The allowances on a line (1 for the first) of a text and on the one above.
    package static func beside(line: Int, in bytes: [UInt8]) -> [InlineAllowance] {
        guard line >= 1, end(of: marker, in: bytes) != nil else { return [] }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: line, omittingEmptySubsequences: false)
        return [line - 1, line - 2].filter(lines.indices.contains).compactMap { InlineAllowance(inLine: lines[$0]) }
    }

    private static let marker = Array("gatehouse:allow ".utf8)
    private static let closers: Set<String> = ["*/", "-->", "#}", "%>", "--%>"]

    private static func end(of needle: [UInt8], in bytes: [UInt8]) -> Int? {
        var from = bytes.startIndex
        while let start = bytes[from...].firstIndex(of: needle[0]) {
            if bytes[start...].starts(with: needle) { return start + needle.count }
            from = start + 1
        }
        return nil
    }
}
