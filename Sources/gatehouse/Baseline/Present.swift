import ArgumentParser
import GatehouseCore
import GatehouseHooks
import GatehouseSystem
import GatehouseTools

/// What is there now and would block under an enforced policy, whatever its baseline says.
struct Present {
    private let verdict: Verdict
    private let hasKey: Bool

    /// Looks by the policy that is there, or by one that is to be.
    init(in top: TopFolder, history: Bool, policy new: Policy? = nil) throws {
        let scan = try Scan.parse([String(decoding: top.path, as: UTF8.self)] + (history ? ["--history"] : []))
        let subject = try Subject(scan)
        guard case .policy(let there) = subject.policy else {
            throw Obstacle(of: subject.policy.problems, at: top.path)
        }
        let policy = new ?? there
        hasKey = policy.fingerprintKey != nil
        verdict = Gate(policy: policy.enforced, tools: .real()).judge(subject.reading)
        // An entry may stand for what lies where nobody could look.
        if !verdict.problems.isEmpty { throw Obstacle(of: verdict.problems, at: top.path) }
    }

    /// What a baseline may cover.
    var coverable: [Weighed] { blocking.filter { $0.finding.evidence < .proved } }

    /// What it may not.
    var proved: [Weighed] { blocking.filter { $0.finding.evidence >= .proved } }

    /// The names of all that is there, whatever it means under the policy.
    var names: Set<Fingerprint> {
        Set((verdict.findings + verdict.waived).flatMap { [$0.fingerprint] + $0.alsoNamed })
    }

    /// How many names are made from a place, and change when a file is renamed.
    var namedByPlace: Int { hasKey ? 0 : coverable.count { $0.finding.identity.field != nil } }

    /// What still blocks when the entries are written.
    func left(isPruned: Bool) -> Verdict { Verdict(findings: isPruned ? [] : proved) }

    private var blocking: [Weighed] { verdict.findings.filter { $0.level == .block } }
}

extension Policy {
    /// The policy without its baseline, and enforced wherever it looks at all.
    fileprivate var enforced: Policy {
        var policy = self
        policy.waivers = waivers.filter { $0.value.source != .baseline }
        for index in policy.rules.indices where policy.rules[index].weighing.mode != .off {
            policy.rules[index].weighing.mode = .enforce
        }
        return policy
    }
}

extension Obstacle {
    /// What kept a command from looking at all of it.
    init(of problems: [Problem], at place: [UInt8]) {
        let lines = problems.map { Message(verbatim: $0.line) }
        let few = lines.prefix(5).reduce("" as Message) { $0.text.isEmpty ? $1 : $0 + "\n  " + $1 }
        self.init(
            "gatehouse/undecided", at: place,
            few + (lines.count > 5 ? "\n  and \(lines.count - 5) more" : ""),
            remedy: problems.first?.remedy ?? "mend that, and run the command again")
    }
}
