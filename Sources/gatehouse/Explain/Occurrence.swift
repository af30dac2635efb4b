import ArgumentParser
import GatehouseCore
import GatehouseHooks
import GatehouseTools

/// Where something that a fingerprint names stands now.
struct Occurrence {
    let weighed: Weighed

    /// All its places, the first one first.
    var places: [Place] { [weighed.finding.place] + weighed.alsoAt }

    /// Looks as a scan does. Nil where nothing has the name; then, and only then, what could not be read is an obstacle.
    static func find(_ name: Fingerprint, in top: TopFolder, history: Bool) throws -> Occurrence? {
        let arguments = [String(decoding: top.path, as: UTF8.self)] + (history ? ["--history"] : [])
        let subject = try Subject(try Scan.parse(arguments))
        guard case .policy(let policy) = subject.policy else {
            throw Obstacle(of: subject.policy.problems, at: top.path)
        }
        let verdict = Gate(policy: policy, tools: .real()).judge(subject.reading)
        let all = verdict.findings + verdict.waived
        if let weighed = all.first(where: { $0.fingerprint == name || $0.alsoNamed.contains(name) }) {
            return Occurrence(weighed: weighed)
        }
        if !verdict.problems.isEmpty { throw Obstacle(of: verdict.problems, at: top.path) }
        return nil
    }
}
