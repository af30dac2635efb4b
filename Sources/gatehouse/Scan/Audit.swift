import GatehouseCore
import GatehouseHooks
import GatehouseSignatures
import GatehouseSystem
import GatehouseTools

/// What a scan says of one repository, folder, file or stream.
struct Audit {
    /// What the command line called it; nil where it named nothing.
    let name: String?
    /// Nil where what should be judged could not be found.
    private(set) var policy: LoadedPolicy?
    /// The digest of the refs of a history; nil where it was not read.
    private(set) var refs: String?
    private(set) var verdict = Verdict()
    /// Where the files lie that its findings name.
    private(set) var folder: [UInt8]?
    /// How the history grew; nil where none was read, or nobody asked.
    private(set) var timeline: Timeline?

    /// Looks at it. What goes wrong is a problem of the verdict, so that others are looked at all the same.
    init(_ scan: Scan, of name: String?, watchedBy witness: (any Witness)? = nil) {
        self.name = name
        do {
            let subject = try Subject(scan, at: name)
            policy = subject.policy
            refs = subject.refs
            folder = subject.folder
            verdict = Self.judge(subject, scan, witness)
            timeline = try subject.timeline?()
            if case .policy(let policy) = subject.policy { timeline?.people.removeAll { !$0.isShown(by: policy) } }
        } catch {
            verdict.problems += Problem.all(of: error)
        }
    }

    private static func judge(_ subject: Subject, _ scan: Scan, _ witness: (any Witness)?) -> Verdict {
        switch subject.policy {
        case .problems(let problems, _): return Verdict(problems: problems)
        case .policy(let policy):
            let progress = Progress(isShown: !scan.delivery.quiet)
            defer { progress.clear() }
            var tools = Toolbox.real(threads: scan.threads)
            tools.memory = subject.memory
            tools.witness = witness
            tools.signatures = Signatures(openPGP: OpenPGP().facts)
            defer { subject.memory?.save() }
            return Gate(policy: policy, tools: tools).judge(subject.reading) { progress.tell($0, of: $1) }
        }
    }

    /// The digest of the key that findings are named with.
    var keyDigest: String? {
        guard case .policy(let policy)? = policy, let key = policy.tellingKey ?? policy.fingerprintKey else {
            return nil
        }
        return "sha256:" + SHA256.hex(SHA256.digest(of: key))
    }
}

extension Report {
    /// One report on all that was looked at.
    init(of audits: [Audit], part: Split?, started: String, milliseconds: Int) {
        let verdicts = audits.map { audit in
            audits.count > 1 ? audit.verdict.placed(in: audit.name ?? "") : audit.verdict
        }
        self.init(
            stage: .scan, verdict: verdicts.count == 1 ? verdicts[0] : Verdict.joined(verdicts),
            policySource: audits[0].policy?.source ?? "", policyDigest: audits[0].policy?.digest ?? "",
            started: started, milliseconds: milliseconds)
        if audits.count > 1 { name(audits.map { JudgedRepository($0) }) }
        timeline = Timeline.joined(audits.compactMap(\.timeline))
        shard = part.map { part in
            Shard(part, refs: audits.map(\.refs), key: audits.lazy.compactMap(\.keyDigest).first)
        }
    }
}

extension Timeline.Person {
    // Who has a secret for an address is not named.
    fileprivate func isShown(by policy: Policy) -> Bool {
        let content = Content(Place(.stream), Array("author <\(address)>\n".utf8))
        let verdict = Gate(policy: policy, tools: .real(threads: 1)).judge(ReadyReading(Change(at: .scan, [content])))
        return verdict.findings.isEmpty && verdict.waived.isEmpty && verdict.problems.isEmpty
    }
}

extension JudgedRepository {
    fileprivate init(_ audit: Audit) {
        self.init(
            audit.name ?? "", policySource: audit.policy?.source ?? "", policyDigest: audit.policy?.digest ?? "")
    }
}
