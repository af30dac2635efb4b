import GatehouseCore
import GatehouseGit
import GatehouseTools

/// A record that was read to its end, and what is wrong with it.
struct RecordAudit {
    private let place: RecordPlace
    private let reading: RecordReading
    private var ledger: RefLedger
    private let head: KnownHead?
    private let knownAs: String?
    private var kinds: [String: Int] = [:]
    private var decisions: [Decision: Int] = [:]
    private var unread: [Int] = []

    init(_ place: RecordPlace, knownAs: String?, head: KnownHead?) throws {
        self.place = place
        self.head = head
        self.knownAs = knownAs
        var (ledger, kinds, decisions, unread) = (RefLedger(), [String: Int](), [Decision: Int](), [Int]())
        reading = try RecordReading(place.files(), keeping: head.map { [$0.number] } ?? []) { link, bytes in
            guard let entry = RecordEntry(link, bytes) else { return unread.append(link.number) }
            kinds[entry.kind, default: 0] += 1
            if let decision = entry.decision { decisions[decision, default: 0] += 1 }
            if entry.repository == knownAs { ledger.follow(entry) }
        }
        (self.ledger, self.kinds, self.decisions, self.unread) = (ledger, kinds, decisions, unread)
    }

    /// Holds what the refs hold now against the record.
    mutating func compare(_ refs: [Repository.HeldRef], except patterns: [Glob]) throws {
        guard !ledger.isEmpty else {
            throw Obstacle(
                "audit/repository", at: place.path, "the record says nothing of this repository",
                remedy: "if it was moved, name the path that it had with --as; else the first push begins its record")
        }
        ledger.compare(refs, except: patterns)
    }

    /// Whether a push that was made meanwhile may be the reason for what is wrong.
    var isDoubtful: Bool { !ledger.findings.isEmpty }

    /// Tells what is wrong and what is not, and gives the verdict.
    func tell(quiet: Bool) -> Verdict {
        let findings = faults + ledger.findings
        for weighed in findings {
            let finding = weighed.finding
            let where_: Message = finding.place.ref.map { "\($0)" } ?? "\(path: place.path)"
            say("\(finding.code)  " + where_ + "\n  " + finding.message + "\n  → " + finding.remedy)
        }
        for problem in problems { say("audit: could not " + problem.sentence + "\n  → " + problem.remedy) }
        if !quiet { for line in summary { say(line) } }
        return Verdict(findings: findings, problems: problems)
    }

    private var faults: [Weighed] {
        let isGone = head.map { reading.found[$0.number]?.hash != $0.hash } ?? false
        let gone: Message = "line \(head?.number ?? 0) is not the one that was there when its hash was noted"
        return (reading.faults.map(\.message) + (isGone ? [gone] : [])).map { .broken($0) }
    }

    // The chain holds such a line, so it was not changed; a newer program wrote it.
    private var problems: [Problem] {
        unread.prefix(1).map { number in
            Problem(
                "read line \(number) of the record", "it is in a form that this version does not know",
                remedy: "use the newest Gatehouse that writes to this record")
        }
    }

    private var summary: [Message] {
        var lines: [Message] = [
            "chain: \(reading.count) lines" + (reading.faults.isEmpty ? ", each holds the hash of the one before" : "")
        ]
        if let first = reading.firstNumber, first > 1 {
            lines.append("chain: it begins with line \(first); older files are not here any more")
        }
        for tear in reading.tears {
            lines.append("chain: line \(tear) tells of a line before it that was cut short when its writer was ended")
        }
        if reading.unfinished > 0 {
            lines.append(
                "chain: \(reading.unfinished) bytes at the end are no whole line yet; the next push tells of them")
        }
        lines.append(
            "pushes: \(decisions[.accepted] ?? 0) accepted, \(decisions[.refused] ?? 0) refused, "
                + "\(decisions[.undecided] ?? 0) undecided, \(kinds["confirmed"] ?? 0) confirmed")
        if place.repository != nil { lines += refLines }
        if let last = reading.last { lines.append("head: \(last.number) \(escaped: last.hash)") }
        return lines
    }

    private var refLines: [Message] {
        var lines: [Message] = []
        if ledger.findings.isEmpty { lines.append("refs: all are where the record has put them") }
        if ledger.unconfirmed > 0 {
            lines.append(
                "refs: \(ledger.unconfirmed) hold what a push brought that nobody confirmed: see that post-receive hangs"
            )
        }
        if ledger.unknown > 0 {
            lines.append(
                "refs: of \(ledger.unknown) the record says nothing: it does not tell what was there when it began")
        }
        return lines
    }
}
