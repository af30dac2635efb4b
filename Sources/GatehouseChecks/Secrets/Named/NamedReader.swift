import GatehouseCore
import GatehouseMatch

/// Reads on from a word that speaks of a key: where a provider's word stands beside it, whose key the value is.
struct NamedReader {
    /// How many kinds are numbered before those of the table.
    let offset: Int

    /// The key behind the word; nil where no provider is named, or what stands there is none. What is `cut`, beginning as
    /// other keys do, is none of the provider's that do not say what theirs look like.
    func candidate(
        behind keyword: Range<Int>, in bytes: [UInt8], but cut: (ArraySlice<UInt8>) -> Bool, _ budget: inout Budget
    ) -> Candidate? {
        guard let value = NamedValue(behind: keyword, in: bytes), budget.spend(4 + value.name.count / 8) else {
            return nil
        }
        let name = NameAtoms(value.name, in: bytes, cuts: value.cuts)
        let table = NamedTable.every
        let kinds = table.kinds(in: name)
        if kinds.isEmpty || NamedJudge.isPublic(name) { return nil }
        for start in value.starts {
            for kind in kinds {
                guard let match = table.kinds[kind].match(at: start, in: bytes, &budget),
                    NamedJudge.passes(bytes[(start + match.publicPrefix)..<match.value.upperBound])
                else { continue }
                return Candidate(
                    source: .kind(offset + kind), range: match.value, publicPrefix: match.publicPrefix,
                    evidence: .contextual,
                    because: ["its name and its length are those of the provider's keys"], field: keyword)
            }
        }
        return other(value, kinds.first { table.kinds[$0].shapes.isEmpty }, keyword, bytes, but: cut, &budget)
    }

    // Some providers do not say what their keys look like, and all make new sorts of them: behind their words, what looks
    // made by a machine is a secret.
    private func other(
        _ value: NamedValue, _ kind: Int?, _ keyword: Range<Int>, _ bytes: [UInt8],
        but cut: (ArraySlice<UInt8>) -> Bool, _ budget: inout Budget
    ) -> Candidate? {
        for start in value.starts {
            guard let match = Named.machineMade.match(at: start, in: bytes, &budget) else { continue }
            let text = bytes[match.value]
            if cut(text) { return nil }
            if !NamedJudge.passes(text) || NamedJudge.isMadeOfWords(text) || NamedJudge.hasPrefix(text) || cut(text) {
                continue
            }
            return Candidate(
                source: kind.map { .kind(offset + $0) } ?? .token, range: match.value,
                publicPrefix: kind.map { _ in 0 },
                evidence: .contextual, because: ["its name says whose it is", "it looks made by a machine"],
                field: Self.word(keyword, from: value.name.lowerBound, in: bytes))
        }
        return nil
    }

    // The whole word around the keyword, for people.
    private static func word(_ keyword: Range<Int>, from limit: Int, in bytes: [UInt8]) -> Range<Int> {
        var (start, end) = (keyword.lowerBound, keyword.upperBound)
        while start > limit, Alphabet.word.contains(bytes[start - 1]) { start -= 1 }
        while end < bytes.count, end < keyword.upperBound + 16, Alphabet.word.contains(bytes[end]) { end += 1 }
        return start..<end
    }
}
