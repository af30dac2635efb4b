import GatehouseCore
import GatehouseReport
import GatehouseSystem

/// The baseline's file: what is in it, and how it changes.
struct BaselineFile {
    private let path: [UInt8]
    private let baseline: Baseline
    private let isThere: Bool

    init(_ path: [UInt8]) throws {
        self.path = path
        isThere = try Files.facts(path) != nil
        let bytes = isThere ? try Files.read(path, limit: Baseline.longest, followingLinks: false) : []
        let (read, mistakes) = Baseline.read(bytes)
        guard let read else {
            let first = mistakes.first?.line(in: String(decoding: path, as: UTF8.self)) ?? ""
            throw Obstacle("baseline/broken", at: path, first, remedy: "mend that line, and run the command again")
        }
        baseline = read
    }

    /// Adds what is not in it yet; says what was done, and what a baseline never covers.
    func add(_ present: Present, since day: Day) throws -> [Message] {
        let known = Set(baseline.entries.map(\.fingerprint))
        let new = present.coverable.flatMap { weighed in
            ([weighed.fingerprint] + weighed.alsoNamed.sorted()).filter { !known.contains($0) }
                .map { Baseline.Entry($0, weighed.finding.code, since: day) }
        }
        let all = Baseline(baseline.entries + new)
        if isThere || !new.isEmpty { try Files.write(Array(all.text.utf8), to: path) }
        let done: Message = "\(path: path): \(Set(all.entries).count) entries, \(new.count) of them new"
        return [done] + hint(present) + Self.told(present.proved)
    }

    /// Drops what no longer occurs; says how many.
    func prune(_ present: Present) throws -> [Message] {
        let names = present.names
        let kept = Baseline(baseline.entries.filter { names.contains($0.fingerprint) })
        let (before, after) = (Set(baseline.entries).count, Set(kept.entries).count)
        if isThere && before != after { try Files.write(Array(kept.text.utf8), to: path) }
        return ["\(path: path): dropped \(before - after) entries that no longer occur, kept \(after)"]
    }

    private func hint(_ present: Present) -> [Message] {
        let count = present.namedByPlace
        if count == 0 { return [] }
        return [
            "  \(count) of them are named by path and name, not by value, and a renamed file needs them anew: "
                + "a fingerprints.key in the policy changes that"
        ]
    }

    private static func told(_ proved: [Weighed]) -> [Message] {
        if proved.isEmpty { return [] }
        return ["  not covered, because they are proved to be secrets, and still block:"]
            + proved.map {
                "  \($0.finding.code)  \(Message(verbatim: $0.finding.place.sentence))  \($0.finding.message)"
            }
            + ["  → revoke them; where one must stay, name it in a waiver: 'gatehouse allow'"]
    }
}
