import GatehouseCore
import GatehouseMatch

/// One text under the engine: what the readers make of the prefilter's hits.
struct Scan {
    let engine: Engine
    let bytes: [UInt8]
    let path: PathNature
    private let isPolicy: Bool
    private let formats: FormatReading
    /// Whether nothing that was read depends on what stands far from it.
    private(set) var isLocal: Bool
    var budget: Budget
    /// Where what each reader does is written down, for somebody who asks why; nil in every scan that judges.
    var trace: Trace?

    /// - Parameter formats: what formats make of the text, where they are not told by its own first bytes.
    init(_ bytes: [UInt8], under path: RepoPath?, _ engine: Engine, formats: FormatReading? = nil) {
        self.bytes = bytes
        self.engine = engine
        self.path = PathNature(path)
        self.formats = formats ?? FormatReading(bytes, under: path)
        isLocal = self.formats.isLocal
        isPolicy = path.map { path in Self.policies.contains { $0 == path } } ?? false
        // A hit costs some steps, and so does each byte that a reader looks at; honest texts need a tenth of this.
        let (scaled, isHuge) = bytes.count.multipliedReportingOverflow(by: 64)
        budget = Budget(steps: isHuge ? .max : scaled + 1_000_000)
    }

    /// Every candidate of the text; the more specific one where two overlap.
    mutating func run() -> [Candidate] {
        var found: [Candidate] = []
        var budget = budget
        var starts: [Int: [ClosedRange<Int>]] = [:]
        var formats = formats
        var repetition = Repetition(of: bytes, readers: engine.readers.count)
        var isLocal = isLocal
        // A copy that the closure need not make for each hit.
        let scan = self
        let engine = engine
        engine.prefilter.forEachHit(in: bytes) { literal, offset in
            for index in engine.readersOf[literal] {
                let reader = engine.readers[index]
                let known = found.count
                if !engine.glances[index].mayStand(in: scan.bytes, at: offset) {
                    guard budget.spend() else { return false }
                } else if case .rule(let rule, let anchor) = reader {
                    isLocal = isLocal && engine.rules[rule].pattern.longest <= Neighbourhood.least
                    if let window = engine.rules[rule].pattern.starts(anchor, at: offset) {
                        starts[rule, default: []].append(window)
                    }
                } else if case .format(let format) = reader {
                    let (candidates, isNear) = formats.read(format, at: offset, in: bytes, &budget)
                    found += candidates
                    isLocal = isLocal && isNear
                } else if !repetition.isKnown(index, at: offset) {
                    if !reader.looksNearby { isLocal = false }
                    scan.read(reader, engine.literals[literal], offset, &budget, &found)
                    if found.count == known && reader.looksNearby { repetition.readInVain(index, at: offset) }
                }
                trace?.note(reader, engine.literals[literal], offset, found[known...])
            }
            if found.count > Self.mostCandidates { budget.exhaust() }
            return !budget.isExhausted
        }
        found += formats.readWhole(bytes, &budget)
        addRules(starts, &budget, &found)
        trace?.all = found
        self.isLocal = isLocal
        self.budget = budget
        return Settling.settle(found)
    }

    private func read(
        _ reader: Engine.Reader, _ literal: Literal, _ offset: Int, _ budget: inout Budget, _ found: inout [Candidate]
    ) {
        guard budget.spend() else { return }
        switch reader {
        case .form(let kind, let index):
            let matcher = engine.matchers[index]
            if let match = matcher.match(in: bytes, anchor: offset, &budget) {
                add(kind, match.value, publicPrefix: match.publicPrefix, field: nil, &found)
            } else if engine.isProvable[kind], matcher.longest <= Self.longestPart {
                addPart(kind, matcher, offset, &budget, &found)
            }
        case .code(let kind):
            guard case .code(_, let extent) = engine.kinds[kind].look, let range = extent(bytes, offset, &budget),
                range.lowerBound >= 0, range.upperBound <= bytes.count, !range.isEmpty
            else { return }
            add(kind, range, publicPrefix: nil, field: nil, &found)
        case .assigned(let kind):
            let keyword = offset..<(offset + literal.bytes.count)
            guard let assignment = Assignment(at: keyword, in: bytes, &budget) else { return }
            addAssigned(kind, assignment, &budget, &found)
        case .named:
            let keyword = offset..<(offset + literal.bytes.count)
            guard var candidate = engine.named.candidate(behind: keyword, in: bytes, but: engine.isTooShort, &budget)
            else { return }
            if path == .lock { candidate.evidence = .suspected }
            found.append(published(candidate))
        case .assignment:
            addGeneric(offset..<(offset + literal.bytes.count), &budget, &found)
        case .context(let index):
            found += ContextReader.every[index].candidates(offset, bytes, path, &budget).map(published)
        case .rule, .format: break
        }
    }

    // With more than that, too many would stand.
    private static let mostCandidates = 20_000

