/// A comment that forgives a finding where it stands: `gatehouse:allow CODE [until=DATE] reason`, on the line of the
/// finding or the one above. Without a reason, with a code or a date that is none, or outside a comment, it forgives
/// nothing.
package struct InlineAllowance: Hashable, Sendable {
    package let code: Code
    package let until: Day?
    package let reason: String

    /// The allowance that a line holds, wherever in the line its comment begins.
    package init?(inLine line: some Collection<UInt8>) {
        let line = Array(line)
        guard let start = Self.end(of: Self.marker, in: line[...]),
            Self.opensComment(line[..<(start - Self.marker.count)])
        else { return nil }
        // A minified file is one line of any length; a reason is a sentence.
        let text = String(decoding: line[start...].prefix(300), as: UTF8.self)
        var words = text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" })[...]
        guard let code = words.popFirst().map({ Code(String($0)) }), code.isWellFormed else { return nil }
        var until: Day?
        if let word = words.first, word.hasPrefix("until=") {
            guard let day = Day(String(word.dropFirst(6))) else { return nil }
            until = day
            words.removeFirst()
        }
        let reason = words.filter { !Self.closers.contains(String($0)) }.joined(separator: " ")
        guard reason.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return nil }
        self.code = code
        self.until = until
        self.reason = reason
    }

    /// The allowances of a text by the line (1 for the first) that they stand on.
    package static func all(in bytes: [UInt8]) -> [Int: InlineAllowance] {
        var allowances: [Int: InlineAllowance] = [:]
        guard end(of: marker, in: bytes[...]) != nil else { return allowances }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() { allowances[index + 1] = InlineAllowance(inLine: line) }
        return allowances
    }

    private static let marker = Array("gatehouse:allow ".utf8)
    private static let closers: Set<String> = ["*/", "-->", "#}", "%>", "--%>", "*)", "-}", "}}"]
    private static let openers = Set("#/*-;%!'".utf8)

    // Every comment opens with one of a few signs, in any language; a line within a longer comment opens with nothing.
    private static func opensComment(_ before: ArraySlice<UInt8>) -> Bool {
        guard let last = before.last(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) else {
            return true
        }
        return openers.contains(last)
    }

    private static func end(of needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        var from = bytes.startIndex
        while let start = bytes[from...].firstIndex(of: needle[0]) {
            if bytes[start...].starts(with: needle) { return start + needle.count }
            from = start + 1
        }
        return nil
    }
}
