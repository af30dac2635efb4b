import GatehouseCore
import GatehouseMatch

/// Tells each step of a trace in words; where nothing was found, it asks the reader's tests once more, one by one.
struct StepTeller {
    private let scan: Scan
    private let engine: Engine
    private let settled: [Candidate]

    init(_ scan: Scan, _ engine: Engine, _ settled: [Candidate]) {
        self.scan = scan
        self.engine = engine
        self.settled = settled
    }

    /// The steps that begin on the line, or find something there; each once, from left to right.
    func steps(of trace: Trace, on line: Range<Int>) -> [Explanation.Step] {
        var seen: Set<Explanation.Step> = []
        let told = trace.steps.filter { step in
            line.contains(step.offset) || step.candidates.contains { $0.range.overlaps(line) }
        }
        .sorted { $0.offset < $1.offset }
        .map { self.told($0, trace, line) }
        // Where one form of a kind fits, the others need not.
        let found = Set(told.filter(\.isFound).map(\.attempt))
        return told.filter { ($0.isFound || !found.contains($0.attempt)) && seen.insert($0).inserted }
    }

    private func told(_ step: Trace.Step, _ trace: Trace, _ line: Range<Int>) -> Explanation.Step {
        let (reader, failure) = story(of: step)
        let found = candidates(of: step, trace, line)
        return Explanation.Step(
            column: column(of: step.offset), anchor: "\(quoted: String(decoding: step.literal.bytes, as: UTF8.self))",
            reader: reader, outcome: found.isEmpty ? failure : found.map { outcome($0) }.joined("; "),
            isFound: !found.isEmpty)
    }

    // The patterns of rules are matched when all places are known: what they found is told with the whole text.
    private func candidates(of step: Trace.Step, _ trace: Trace, _ line: Range<Int>) -> [Candidate] {
        guard case .rule(let rule, _) = step.reader else { return step.candidates }
        return trace.all.filter { $0.source == .rule(rule) && $0.range.overlaps(line) }
    }

    private func outcome(_ candidate: Candidate) -> Message {
        let because: Message = candidate.because.isEmpty ? "" : ": " + candidate.because.joined("; ")
        let isSettled = settled.contains { $0.source == candidate.source && $0.range == candidate.range }
        let harmless: Message = candidate.isHarmless ? ", and harmless" : ""
        let covered: Message = isSettled ? "" : ", but a more specific finding covers it"
        return "found, \(candidate.evidence)" + harmless + because + covered
    }

    private func column(of offset: Int) -> Int {
        let start = scan.bytes[..<offset].lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
        return 1 + String(decoding: scan.bytes[start..<offset], as: UTF8.self).unicodeScalars.count
    }

    // MARK: Readers

    /// What the reader is called, and what it says where it found nothing.
    private func story(of step: Trace.Step) -> (reader: Message, failure: Message) {
        switch step.reader {
        case .form(let kind, let matcher):
            return ("\(engine.kinds[kind].title)", form(engine.kinds[kind], engine.matchers[matcher], step.offset))
        case .code(let kind): return ("\(engine.kinds[kind].title)", "what stands there has not its structure")
        case .assignment:
            return AssignmentStory(scan, step.offset..<(step.offset + step.literal.bytes.count)).told
        case .named:
            return (
                "a key told by the provider's word in the name", "no such word, or no value of that provider's form"
            )
        case .rule(let rule, _):
            return ("the policy's rule \(quoted: engine.rules[rule].rule.id)", "its pattern does not match there")
        case .format: return ("the format of the file", "nothing that the format keeps secret stands there")
        case .context(let index):
            return ("\(ContextReader.every[index].title)", "no credential of its own stands there")
        default: return ("a reader of such places", "no credential of its own stands there")
        }
    }

    private func form(_ kind: Kind, _ matcher: FormMatcher, _ offset: Int) -> Message {
        var budget = Budget(steps: 1_000_000)
        guard let match = matcher.match(in: scan.bytes, anchor: offset, &budget) else {
            let why = matcher.shortfall(in: scan.bytes, anchor: offset) ?? "it is not formed like one"
            return Message(verbatim: why)
        }
        let body = scan.bytes[match.value].dropFirst(match.publicPrefix)
        if let why = Placeholder.reason(body) { return "a placeholder: \(why)" }
        return "it has the form, and its tests say that it is none"
    }
}

extension [Message] {
    /// The messages as one, with a text between.
    func joined(_ separator: Message) -> Message {
        var all: Message = first ?? ""
        for message in dropFirst() { all = all + separator + message }
        return all
    }
}
