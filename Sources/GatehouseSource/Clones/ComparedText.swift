/// The tokens of a source that are compared with those of others: all code but the statements that import something,
/// and where each stands.
package struct ComparedText: Sendable {
    /// What the tokens say; equal for equal tokens.
    package let codes: [UInt64]
    /// The line of each token; 1 for the first.
    package let lines: [UInt32]
    /// Whether the source could be told apart for certain.
    package let isWhole: Bool

    /// - Parameter isRenamed: whether all names are taken for one, and so are all numbers and all strings.
    package init(_ source: SourceText, renamed isRenamed: Bool = false) {
        var codes: [UInt64] = []
        var lines: [UInt32] = []
        codes.reserveCapacity(source.tokens.count / 2)
        lines.reserveCapacity(source.tokens.count / 2)
        var imports = ImportStatements(source.language)
        for token in source.tokens {
            guard token.isCode, !imports.take(token) else { continue }
            codes.append(isRenamed ? Self.shape(of: token) : token.code.value)
            lines.append(token.line)
        }
        self.init(codes: codes, lines: lines, isWhole: source.isWhole)
    }

    package init(codes: [UInt64], lines: [UInt32], isWhole: Bool = true) {
        self.codes = codes
        self.lines = lines
        self.isWhole = isWhole
    }

    package var count: Int { codes.count }

    /// How many lines have code on them.
    package var codeLines: Int { codeLines(in: 0..<count) }

    /// How many of the lines that the tokens stand on have code on them.
    package func codeLines(in range: Range<Int>) -> Int {
        var (count, last) = (0, UInt32(0))
        for line in lines[range] where line != last {
            count += 1
            last = line
        }
        return count
    }

    /// The lines from the first token to the last.
    package func lineRange(of range: Range<Int>) -> ClosedRange<Int> {
        guard let first = lines[range].first, let last = lines[range].last else { return 1...1 }
        return Int(first)...Int(Swift.max(first, last))
    }

    /// Whether there are at least so many different tokens among these.
    package func holds(_ least: Int, differentIn range: Range<Int>) -> Bool {
        var seen = Set<UInt64>()
        for code in codes[range] where seen.insert(code).inserted && seen.count >= least { return true }
        return false
    }

    /// The tokens as sixteen bytes: equal for equal runs.
    package func digest(of range: Range<Int>) -> [UInt8] {
        var (one, two) = (UInt64(range.count), 0x9e37_79b9_7f4a_7c15 as UInt64)
        for code in codes[range] {
            one = mixed(one ^ code)
            two = mixed(two &+ code &* 0xbf58_476d_1ce4_e5b9)
        }
        return [one, two].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
    }

    // Keywords and signs make the shape of code; what people choose does not.
    private static func shape(of token: Token) -> UInt64 {
        switch token.kind {
        case .word: Keywords.all.contains(token.code) ? token.code.value : 1
        case .number: 2
        case .string: 3
        default: token.code.value
        }
    }
}

/// A number in which every bit depends on every bit of another.
@inline(__always)
func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
}
