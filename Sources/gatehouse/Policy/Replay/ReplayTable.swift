import GatehouseCore
import GatehouseTools

/// What would have become of past pushes, for people: a line for each that would have been stopped, and the counts.
struct ReplayTable {
    private let judged: [ReplayBench.Judged]
    private let policy: String

    init(_ judged: [ReplayBench.Judged], policy: String) {
        self.judged = judged
        self.policy = policy
    }

    var text: Message {
        let stopped = judged.filter { $0.entry.map { $0.decision != .accepted } ?? false }
        let lines = stopped.map(line) + reasons(of: stopped) + [summary]
        return lines.dropFirst().reduce(lines[0]) { $0 + "\n" + $1 }
    }

    private func line(_ one: ReplayBench.Judged) -> Message {
        let refs = one.push.refs.map { "\($0.name)" as Message }
        let first = refs.first ?? "nothing"
        let more: Message = refs.count > 1 ? " and \(refs.count - 1) more" : ""
        let granted: Message = one.push.wasGranted ? " (a grant let it in)" : ""
        let who: Message = "\(escaped: one.push.pusher ?? "-")"
        let decision: Message = one.entry?.decision == .refused ? "refused" : "undecided"
        return
            "\(escaped: one.push.name)  \(escaped: one.push.time)  \(who)  \(first)\(more): \(decision): \(escaped: why(one))\(granted)"
    }

    private func why(_ one: ReplayBench.Judged) -> String {
        (codes(of: one) + (one.entry?.problems.prefix(1) ?? [])).joined(separator: ", ")
    }

    private func codes(of one: ReplayBench.Judged) -> [String] { Set(one.entry?.blocking ?? []).sorted() }

    /// Whom each code would have stopped.
    private func reasons(of stopped: [ReplayBench.Judged]) -> [Message] {
        Set(stopped.flatMap(codes)).sorted().map { code in
            let pushes = stopped.filter { codes(of: $0).contains(code) }
            let people = Set(pushes.map { $0.push.pusher ?? "-" }).sorted()
            let few =
                people.prefix(5).joined(separator: ", ") + (people.count > 5 ? " and \(people.count - 5) more" : "")
            return "\(escaped: code) would have stopped \(pushes.count): \(escaped: few)"
        }
    }

    private var summary: Message {
        func count(_ decision: Decision) -> Int { judged.lazy.filter { $0.entry?.decision == decision }.count }
        let gone = judged.lazy.filter { $0.entry == nil }.count
        let rest: Message = gone > 0 ? "; \(gone) left out, since objects of theirs are gone" : ""
        return
            "\(escaped: policy): of \(judged.count - gone) that came in, \(count(.accepted)) would be accepted, \(count(.refused)) refused, \(count(.undecided)) undecided\(rest)"
    }
}
