/// One attempt to lay a form over the bytes from a given start.
struct FormRun {
    private let form: Form
    private let start: Int
    private let anchored: Int
    private let anchor: Int
    private let isPart: Bool
    private var valueStart = 0
    private var valueEnd = 0

    init(_ form: Form, at start: Int, anchored: Int, anchor: Int, isPart: Bool = false) {
        self.form = form
        self.start = start
        self.anchored = anchored
        self.anchor = anchor
        self.isPart = isPart
    }

    mutating func match(_ bytes: [UInt8], _ budget: inout Budget) -> FormMatcher.Match? {
        guard isFree(before: start, bytes), lay(form.sequence[...], at: start, bytes, &budget) else { return nil }
        return FormMatcher.Match(value: valueStart..<valueEnd, publicPrefix: publicPrefix(bytes))
    }

    // Texts are tried as they stand; runs from their longest to their shortest length.
    private mutating func lay(_ parts: ArraySlice<Form.Part>, at offset: Int, _ bytes: [UInt8], _ budget: inout Budget)
        -> Bool
    {
        guard budget.spend() else { return false }
        let index = parts.startIndex
        // A slice of other parts (those of an optional one) is numbered by itself, and has neither value nor anchor.
        if index == form.value.lowerBound { valueStart = offset }
        if index == form.value.upperBound { valueEnd = offset }
        guard let part = parts.first else { return isFree(behind: offset, bytes) }
        if index == anchored && offset != anchor { return false }
        let rest = parts.dropFirst()
        switch part {
        case .text(let text, let folded):
            return Literal(text, folded: folded).stands(in: bytes, at: offset)
                && lay(rest, at: offset + text.count, bytes, &budget)
        case .anyOf(let texts):
            for text in texts where Literal(text, folded: false).stands(in: bytes, at: offset) {
                if lay(rest, at: offset + text.count, bytes, &budget) { return true }
            }
            return false
        case .run(let alphabet, let counts):
            return layRun(alphabet, counts, rest, at: offset, bytes, &budget)
        case .maybe(let inner):
            if let end = Self.end(of: inner, at: offset, bytes), lay(rest, at: end, bytes, &budget) { return true }
            return lay(rest, at: offset, bytes, &budget)
        }
    }

    private mutating func layRun(
        _ alphabet: Alphabet, _ counts: ClosedRange<Int>, _ rest: ArraySlice<Form.Part>, at offset: Int,
        _ bytes: [UInt8], _ budget: inout Budget
    ) -> Bool {
        var count = Self.run(of: alphabet, atMost: counts.upperBound, at: offset, bytes)
        guard budget.spend(count / 8) else { return false }
        while count >= counts.lowerBound {
            if mayFollow(rest, at: offset + count, bytes), lay(rest, at: offset + count, bytes, &budget) { return true }
            if !mayBegin(rest, within: alphabet) { return false }
            count -= 1
        }
        return false
    }

    // Whether what follows may begin with, or end before, a byte of the run: else no shorter run does where the longest
    // does not.
    private func mayBegin(_ rest: ArraySlice<Form.Part>, within alphabet: Alphabet) -> Bool {
        switch rest.first {
        case nil: isPart || !alphabet.isSubset(of: form.notAfter)
        case .text(let text, let folded): folded || text.first.map(alphabet.contains) ?? true
        case .anyOf(let texts): texts.contains { $0.first.map(alphabet.contains) ?? true }
        case .run, .maybe: true
        }
    }

    // Looks at one byte, so that a long run does not cost an attempt for each length that it could have.
    private func mayFollow(_ rest: ArraySlice<Form.Part>, at offset: Int, _ bytes: [UInt8]) -> Bool {
        guard let part = rest.first else { return isFree(behind: offset, bytes) }
        guard offset < bytes.count else { return part.lengths.lowerBound == 0 }
        switch part {
        case .text(let text, let folded):
            return text.first == (folded ? Literal.lowercase(bytes[offset]) : bytes[offset])
        case .anyOf(let texts): return texts.contains { $0.first == bytes[offset] }
        case .run(let alphabet, let counts): return counts.lowerBound == 0 || alphabet.contains(bytes[offset])
        case .maybe(let inner):
            return mayFollow(inner[...], at: offset, bytes) || mayFollow(rest.dropFirst(), at: offset, bytes)
        }
    }

    // The optional parts are taken greedily, without giving back.
    private static func end(of parts: [Form.Part], at offset: Int, _ bytes: [UInt8]) -> Int? {
        var offset = offset
        for part in parts {
            switch part {
            case .text(let text, let folded):
                guard Literal(text, folded: folded).stands(in: bytes, at: offset) else { return nil }
                offset += text.count
            case .anyOf(let texts):
                let first = texts.first { Literal($0, folded: false).stands(in: bytes, at: offset) }
                guard let first else { return nil }
                offset += first.count
            case .run(let alphabet, let counts):
                let count = run(of: alphabet, atMost: counts.upperBound, at: offset, bytes)
                guard count >= counts.lowerBound else { return nil }
                offset += count
            case .maybe(let inner):
                offset = end(of: inner, at: offset, bytes) ?? offset
            }
        }
        return offset
    }

    private static func run(of alphabet: Alphabet, atMost limit: Int, at offset: Int, _ bytes: [UInt8]) -> Int {
        let end = min(bytes.count, offset + limit)
        var index = offset
        while index < end, alphabet.contains(bytes[index]) { index += 1 }
        return index - offset
    }

    private func isFree(behind offset: Int, _ bytes: [UInt8]) -> Bool {
        isPart || offset >= bytes.count || !form.notAfter.contains(bytes[offset])
    }

    private func isFree(before offset: Int, _ bytes: [UInt8]) -> Bool {
        isPart || offset == 0 || !form.notBefore.contains(bytes[offset - 1]) || Escape.ends(at: offset, bytes)
    }

    private func publicPrefix(_ bytes: [UInt8]) -> Int {
        guard let first = form.sequence[form.value].first else { return 0 }
        switch first {
        case .text(let text, _): return text.count
        case .anyOf(let texts):
            let standing = texts.filter { Literal($0, folded: false).stands(in: bytes, at: valueStart) }
            return standing.map(\.count).min() ?? 0
        case .run, .maybe: return 0
        }
    }
}
