import GatehouseCore
import GatehouseMatch

/// Weighs a value that has a kind's look by the kind's tests and the placeholder grammar.
enum KindJudge {
    /// The candidate with its evidence and reasons; nil where it is not of the kind, or is a placeholder.
    static func judge(_ candidate: Candidate, of kind: Kind, _ value: [UInt8]) -> Candidate? {
        guard var result = tested(candidate, by: kind.tests, value) else { return nil }
        if let origin = PublishedSample.reason(value) {
            result.isHarmless = true
            result.because.append(origin)
        }
        if result.evidence == .proved || result.isHarmless { return result }
        return weakened(result, of: kind, value[min(result.publicPrefix ?? 0, value.count)...])
    }

    /// The candidate where a test proves it; nil else.
    static func proved(_ candidate: Candidate, of kind: Kind, _ value: [UInt8]) -> Candidate? {
        guard let result = tested(candidate, by: kind.tests, value) else { return nil }
        return result.evidence == .proved ? result : nil
    }

    private static func tested(_ candidate: Candidate, by tests: [Kind.Test], _ value: [UInt8]) -> Candidate? {
        var result = candidate
        for test in tests {
            switch test(value) {
            case .proves(let words):
                result.evidence = .proved
                result.because.append(words)
            case .supports(let words): result.because.append(words)
            case .weakens(let words):
                result.evidence = min(result.evidence, .contextual)
                result.because.append(words)
            case .harmless(let words):
                result.isHarmless = true
                result.because.append(words)
            case .refutes: return nil
            case nil: break
            }
        }
        return result
    }

    // What looks like a placeholder is dropped where only its name speaks for it, and weakened where its shape does.
    private static func weakened(_ candidate: Candidate, of kind: Kind, _ body: ArraySlice<UInt8>) -> Candidate? {
        guard let why = Placeholder.reason(body) else { return candidate }
        let folded = body.map(asciiLowercase)
        let (saysSo, isTemplate) = (Placeholder.hasWord(folded), Placeholder.isTemplate(folded))
        // The marks of a template stand in a long random value by chance.
        if isTemplate, !saysSo, body.count >= 32, Randomness(body).isRandom { return candidate }
        // Where nothing but the order of many characters speaks against it, it is invented or mistyped: `123…abc123…`.
        let isOnlyOrder = !saysSo && !isTemplate && Set(folded).count >= 8
        if kind.evidence < .shaped && !isOnlyOrder { return nil }
        var result = candidate
        result.evidence = isOnlyOrder ? min(result.evidence, .contextual) : .suspected
        result.because.append(why)
        return result
    }
}
