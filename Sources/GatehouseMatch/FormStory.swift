extension FormMatcher {
    /// The form in words: `'ghp_', 36 of 0-9 A-Z a-z`.
    package var story: String { FormStory.words(for: form.sequence) }

    /// Where the form ends to fit, for an anchor at the offset at which it does not match; nil where that is not plain.
    package func shortfall(in bytes: [UInt8], anchor: Int) -> String? {
        let start = anchor - lead.lowerBound
        guard start >= 0 else { return "too little stands before it" }
        var at = start
        var before = ""
        for part in form.sequence {
            switch FormStory.step(part, at: at, bytes) {
            case .fits(let count): at += count
            case .falls(let why): return why + before
            }
            before = " behind " + FormStory.words(for: [part])
        }
        if start > 0, form.notBefore.contains(bytes[start - 1]), !Escape.ends(at: start, bytes) {
            return "it begins in the middle of a word"
        }
        if at < bytes.count, form.notAfter.contains(bytes[at]) {
            return "more of the same follows, so it is another thing"
        }
        return nil
    }
}

/// Tells parts of forms in words.
enum FormStory {
    enum Step {
        case fits(Int)
        case falls(String)
    }

    static func words(for parts: [Form.Part]) -> String { parts.map(words).joined(separator: ", ") }

    private static func words(for part: Form.Part) -> String {
        switch part {
        case .text(let text, let folded): quoted(text) + (folded ? " in any case" : "")
        case .anyOf(let texts): texts.map(quoted).joined(separator: " or ")
        case .run(let alphabet, let counts): words(for: counts) + " of " + alphabet.story
        case .maybe(let parts): "perhaps " + words(for: parts)
        }
    }

    /// Whether the part stands at the offset, and how long it is there; or what is wrong.
    static func step(_ part: Form.Part, at offset: Int, _ bytes: [UInt8]) -> Step {
        switch part {
        case .text(let text, let folded):
            guard Literal(text, folded: folded).stands(in: bytes, at: offset) else {
                return .falls("expected \(words(for: part))")
            }
            return .fits(text.count)
        case .anyOf(let texts):
            let standing = texts.filter { Literal($0, folded: false).stands(in: bytes, at: offset) }
            guard let longest = standing.map(\.count).max() else { return .falls("expected \(words(for: part))") }
            return .fits(longest)
        case .run(let alphabet, let counts):
            let count = bytes[min(offset, bytes.count)...].prefix(counts.upperBound).prefix(while: alphabet.contains)
                .count
            guard count >= counts.lowerBound else {
                return .falls("expected \(words(for: part)), and \(count) stand there,")
            }
            return .fits(count)
        case .maybe(let parts): return .fits(length(of: parts, at: offset, bytes) ?? 0)
        }
    }

    private static func length(of parts: [Form.Part], at offset: Int, _ bytes: [UInt8]) -> Int? {
        var at = offset
        for part in parts {
            guard case .fits(let count) = step(part, at: at, bytes) else { return nil }
            at += count
        }
        return at - offset
    }

    private static func words(for counts: ClosedRange<Int>) -> String {
        counts.count == 1 ? "\(counts.lowerBound)" : "\(counts.lowerBound) to \(counts.upperBound)"
    }

    private static func quoted(_ text: [UInt8]) -> String {
        "'"
            + text.map { (0x20..<0x7f).contains($0) ? String(UnicodeScalar($0)) : "\\x" + String($0, radix: 16) }
            .joined()
            + "'"
    }
}

extension Alphabet {
    /// The set as people write it: `0-9 A-F a-f`.
    package var story: String {
        var ranges: [ClosedRange<UInt8>] = []
        for byte in members {
            if let last = ranges.last, last.upperBound == byte &- 1 {
                ranges[ranges.count - 1] = last.lowerBound...byte
            } else {
                ranges.append(byte...byte)
            }
        }
        return ranges.map { range in
            let ends = [range.lowerBound, range.upperBound].map { byte in
                (0x21..<0x7f).contains(byte) ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16)
            }
            return range.count == 1
                ? ends[0] : range.count == 2 ? ends.joined(separator: " ") : ends.joined(separator: "-")
        }.joined(separator: " ")
    }
}