    // What a checksum proves is a token wherever it stands: in `PREFIX_token`, or twice in a row.
    private func addPart(
        _ kind: Int, _ matcher: FormMatcher, _ offset: Int, _ budget: inout Budget, _ found: inout [Candidate]
    ) {
        guard let match = matcher.match(in: bytes, anchor: offset, asPartOfWord: true, &budget),
            budget.spend(match.value.count / 8)
        else { return }
        let kindOf = engine.kinds[kind]
        let candidate = Candidate(
            source: .kind(kind), range: match.value, publicPrefix: kindOf.isPassword ? nil : match.publicPrefix,
            evidence: kindOf.evidence, because: [])
        if let proved = KindJudge.proved(candidate, of: kindOf, Array(bytes[match.value])) { found.append(proved) }
    }

    // Behind longer ones much would be read again for every prefix in a text of nothing else.
    private static let longestPart = 512

    private func add(
        _ kind: Int, _ range: Range<Int>, publicPrefix: Int?, field: Range<Int>?, _ found: inout [Candidate]
    ) {
        let kindOf = engine.kinds[kind]
        let prefix = kindOf.isPassword ? nil : publicPrefix
        let candidate = Candidate(
            source: .kind(kind), range: range, publicPrefix: prefix, evidence: kindOf.evidence, because: [],
            field: field)
        if let judged = KindJudge.judge(candidate, of: kindOf, Array(bytes[range])) { found.append(judged) }
    }

    private func addAssigned(
        _ kind: Int, _ assignment: Assignment, _ budget: inout Budget, _ found: inout [Candidate]
    ) {
        // The word alone names identifiers and addresses as well.
        guard AssignedName(bytes[assignment.name]) != nil else { return }
        for matcher in engine.assigned[kind] ?? [] {
            guard let match = matcher.match(value: assignment.value, in: bytes, &budget) else { continue }
            return add(kind, match.value, publicPrefix: match.publicPrefix, field: assignment.name, &found)
        }
    }

    private func addGeneric(_ keyword: Range<Int>, _ budget: inout Budget, _ found: inout [Candidate]) {
        let assignment = Assignment(at: keyword, in: bytes, &budget)
        let name = assignment.flatMap { AssignedName(bytes[$0.name]) }
        // A value that stands apart from its name has the same one.
        if assignment != nil && name == nil { return }
        let candidate =
            assignment.flatMap { judged($0, name) }
            ?? Paired.assignment(at: keyword, assignment, in: bytes, &budget).flatMap { apart in
                judgedApart(apart, name ?? AssignedName(bytes[apart.name]))
            }
        guard let candidate, !engine.texts.contains(Array(bytes[candidate.range])) else { return }
        found.append(published(doubted(candidate)))
    }

    // What begins as the keys of one provider is a sample of them, or cut off, where it is too short for one.
    private func doubted(_ candidate: Candidate) -> Candidate {
        var result = candidate
        if engine.isTooShort(bytes[candidate.range]) {
            result.evidence = min(candidate.evidence, .suspected)
            result.because.append("it begins as a provider's keys do, and is too short for one")
        }
        return result
    }

    // `passwordKey` and a value apart: the name of a key, in a schema or in another file's.
    private func judgedApart(_ assignment: Assignment, _ name: AssignedName?) -> Candidate? {
        guard let name, name.strength != .password || name.words.last != "key" else { return nil }
        return judged(assignment, name)
    }

    private func judged(_ assignment: Assignment, _ name: AssignedName?) -> Candidate? {
        guard let name else { return nil }
        return ValueJudge(bytes, assignment, name, path).candidate()
            ?? formats.candidate(assignment, name, in: bytes)
    }

    private func published(_ candidate: Candidate) -> Candidate {
        var result = candidate
        if let origin = PublishedSample.reason(bytes[candidate.range]) {
            result.isHarmless = true
            result.because.append(origin)
        }
        return result
    }

    // Patterns are matched when all places are known where they may start, so that a match is what a search would find.
    private func addRules(_ starts: [Int: [ClosedRange<Int>]], _ budget: inout Budget, _ found: inout [Candidate]) {
        // The examples have a budget of their own, as they may come from another policy than the text.
        var examplesBudget = Budget(steps: 3_000_000)
        for (index, rule) in engine.rules.enumerated() {
            let ranges = rule.pattern.matches(in: bytes, startingIn: starts[index] ?? [], &budget)
            if ranges.isEmpty { continue }
            let examples = isPolicy ? rule.rule.exampleValues(rule.pattern, &examplesBudget) : []
            for range in ranges {
                var candidate = Candidate(
                    source: .rule(index), range: range, publicPrefix: 0, evidence: .shaped, because: [])
                if examples.contains(Array(bytes[range])) {
                    candidate.isHarmless = true
                    candidate.because = ["it is an example of the rule itself"]
                }
                found.append(candidate)
            }
        }
    }

    /// Where a repository, and a server, have the policy whose rules hold examples.
    private static let policies = [RepoPath(".gatehouse.yml"), RepoPath("policy.yml")]
}
