import ArgumentParser
import GatehouseChecks
import GatehouseCore
import GatehouseHooks
import GatehouseReport
import GatehouseSystem
import GatehouseTools

/// Answers to those who ask why.
struct Answers {
    let top: TopFolder
    let policy: Policy
    private let secrets: Secrets

    init() throws {
        top = try TopFolder.readable()
        let subject = try Subject(try Scan.parse([String(decoding: top.path, as: UTF8.self)]))
        guard case .policy(let policy) = subject.policy else {
            throw Obstacle(of: subject.policy.problems, at: top.path)
        }
        self.policy = policy
        secrets = policy.rules.lazy.compactMap { $0.check as? Secrets }.first ?? Secrets()
    }

    /// Every code that has a story.
    var codes: [Message] { told.map { "\($0)" } }

    /// The story of every code.
    func all() throws -> [Message] { try told.flatMap { try about($0) } }

    private var told: [Code] { (secrets.codes + otherStories.map(\.code)).sorted() }

    // MARK: A code

    /// The story of a code.
    func about(_ code: Code) throws -> [Message] {
        guard let story = secrets.story(of: code) ?? otherStories.first(where: { $0.code == code }) else {
            throw Obstacle(
                "explain/unknown", at: Array(code.text.utf8), "nothing here has this code",
                remedy: "see 'gatehouse explain --list'")
        }
        return ["\(story.code)  \(story.title)"] + story.parts.map { "  \($0.about): \($0.text)" }
    }

    // MARK: A fingerprint

    /// Where a fingerprint stands, and why it was found.
    func about(_ name: Fingerprint, history: Bool) throws -> [Message] {
        guard let occurrence = try Occurrence.find(name, in: top, history: history) else {
            return try absent(name, history)
        }
        let (weighed, places) = (occurrence.weighed, occurrence.places)
        let own = places.first { $0.kind == .file && $0.path != nil && $0.line != nil }
        let story = own.flatMap { place in
            place.path.flatMap { path in place.line.map { (path, $0) } }
        }.map { try? about(String(decoding: $0.0.bytes, as: UTF8.self), line: $0.1, fromTop: true) }
        return ["\(escaped: name.text)  \(weighed.finding.code)", "  stands at:"]
            + places.map { "    " + Message(verbatim: $0.sentence) }
            + (story.flatMap(\.self) ?? told(weighed, as: weighed.finding))
    }

    private func absent(_ name: Fingerprint, _ history: Bool) throws -> [Message] {
        let waiver: Message =
            policy.waivers[name].map { waiver in
                let day = waiver.until.map { " until \($0)" } ?? ""
                return "; the \(escaped: waiver.source.rawValue) forgives it\(escaped: day): \(escaped: waiver.reason)"
            } ?? ""
        throw Obstacle(
            "explain/absent", at: Array(name.text.utf8), "nothing that was looked at has this name" + waiver,
            remedy: history ? "see whether it came from another repository" : "look further with --history")
    }

    // MARK: A line

    /// Why something was found on a line, or was not.
    func about(_ path: String, line: Int, fromTop: Bool = false) throws -> [Message] {
        let file = try NamedFile(path, in: top, fromTop: fromTop)
        let content = Content(.file(file.path), try Files.read(file.full, limit: policy.limits.largestObject))
        let explanation = secrets.explanation(of: content, line: line)
        guard line <= explanation.lineCount else {
            throw Obstacle(
                "explain/absent", at: file.full, "it has \(explanation.lineCount) lines, and no line \(line)",
                remedy: "give a line as a report has it")
        }
        let verdict = Gate(policy: policy, tools: .real()).judge(ReadyReading(Change(at: .scan, [content])))
        let all = verdict.findings + verdict.waived
        let weighed = explanation.findings.map { finding in
            (finding, all.first { ([$0.finding.place] + $0.alsoAt).contains(finding.place) })
        }
        // What other checks say of the line; what stands beside the file is not looked at here.
        let others = all.filter { weighed in
            let place = weighed.finding.place
            return weighed.finding.code.check != "secrets"
                && place.line.map { $0...max($0, place.endLine ?? $0) ~= line } ?? false
        }
        return ["\(file.path):\(line), by the policy \(escaped: policy.source)"] + steps(explanation)
            + others.flatMap { told($0, as: $0.finding) }
            + weighed.flatMap { finding, weighed in weighed.map { told($0, as: finding) } ?? [ignored(finding)] }
            + (explanation.isCut ? ["  the text was left before its end: something may be missing here"] : [])
    }

    private func steps(_ explanation: Explanation) -> [Message] {
        if explanation.steps.isEmpty {
            return [
                "  no text on the line leads to a reader"
                    + (explanation.findings.isEmpty
                        ? "" : "; what was found is hidden in it, or begins on another line")
            ]
        }
        return explanation.steps.map { "  column \($0.column), \($0.anchor): \($0.reader): \($0.outcome)" }
    }

    // One value may be found in several ways: on a line it is told as it was found there.
    private func told(_ weighed: Weighed, as finding: Finding) -> [Message] {
        let others = weighed.alsoAt.count
        let reasons = finding.because.isEmpty ? [finding.evidence.story] : finding.because
        let name = Fingerprint(of: finding.identity, key: policy.fingerprintKey)
        return [
            "  \(finding.code)  \(Message(verbatim: finding.place.sentence)): \(finding.message)",
            "    \(finding.evidence): " + reasons.dropFirst().reduce(reasons[0]) { $0 + "; " + $1 },
            "    \(escaped: name.text)" + (others > 0 ? ", the same value as at \(others) more in the file: " : ": ")
                + meaning(of: weighed),
        ]
    }

    private func meaning(of weighed: Weighed) -> Message {
        if let waiver = weighed.waiver {
            let day = waiver.until.map { " until \($0)" } ?? ""
            return "forgiven\(escaped: day) by the \(escaped: waiver.source.words): \(escaped: waiver.reason)"
        }
        let ended = policy.waivers[weighed.fingerprint]
        let besides: Message =
            ended.map { waiver in
                waiver.until.map { "; its waiver ended on \(escaped: "\($0)")" }
                    ?? "; a baseline does not cover what is proved"
            } ?? ""
        switch weighed.level {
        case .block: return "it blocks" + besides
        case .warn: return "it warns" + besides
        case .note:
            return weighed.finding.isHarmless
                ? "a note: it is harmless"
                : "a note: the policy blocks from \(blockFrom) on, where its mode is enforce" + besides
        }
    }

    private var blockFrom: Evidence { policy.rules.first { $0.check is Secrets }?.weighing.blockFrom ?? .contextual }

    private func ignored(_ finding: Finding) -> Message {
        let globs = policy.rules.first { $0.check is Secrets }?.weighing.ignore ?? []
        let glob = finding.place.path.flatMap { path in globs.first { $0.matches(path) } }
        let why: Message = glob.map { "the policy's pattern \(quoted: $0.pattern) drops it" } ?? "the policy drops it"
        return "  \(finding.code)  \(Message(verbatim: finding.place.sentence)): \(why), as it is \(finding.evidence)"
    }
}

extension Waiver.Source {
    /// Who forgives, in words.
    fileprivate var words: String {
        switch self {
        case .policy: "policy's waiver"
        case .baseline: "baseline"
        case .inline: "comment beside it"
        case .grant: "grant of somebody else"
        }
    }
}
