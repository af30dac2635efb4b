import GatehouseChecks
import GatehouseCore

/// What a push that is refused may be told of grants: whom to ask, and for what; or that no grant helps.
struct GrantAdvice {
    let text: Message?

    init(_ policy: Policy, _ verdict: Verdict, _ updates: [RefUpdate], names numbers: [[UInt8]]) {
        let grants = policy.rules.lazy.compactMap { $0.check as? Grants }.first
        let granters = grants?.granters ?? []
        if granters.isEmpty || verdict.decision == .accepted {
            text = nil
        } else if let why = Self.beyondGrants(verdict) {
            text = numbers.isEmpty ? nil : "gatehouse: no grant lets in \(why)"
        } else if updates.count == 1, let ref = updates.first?.name, let head = updates.first?.new {
            let names = verdict.findings.filter { $0.level == .block }.flatMap {
                [$0.fingerprint] + $0.alsoNamed.sorted()
            }
            let list = names.prefix(Grant.most).map(\.text).joined(separator: " ")
            text = """
                gatehouse: \(people: granters) may let this in, where they had no part in it:
                  gatehouse grant give \(escaped: list) --head \(escaped: head.hex) --onto \(ref) --reason '...'
                """
        } else {
            text = nil
        }
    }

    private static func beyondGrants(_ verdict: Verdict) -> Message? {
        if !verdict.problems.isEmpty { return "what could not be judged" }
        let blocking = verdict.findings.lazy.filter { $0.level == .block }.map(\.finding.code)
        if blocking.contains(where: { $0.check == "policy" }) { return "a push that leaves the policy broken or gone" }
        return blocking.contains { $0.check == "grants" } ? "what another grant is wrong about" : nil
    }
}
