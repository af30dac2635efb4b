import GatehouseCore

extension Report {
    /// A report as it stands in JSON.
    static let form: Form<Report> = object(
        blank,
        Key(constant: "schema", "the form of this report", "gatehouse/report/1"),
        Key("tool", "what wrote it", Tool.form, \.tool),
        Key("stage", "the moment at which was judged", .word(of: Stage.allCases), \.stage),
        Key(
            derived: "decision", "what the gate says", .word(of: [.accepted, .refused, .undecided]),
            from: { $0.verdict.decision }),
        Key("policy", "the policy in force", PolicyName.form, \.policy),
        Key(
            optional: "repositories", "what was looked at, where there were several", list(of: JudgedRepository.form),
            from: { $0.repositories.isEmpty ? nil : $0.repositories }, to: { $0.repositories = $1 }),
        Key(optional: "shard", "which part this is, of an audit that was split", Shard.form, \.shard),
        Key("findings", "what was found, worst first", list(of: Weighed.form.named("finding")), \.verdict.findings),
        Key("waived", "what was found and is forgiven", list(of: Weighed.form.named("finding")), \.verdict.waived),
        Key(
            optional: "authors", "who made the commits and tags that places name, in an audit",
            list(of: Authorship.form),
            from: { $0.verdict.authors.isEmpty ? nil : $0.verdict.authors }, to: { $0.verdict.authors = $1 }),
        Key("coverage", "what was looked at, and what was not", Coverage.form, \.verdict.coverage),
        Key(optional: "timeline", "how the history grew", Timeline.form, \.timeline),
        Key("problems", "what could not be looked at, or was cut short", list(of: Problem.form), \.verdict.problems),
        Key("time", "when; the only part that differs between two runs", Time.form, \.time)
    )

    private static let blank = Report(
        stage: .scan, verdict: Verdict(), policySource: "", policyDigest: "", started: "", milliseconds: 0)

    fileprivate var tool: Tool {
        get { Tool(version: version) }
        set { version = newValue.version }
    }

    fileprivate var policy: PolicyName {
        get { PolicyName(source: policySource, digest: policyDigest) }
        set { (policySource, policyDigest) = (newValue.source, newValue.digest) }
    }

    fileprivate var time: Time {
        get { Time(started: started, milliseconds: milliseconds) }
        set { (started, milliseconds) = (newValue.started, newValue.milliseconds) }
    }
}

private struct Tool: Sendable {
    var version: String

    static let form: Form<Tool> = object(
        Tool(version: ""),
        Key(constant: "name", "always gatehouse", "gatehouse"),
        Key("version", "the version of the program", .text, \.version)
    )
}

private struct PolicyName: Sendable {
    var source: String
    var digest: String

    static let form: Form<PolicyName> = object(
        PolicyName(source: "", digest: ""),
        Key(
            "source",
            "where it was read: a path, a ref and a path, or default; 'own' where each repository has another", .text,
            \.source),
        Key("digest", "the SHA-256 of the effective policy", .text, \.digest)
    )
}

private struct Time: Sendable {
    var started: String
    var milliseconds: Int

    static let form: Form<Time> = object(
        Time(started: "", milliseconds: 0),
        Key("started", "when judging began, in UTC (RFC 3339)", .text, \.started),
        Key("milliseconds", "how long it took; of merged reports, all together", .number(), \.milliseconds)
    )
}

extension JudgedRepository {
    fileprivate static let form: Form<JudgedRepository> = object(
        JudgedRepository("", policySource: "", policyDigest: ""),
        Key("name", "as the command line named it", .text, \.name),
        Key("policy", "the policy in force there", PolicyName.form, \.policy)
    )

    fileprivate var policy: PolicyName {
        get { PolicyName(source: policySource, digest: policyDigest) }
        set { (policySource, policyDigest) = (newValue.source, newValue.digest) }
    }
}

extension Shard {
    fileprivate static let form: Form<Shard> = object(
        Shard(.whole, refs: [], key: nil),
        Key("part", "which part, of how many", part, \.split),
        Key("refs", "for each repository, the SHA-256 of the refs that were audited", list(of: orNull(.text)), \.refs),
        Key("key", "the SHA-256 of the key that fingerprints were made with", orNull(.text), \.key)
    )

    private static let part = Form<Split>.text(
        matching: "^[1-9][0-9]*/[1-9][0-9]*$", { $0.description },
        { text in Split(text).flatMap { $0.description == text ? $0 : nil } })
}

extension Problem {
    fileprivate static let form: Form<Problem> = object(
        Problem("", "", remedy: ""),
        Key(
            derived: "message", "what was attempted, and why it failed", .text, from: { $0.sentence.text },
            to: { $0.divide($1) }),
        Key("remedy", "what to do next", .sentence, \.remedy),
        Key("cut", "whether a limit of size, depth or steps is the cause", .truth, \.isCut),
        Key("place", "where, if it has a place", orNull(Place.form.named("place")), \.place)
    )

    private mutating func divide(_ sentence: String) {
        let end = sentence.indices.first { sentence[$0...].hasPrefix(": ") }
        attempt = Message(verbatim: String(sentence[..<(end ?? sentence.endIndex)]))
        reason = Message(verbatim: end.map { String(sentence[$0...].dropFirst(2)) } ?? "")
    }
}
